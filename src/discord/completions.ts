import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { presetNamed } from '../generation/preset.js';
import { shortened } from '../guilds/markdown.js';
import { modelWords } from '../guilds/models.js';
import { presetWords } from '../guilds/preset-words.js';
import { timezonesMatching } from '../guilds/timezones.js';
import { CATALOGUE, folded, modelById, STYLE_PRESETS, versionIdFrom } from '../pixai/catalogue.js';
import { LORA_LIMIT, type Lora, loraFrom, loraItems, writtenLora } from '../pixai/loras.js';
import type { Words } from '../words/index.js';
import { matching } from './matching.js';
import type { PresetsHere } from './requests/presets.js';

/** What Discord shows (https://discord.com/developers/docs/interactions/application-commands#autocomplete). */
export const CHOICES_LIMIT = 25;
/** Characters of a proposal's name, and of its value. */
const LONGEST = 100;
/** The beginning of an id or of a name, and not an id: PixAI's have 19 digits. */
const FEW_DIGITS = /^\d{1,14}$/;

/** A proposal for an option that is being typed. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/**
 * Models that fit what is typed, of those that may be used. A link or an id is one, too.
 *
 * @param lately the `modelVersionId`s that were used lately: they come first.
 */
export function modelChoices(
	t: Words,
	typed: string,
	lately: readonly string[] = [],
	allowed: 'any' | readonly string[] = 'any',
): Choice[] {
	const mayBeUsed = (id: string) => allowed === 'any' || allowed.includes(id);
	const pasted = pastedId(typed);
	const known = [...lately, ...CATALOGUE.map(({ id }) => id), ...(allowed === 'any' ? [] : allowed)];
	const models = pasted ? [pasted] : matching(typed, [...new Set(known)], (id) => modelFindable(t, id));
	return offered(models.filter(mayBeUsed).map((id) => modelChoice(t, id)));
}

function modelChoice(t: Words, id: string): Choice {
	const model = modelById(id);
	if (model) return { name: `${model.name} – ${t(`models.goodAt.${model.key}`)}`, value: model.name };
	return { name: modelWords(t, `…${id.slice(-4)}`), value: id };
}

function modelFindable(t: Words, id: string) {
	const model = modelById(id);
	return model ? { name: model.name, about: t(`models.goodAt.${model.key}`) } : { name: id };
}

/**
 * Styles that fit what is typed, and then what is typed itself: a style may be in one's own words.
 *
 * @param lately those that were used lately: they come first.
 */
export function styleChoices(typed: string, lately: readonly string[] = []): Choice[] {
	const known = [...lately, ...STYLE_PRESETS];
	const found = matching(typed, known, (style) => ({ name: style }));
	return offered([...found, typed.trim()].map((style) => ({ name: style, value: style })));
}

/**
 * LoRAs that fit the last one of those that are typed, behind what stands before it. What is proposed is called as it is
 * written, so that somebody can choose it and type on.
 *
 * @param lately those that were used lately, those of the one who types first.
 */
export function loraChoices(typed: string, lately: readonly Lora[] = []): Choice[] {
	const items = loraItems(typed);
	const last = items.pop() ?? '';
	const before = items.filter(Boolean).map((item) => {
		const lora = loraFrom(item);
		return lora ? writtenLora(lora) : item;
	});
	if (before.length >= LORA_LIMIT) return [];
	const lora = loraFrom(last);
	const found =
		lora && !FEW_DIGITS.test(lora.id) ? [lora] : matching(last, lately, ({ id }) => ({ name: id }));
	const ids = before.map((item) => loraFrom(item)?.id);
	const fresh = once(found, ({ id }) => id).filter(({ id }) => !ids.includes(id));
	const written = fresh.map((one) => [...before, writtenLora(one)].join(','));
	return offered(written.map((loras) => ({ name: loras, value: loras })));
}

/**
 * Presets that fit what is typed, each with what it says.
 *
 * @param lately the names of those that were used lately: they come first.
 */
export function presetChoices(
	t: Words,
	typed: string,
	{ own, guild }: PresetsHere,
	lately: readonly string[] = [],
): Choice[] {
	const usable = [
		...own.map((preset) => ({ preset, called: preset.name })),
		// Of one name, one's own is used.
		...guild
			.filter(({ name }) => !presetNamed(own, name))
			.map((preset) => ({ preset, called: t('preset.ofServer', { name: preset.name }) })),
	];
	const latest = lately.map(folded);
	const choices = usable.map(({ preset, called }) => {
		const place = latest.indexOf(folded(preset.name));
		return {
			place: place === -1 ? latest.length : place,
			called,
			says: presetWords(t, preset, (words) => words).join(' · '),
			value: preset.name,
		};
	});
	choices.sort((one, other) => one.place - other.place);
	const found = matching(typed, choices, ({ called, says }) => ({ name: called, about: says }));
	return offered(found.map(({ called, says, value }) => ({ name: `${called} – ${says}`, value })));
}

export function timezoneChoices(typed: string): Choice[] {
	return offered(timezonesMatching(typed).map((zone) => ({ name: zone.replaceAll('_', ' '), value: zone })));
}

/** The id in a link, or an id that is typed to its end. */
function pastedId(typed: string): string | undefined {
	return FEW_DIGITS.test(typed.trim()) ? undefined : versionIdFrom(typed);
}

/** What Discord takes of them. */
function offered(choices: readonly Choice[]): Choice[] {
	const sent = choices
		.map(({ name, value }) => ({ name: shortened(name, LONGEST), value }))
		.filter(({ name, value }) => folded(name) !== '' && value.length <= LONGEST);
	return once(sent, ({ name }) => folded(name)).slice(0, CHOICES_LIMIT);
}

/** The first of those that have the same key. */
function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
	const seen = new Set<string>();
	return items.filter((item) => {
		const key = keyOf(item);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
