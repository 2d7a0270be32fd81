import type { Guild } from '../guild.js';
import { invalidForm, type Problem } from '../refusal.js';
import { MEMBER_PERMISSIONS } from '../rights.js';
import type { Answer, Call, Route } from './route.js';

/** The most that one page holds, and what it holds unless told. */
const PAGE = 200;
const SNOWFLAKE = /^(0|[1-9]\d*)$/;

/** Routes about the servers that the bot is in. */
export const guildRoutes: Route[] = [
	{ method: 'GET', path: '/users/@me/guilds', needsToken: true, handle: list },
];

/** A page of them, by their ids, upwards: the first ones after `after`, or else the last ones before `before`. */
function list({ world, query }: Call): Answer {
	const problems = [...limitProblems(query.get('limit')), ...['after', 'before'].flatMap(idProblems(query))];
	if (problems.length > 0) throw invalidForm(problems);
	const limit = Number(query.get('limit') ?? PAGE);
	const [after, before] = ['after', 'before'].map((name) => {
		const given = query.get(name);
		return given === null ? undefined : BigInt(given);
	});
	// The ids grow with time, and the servers stand in the order in which they were founded.
	const between = [...world.guilds.values()].filter(({ id, hasBot }) => {
		if (!hasBot || (after !== undefined && BigInt(id) <= after)) return false;
		return before === undefined || BigInt(id) < before;
	});
	const page = before !== undefined && after === undefined ? between.slice(-limit) : between.slice(0, limit);
	return { status: 200, body: page.map(partial(query.get('with_counts') === 'true')) };
}

function partial(withCounts: boolean): (guild: Guild) => Record<string, unknown> {
	return ({ id, name, members }) => ({
		id,
		name,
		icon: null,
		banner: null,
		owner: false,
		permissions: MEMBER_PERMISSIONS.toString(),
		features: [],
		...(withCounts && { approximate_member_count: members.size + 1, approximate_presence_count: 1 }),
	});
}

function limitProblems(given: string | null): Problem[] {
	if (given === null) return [];
	const say = (code: string, message: string) => [{ path: ['limit'], code, message }];
	if (!/^-?\d+$/.test(given)) return say('NUMBER_TYPE_COERCE', `Value "${given}" is not int.`);
	if (Number(given) < 1) return say('NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.');
	if (Number(given) > PAGE)
		return say('NUMBER_TYPE_MAX', `int value should be less than or equal to ${PAGE}.`);
	return [];
}

function idProblems(query: URLSearchParams): (name: string) => Problem[] {
	return (name) => {
		const given = query.get(name);
		if (given === null || SNOWFLAKE.test(given)) return [];
		return [{ path: [name], code: 'NUMBER_TYPE_COERCE', message: `Value "${given}" is not snowflake.` }];
	};
}
