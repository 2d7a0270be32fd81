import { checkShape } from '../checks/schema.js';
import { type RegisteredCommand, withoutLocalizations } from '../commands.js';
import { invalidForm, refusals } from '../refusal.js';
import type { CommandBody } from '../wire.js';
import type { Answer, Call, Route } from './route.js';

const BUCKET = { name: 'commands', limit: 5, per: 20_000, major: 'guild' };

/** Routes to register commands, everywhere and in single servers. */
export const commandRoutes: Route[] = [
	'/applications/:application',
	'/applications/:application/guilds/:guild',
].flatMap((scope): Route[] => [
	route('GET', `${scope}/commands`, (call) => ({
		status: 200,
		body: call.world.commands.in(scopeOf(call)).map(shown(call)),
	})),
	route('PUT', `${scope}/commands`, overwrite),
	route('POST', `${scope}/commands`, async (call) => {
		const body = await commandBody('ApplicationCommandCreateRequestSchema', call.body.json);
		const { command, isNew } = call.world.commands.upsert(scopeOf(call), body);
		return { status: isNew ? 201 : 200, body: command };
	}),
	route('GET', `${scope}/commands/:command`, (call) => {
		return { status: 200, body: call.world.commands.get(scopeOf(call), call.params.command ?? '') };
	}),
	route('PATCH', `${scope}/commands/:command`, async (call) => {
		const body = await commandBody('ApplicationCommandPatchRequestPartialSchema', call.body.json);
		return { status: 200, body: call.world.commands.patch(scopeOf(call), call.params.command ?? '', body) };
	}),
	route('DELETE', `${scope}/commands/:command`, (call) => {
		call.world.commands.delete(scopeOf(call), call.params.command ?? '');
		return { status: 204 };
	}),
]);

function route(method: Route['method'], path: string, handle: Route['handle']): Route {
	return { method, path, needsToken: true, bucket: { ...BUCKET, name: `commands-${method}` }, handle };
}

async function overwrite(call: Call): Promise<Answer> {
	const { json } = call.body;
	if (!Array.isArray(json)) {
		throw invalidForm([
			{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
		]);
	}
	const bodies = await Promise.all(
		json.map((body) => commandBody('ApplicationCommandUpdateRequestSchema', body)),
	);
	return { status: 200, body: call.world.commands.overwrite(scopeOf(call), bodies) };
}

/** @throws 404 for another application, or a server that the bot is not in */
function scopeOf({ world, params }: Call): string | undefined {
	if (params.application !== world.applicationId) throw refusals.notFound();
	if (params.guild !== undefined && !world.guilds.get(params.guild)?.hasBot) throw refusals.missingAccess();
	return params.guild;
}

function shown({ query }: Call): (command: RegisteredCommand) => RegisteredCommand {
	return query.get('with_localizations') === 'true' ? (command) => command : withoutLocalizations;
}

type Schema =
	| 'ApplicationCommandCreateRequestSchema'
	| 'ApplicationCommandPatchRequestPartialSchema'
	| 'ApplicationCommandUpdateRequestSchema';

/** The description wants permissions as a number, but documentation and libraries write them as a string. */
async function commandBody(schema: Schema, json: unknown): Promise<CommandBody> {
	const { nsfw, default_member_permissions: permissions, ...rest }: Partial<CommandBody> = Object(json);
	const checked = await checkShape<CommandBody>(schema, {
		...rest,
		...(permissions !== undefined && {
			default_member_permissions: permissions === null ? null : Number(permissions),
		}),
	});
	return {
		...checked,
		...(permissions !== undefined && { default_member_permissions: permissions }),
		...(typeof nsfw === 'boolean' && { nsfw }),
	};
}
