import { isDeepStrictEqual } from 'node:util';
import { modelName } from '../pixai/catalogue.js';
import { LIMITS } from './limits/index.js';
import { type Limit, roleValue } from './limits/limit.js';
import { dateAndTime, escaped, named, shortened } from './markdown.js';
import type { GuildSettings } from './settings.js';

/** One thing that was changed, in words: Discord's Markdown, with mentions as `<@…>`, `<#…>` and `<@&…>`. */
export interface Change {
	readonly what: string;
	readonly from: string;
	readonly to: string;
}

/** A change as a server's log channel is told of it. */
export interface AuditLine extends Change {
	/** At most 25 characters, and no other line's. */
	readonly id: string;
	/** In milliseconds since the epoch. */
	readonly at: number;
	/** Who has changed it: a user's id. */
	readonly by: string;
	/** Where it is to be said: the log channel as it was before the change, or, where there was none, as it is after. */
	readonly channel: string;
}

/** Something that can be set. */
interface Setting {
	readonly what: string;
	/** The same for a terminal, which shows no Markdown: who, and which role, is left out. */
	readonly plain: string;
	/** What is compared. */
	value(settings: GuildSettings): unknown;
	words(settings: GuildSettings): string;
}

const NOT_SET = 'not set';
/** Characters that are shown of somebody's own words. */
const SHOWN = 100;
const SETTINGS: readonly Setting[] = [
	ofDefault('model', 'modelId', modelName),
	ofDefault('aspect ratio', 'aspectRatio', String),
	ofDefault('mode', 'mode', String),
	ofDefault('size', 'size', String),
	ofDefault('count', 'count', String),
	ofDefault('negative prompt', 'negativePrompt', quoted),
	ofDefault('style', 'style', quoted),
	ofDefault('enhance prompt', 'enhancePrompt', onOrOff),
	setting('models', ({ models }) => models, models),
	setting('channels', whereItWorks, channels),
	setting('filter', ({ safety }) => safety.isOn, onOrOff),
	setting('blocked words', ({ safety }) => safety.blockedWords, counted),
	setting('spoiler', ({ safety }) => safety.spoiler, spoiler),
	{
		what: 'PixAI key',
		plain: 'PixAI key',
		value: ({ key }) => key?.id,
		words: ({ key }) => (key ? `…${escaped(key.lastFour)}` : NOT_SET),
	},
	setting(
		'use of the bot’s key where the server’s own cannot be read',
		({ mayUseBotsKey }) => mayUseBotsKey,
		(may) => (may ? 'allowed' : 'not allowed'),
	),
	setting(
		'log channel',
		({ logChannel }) => logChannel,
		(id) => (id ? `<#${id}>` : NOT_SET),
	),
	setting(
		'moderator role',
		({ moderatorRole }) => moderatorRole,
		(id) => (id ? `<@&${id}>` : NOT_SET),
	),
	setting('time zone', ({ timezone }) => timezone, escaped),
	...LIMITS.map((limit) =>
		setting(
			`\`${limit.name}\``,
			({ limits }) => limits[limit.name] ?? limit.default,
			limit.inWords,
			plainName(limit),
		),
	),
];

/** What differs between two states of a server's settings. A blocked word and a key are not among the words. */
export function differences(before: GuildSettings, after: GuildSettings): readonly Change[] {
	return different(before, after).map(({ what, words }) => {
		const [from, to] = [words(before), words(after)];
		return { what, from, to: to === from ? 'changed' : to };
	});
}

/** What differs, for a terminal: "time zone", "daily limit". */
export function plainDifferences(before: GuildSettings, after: GuildSettings): readonly string[] {
	return [...new Set(different(before, after).map(({ plain }) => plain))];
}

function different(before: GuildSettings, after: GuildSettings): readonly Setting[] {
	return [...SETTINGS, ...ofRoles(before, after), ...ofMembers(before, after)].filter(
		({ value }) => !isDeepStrictEqual(value(before), value(after)),
	);
}

function setting<Value>(
	what: string,
	value: (settings: GuildSettings) => Value,
	inWords: (value: Value) => string,
	plain = what,
): Setting {
	return { what, plain, value, words: (settings) => inWords(value(settings)) };
}

function ofDefault<Name extends keyof GuildSettings['defaults']>(
	what: string,
	name: Name,
	inWords: (value: NonNullable<GuildSettings['defaults'][Name]>) => string,
): Setting {
	return setting(
		`default ${what}`,
		({ defaults }) => defaults[name],
		(value) => (value === undefined ? NOT_SET : inWords(value as NonNullable<typeof value>)),
	);
}

/** Every personal limit of every role that has one before or after. */
function ofRoles(...both: readonly GuildSettings[]): Setting[] {
	const roles = [...new Set(both.flatMap(({ roleLimits }) => Object.keys(roleLimits)))].sort();
	const personal = LIMITS.filter(({ isPersonal }) => isPersonal);
	return roles.flatMap((role) => personal.map((limit) => ofRole(limit, role)));
}

function ofRole(limit: Limit, role: string): Setting {
	return setting(
		`\`${limit.name}\` for <@&${role}>`,
		(settings) => roleValue(settings, role, limit),
		(value) => (value === undefined ? NOT_SET : limit.inWords(value)),
		`${plainName(limit)} for roles`,
	);
}

function ofMembers(...both: readonly GuildSettings[]): Setting[] {
	const members = [...new Set(both.flatMap((settings) => Object.keys(settings.members)))].sort();
	return members.flatMap((id) => [
		setting(
			`<@${id}>`,
			({ members }) => members[id]?.blockedUntil,
			(until) => (until === undefined ? 'not blocked' : `blocked until ${dateAndTime(until)}`),
			'blocked members',
		),
		setting(
			`use of <@${id}>`,
			({ members }) => members[id]?.resetAt,
			(at) => (at === undefined ? 'counted' : `set back to 0, ${dateAndTime(at)}`),
			'members’ use',
		),
	]);
}

/** `server_daily` is the "server daily limit". */
function plainName({ name }: Limit): string {
	return `${name.replace('_', ' ')} limit`;
}

function onOrOff(isOn: boolean): string {
	return isOn ? 'on' : 'off';
}

function quoted(words: string): string {
	return `“${escaped(shortened(words.trim().replace(/\s+/g, ' '), SHOWN))}”`;
}

function counted(words: readonly string[]): string {
	return `${words.length} ${words.length === 1 ? 'word' : 'words'}`;
}

function models(allowed: GuildSettings['models']): string {
	return allowed === 'any' ? 'any' : named(allowed.map(modelName));
}

/** A list of channels matters only where there is a rule for them. */
function whereItWorks({ channels: { rule, ids } }: GuildSettings): GuildSettings['channels'] {
	const isEverywhere = rule === 'everywhere' || (rule === 'except' && ids.length === 0);
	return isEverywhere ? { rule: 'everywhere', ids: [] } : { rule, ids };
}

function channels({ rule, ids }: GuildSettings['channels']): string {
	if (rule === 'everywhere') return 'everywhere';
	if (ids.length === 0) return 'nowhere';
	return `${rule === 'only' ? 'only in' : 'everywhere but in'} ${named(ids.map((id) => `<#${id}>`))}`;
}

function spoiler(rule: GuildSettings['safety']['spoiler']): string {
	return rule === 'asker' ? 'the asker’s choice' : rule;
}
