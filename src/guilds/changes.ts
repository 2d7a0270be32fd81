import { isDeepStrictEqual } from 'node:util';
import { presetNamed } from '../generation/preset.js';
import { folded } from '../pixai/catalogue.js';
import { LANGUAGE_NAMES, type Texts, type Words, wordsFor } from '../words/index.js';
import { type DiscordsLocales, languageSet } from './language.js';
import { LIMITS } from './limits/index.js';
import { type Limit, limitWords, roleValue } from './limits/limit.js';
import { dateAndTime, escaped, named, shortened } from './markdown.js';
import { modelWords } from './models.js';
import { presetWords } from './preset-words.js';
import type { GuildSettings } from './settings.js';

/** One thing that was changed, in words: Discord's Markdown, with mentions as `<@…>`, `<#…>` and `<@&…>`. */
export interface Change {
	readonly what: string;
	readonly from: string;
	readonly to: string;
}

/** In whose name something is changed. */
export interface ChangedBy extends DiscordsLocales {
	/** A user's id. */
	readonly id: string;
}

/** Something that can be set. */
interface Setting {
	what(t: Words): string;
	/** The same for a terminal, where that is another: it shows no Markdown; who, and which role, is left out. */
	readonly plain?: string;
	/** What is compared. */
	value(settings: GuildSettings): unknown;
	words(t: Words, settings: GuildSettings): string;
}

/** What settings are called, of which there is one each. */
type Name = keyof Texts['changes']['what'];
type InWords<Value> = (t: Words, value: Value) => string;

/** What a terminal shows. */
const PLAIN = wordsFor('en-US');
/** Characters that are shown of somebody's own words. */
const SHOWN = 100;
const SETTINGS: readonly Setting[] = [
	ofDefault('model', 'modelId', modelWords),
	ofDefault('aspectRatio', 'aspectRatio', asItIs),
	ofDefault('mode', 'mode', asItIs),
	ofDefault('size', 'size', asItIs),
	ofDefault('count', 'count', (_, count) => String(count)),
	ofDefault('negativePrompt', 'negativePrompt', quoted),
	ofDefault('style', 'style', quoted),
	ofDefault('enhancePrompt', 'enhancePrompt', onOrOff),
	one('models', ({ models }) => models, models),
	one('channels', whereItWorks, channels),
	one('filter', ({ safety }) => safety.isOn, onOrOff),
	one(
		'blockedWords',
		({ safety }) => safety.blockedWords,
		(t, { length }) => t('changes.words', { count: length }),
	),
	one(
		'spoiler',
		({ safety }) => safety.spoiler,
		(t, rule) => t(`changes.spoiler.${rule}`),
	),
	{
		what: (t) => t('changes.what.key'),
		value: ({ key }) => key?.id,
		words: (t, { key }) => (key ? `…${escaped(key.lastFour)}` : t('changes.notSet')),
	},
	one(
		'mayUseBotsKey',
		({ mayUseBotsKey }) => mayUseBotsKey,
		(t, may) => (may ? t('changes.allowed') : t('changes.notAllowed')),
	),
	one(
		'logChannel',
		({ logChannel }) => logChannel,
		orNotSet((_, id) => `<#${id}>`),
	),
	one(
		'moderatorRole',
		({ moderatorRole }) => moderatorRole,
		orNotSet((_, id) => `<@&${id}>`),
	),
	one('language', languageSet, (t, language) =>
		language === undefined ? t('changes.asDiscordSays') : LANGUAGE_NAMES[language],
	),
	one(
		'timezone',
		({ timezone }) => timezone,
		(_, timezone) => escaped(timezone),
	),
	...LIMITS.map((limit) =>
		setting(
			(t) => `\`${limitWords(t, limit)}\``,
			({ limits }) => limits[limit.name] ?? limit.default,
			limit.inWords,
			plainName(limit),
		),
	),
];

/**
 * What differs between two states of a server's settings. A blocked word and a key are not among the words.
 *
 * @param t the words of whoever reads it.
 */
export function differences(t: Words, before: GuildSettings, after: GuildSettings): readonly Change[] {
	return different(before, after).map(({ what, words }) => {
		const [from, to] = [words(t, before), words(t, after)];
		return { what: what(t), from, to: to === from ? t('changes.changed') : to };
	});
}

