import { type Preset, presetNamed } from '../../generation/preset.js';
import { escaped, relative, shortened } from '../../guilds/markdown.js';
import { presetWords } from '../../guilds/preset-words.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import type { PresetsHere } from '../requests/presets.js';
import { button, COLOUR, listed, pageButtons, row, stringSelect, text, type View, view } from './blocks.js';

/** Presets on one page. */
const PAGE = 6;
/** Characters of what a select says of one of its options. */
const OPTION_LIMIT = 100;

/** Whose a preset is. */
export const SCOPES = ['own', 'guild'] as const;
export type Scope = (typeof SCOPES)[number];
/** Tells the headings from the names of presets, which are as large on a phone. */
const EMOJI = { own: '👤', guild: '👥' } as const satisfies Record<Scope, string>;

/** The presets that somebody can use, as they are shown to them. */
interface PresetList extends PresetsHere {
	/** Whether they may delete the server's. */
	readonly isModerator: boolean;
	/** Since when those of one's own that are missing could not be read. */
	readonly unreadableSince?: number;
	/** From 0. */
	readonly page: number;
}

interface Entry {
	readonly scope: Scope;
	readonly preset: Preset;
}

/**
 * Somebody's own presets and the server's, the latest of each first, with what each says.
 *
 * @param notices what stands above them.
 */
export function presetsView(t: Words, list: PresetList, notices: readonly string[] = []): View {
	const { own, guild, isModerator, unreadableSince } = list;
	const entries: Entry[] = [
		...own.map((preset) => ({ scope: 'own' as const, preset })).reverse(),
		...guild.map((preset) => ({ scope: 'guild' as const, preset })).reverse(),
	];
	const pages = Math.max(1, Math.ceil(entries.length / PAGE));
	const page = Math.min(list.page, pages - 1);
	const shown = entries.slice(page * PAGE, (page + 1) * PAGE);
	const above = [
		...(unreadableSince === undefined ? [] : [t('preset.unreadable', { when: relative(unreadableSince) })]),
		...notices,
	];
	const deletable = shown.filter(({ scope }) => scope === 'own' || isModerator);
	return view(COLOUR.neutral, [
		...(above.length > 0 ? [text(above.join('\n'))] : []),
		text(`## 🗂️ ${t('preset.title')}\n-# ${t(entries.length > 0 ? 'preset.howToUse' : 'preset.none')}`),
		...SCOPES.flatMap((scope) => {
			const ofScope = shown.filter((entry) => entry.scope === scope);
			if (ofScope.length === 0) return [];
			const lines = ofScope.map(({ preset }) => lineOf(t, preset, scope === 'guild' ? own : []));
			return [text([`### ${EMOJI[scope]} ${t(`preset.${scope}`)}`, ...lines].join('\n'))];
		}),
		...(shown.length > 0 ? [select(t, 'preset-use', t('preset.use'), page, shown)] : []),
		...(deletable.length > 0 ? [select(t, 'preset-delete', t('preset.delete'), page, deletable)] : []),
		...(pages > 1 ? [row(...pageButtons('preset', page, pages))] : []),
	]);
}

/** @param others presets that are used in its place where they have its name. */
function lineOf(t: Words, preset: Preset, others: readonly Preset[]): string {
	const hidden = presetNamed(others, preset.name) ? `\n-# ${t('preset.hidden')}` : '';
	return `**${escaped(preset.name)}**\n-# ${listed(presetWords(t, preset))}${hidden}`;
}

function select(t: Words, action: string, placeholder: string, page: number, entries: readonly Entry[]) {
	const said = (preset: Preset) => presetWords(t, preset, (words) => words).join(' · ');
	return stringSelect(
		{ id: customId(action, String(page)), placeholder },
		entries.map(({ scope, preset }) => ({
			label: scope === 'own' ? preset.name : t('preset.ofServer', { name: preset.name }),
			description: shortened(said(preset), OPTION_LIMIT),
			value: `${scope}:${preset.name}`,
		})),
	);
}

/** What was done with one, and the way to all of them. */
export function presetDoneView(t: Words, notice: string): View {
	return view(COLOUR.done, [
		text(`${notice}\n-# ${t('preset.howToUse')}`),
		row(button(customId('preset', '0'), t('preset.showAll'))),
	]);
}

/** What was saved, for who has saved it. */
export function savedNotice(t: Words, scope: Scope, preset: Preset, before: Preset | undefined): string {
	const name = escaped(preset.name);
	const says = listed(presetWords(t, preset));
	if (!before) return t(`preset.saved.${scope}`, { name, says });
	return t(`preset.replaced.${scope}`, { name, says, before: listed(presetWords(t, before)) });
}

/** What was deleted, for who has deleted it: it can be saved again. */
export function deletedNotice(t: Words, scope: Scope, preset: Preset): string {
	return t(`preset.deleted.${scope}`, {
		name: escaped(preset.name),
		says: listed(presetWords(t, preset)),
	});
}
