import type { GuildSettings } from '../../../guilds/settings.js';
import { type Block, button, COLOUR, row, text, type View, view } from '../blocks.js';
import { type Panel, settingsId } from './controls.js';
import { overview } from './overview.js';
import { channelsPage, keyPage, logPage, modelsPage, moderatorsPage, safetyPage } from './pages.js';
import type { PanelContext } from './words.js';

/** What can be put back to its default, with what it is called. */
export const GROUPS = {
	defaults: 'the defaults of pictures',
	models: 'the list of models',
	channels: 'the channels',
	safety: 'the filter, blocked words and spoilers',
	key: 'the PixAI key',
	log: 'the log channel',
	moderators: 'the moderators’ role',
	timezone: 'the time zone',
} as const;
export type Group = keyof typeof GROUPS;

/** What came of a key that was pasted and is not kept. */
export const KEY_NOTICES = {
	refused:
		'❌ **PixAI does not take this key.** Nothing was changed. Copy it again: <https://pixai.art> → your profile → Edit → API Keys.',
	unanswered:
		'📡 **PixAI cannot be asked about the key at the moment.** Nothing was changed; try again in a minute.',
	own: '❌ **That is the key of this bot itself.** Nothing was changed: without a key of its own, this server uses that account already.',
} as const;

const PAGES: Record<Panel, (settings: GuildSettings, context: PanelContext) => Block[]> = {
	view: overview,
	models: modelsPage,
	channels: channelsPage,
	safety: safetyPage,
	key: keyPage,
	log: logPage,
	moderators: moderatorsPage,
};

/**
 * A page of the settings.
 *
 * @param notices what stands above it.
 */
export function settingsView(
	panel: Panel,
	settings: GuildSettings,
	context: PanelContext,
	notices: readonly string[],
): View {
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		...(settings.unreadableSince === undefined
			? []
			: [row(button(settingsId('confirm', panel), 'I have read this'))]),
		...PAGES[panel](settings, context),
	]);
}

/** The question before something is put back to its default. */
export function resetView(group: Group | 'all'): View {
	const what = group === 'all' ? 'everything in `/settings`' : GROUPS[group];
	return view(COLOUR.waiting, [
		text(`↩️ **Reset ${what}?** The limits of \`/limits\` stay as they are.`),
		row(button(settingsId('reset', group), 'Reset', 'danger'), button(settingsId('show', 'view'), 'Keep')),
	]);
}