/** What differs, for a terminal, in English: "time zone", "daily limit". */
export function plainDifferences(before: GuildSettings, after: GuildSettings): readonly string[] {
	return [...new Set(different(before, after).map(({ what, plain }) => plain ?? what(PLAIN)))];
}

function different(before: GuildSettings, after: GuildSettings): readonly Setting[] {
	const ofSome = [...ofPresets(before, after), ...ofRoles(before, after), ...ofMembers(before, after)];
	return [...SETTINGS, ...ofSome].filter(({ value }) => !isDeepStrictEqual(value(before), value(after)));
}

function setting<Value>(
	what: (t: Words) => string,
	value: (settings: GuildSettings) => Value,
	inWords: InWords<Value>,
	plain?: string,
): Setting {
	return {
		what,
		value,
		words: (t, settings) => inWords(t, value(settings)),
		...(plain !== undefined && { plain }),
	};
}

function one<Value>(name: Name, value: (settings: GuildSettings) => Value, inWords: InWords<Value>): Setting {
	return setting((t) => t(`changes.what.${name}`), value, inWords);
}

function ofDefault<Field extends keyof GuildSettings['defaults']>(
	name: Name,
	field: Field,
	inWords: InWords<NonNullable<GuildSettings['defaults'][Field]>>,
): Setting {
	return one(name, ({ defaults }) => defaults[field], orNotSet(inWords));
}

/** Every preset that is there before or after, by its name. */
function ofPresets(...both: readonly GuildSettings[]): Setting[] {
	const names = both.flatMap(({ presets }) => presets.map(({ name }) => name));
	return [...new Map(names.map((name) => [folded(name), name])).values()].map((name) =>
		setting(
			(t) => t('changes.preset', { name: escaped(name) }),
			({ presets }) => presetNamed(presets, name),
			orNotSet((t, preset) => presetWords(t, preset).join(' · ')),
			'presets',
		),
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
		(t) => t('changes.limitOfRole', { limit: limitWords(t, limit), role: `<@&${role}>` }),
		(settings) => roleValue(settings, role, limit),
		orNotSet(limit.inWords),
		`${plainName(limit)} for roles`,
	);
}

function ofMembers(...both: readonly GuildSettings[]): Setting[] {
	const members = [...new Set(both.flatMap((settings) => Object.keys(settings.members)))].sort();
	return members.flatMap((id) => [
		setting(
			() => `<@${id}>`,
			({ members }) => members[id]?.blockedUntil,
			(t, until) =>
				until === undefined ? t('changes.notBlocked') : t('changes.blockedUntil', { at: dateAndTime(until) }),
			'blocked members',
		),
		setting(
			(t) => t('changes.useOf', { member: `<@${id}>` }),
			({ members }) => members[id]?.resetAt,
			(t, at) => (at === undefined ? t('changes.counted') : t('changes.setBack', { at: dateAndTime(at) })),
			'members’ use',
		),
	]);
}

/** `server_daily` is the "server daily limit". */
function plainName({ name }: Limit): string {
	return `${name.replace('_', ' ')} limit`;
}

function orNotSet<Value>(inWords: InWords<NonNullable<Value>>): InWords<Value | undefined> {
	return (t, value) => (value === undefined || value === null ? t('changes.notSet') : inWords(t, value));
}

function asItIs(_: Words, value: string): string {
	return value;
}

function onOrOff(t: Words, isOn: boolean): string {
	return isOn ? t('changes.on') : t('changes.off');
}

function quoted(t: Words, words: string): string {
	return t('changes.quoted', { words: escaped(shortened(words.trim().replace(/\s+/g, ' '), SHOWN)) });
}

function models(t: Words, allowed: GuildSettings['models']): string {
	if (allowed === 'any') return t('changes.anyModel');
	return named(
		t,
		allowed.map((id) => modelWords(t, id)),
	);
}

/** A list of channels matters only where there is a rule for them. */
function whereItWorks({ channels: { rule, ids } }: GuildSettings): GuildSettings['channels'] {
	const isEverywhere = rule === 'everywhere' || (rule === 'except' && ids.length === 0);
	return isEverywhere ? { rule: 'everywhere', ids: [] } : { rule, ids };
}

function channels(t: Words, { rule, ids }: GuildSettings['channels']): string {
	if (rule === 'everywhere') return t('changes.everywhere');
	if (ids.length === 0) return t('changes.nowhere');
	const channels = named(
		t,
		ids.map((id) => `<#${id}>`),
	);
	return t(`changes.${rule}`, { channels });
}
