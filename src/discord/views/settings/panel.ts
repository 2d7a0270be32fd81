import type { GuildSettings } from '../../../guilds/settings.js';
import type { Words } from '../../../words/index.js';
import { type Block, button, COLOUR, row, text, type View, view } from '../blocks.js';
import { type Panel, settingsId } from './controls.js';
import { overview } from './overview.js';
import { channelsPage, keyPage, logPage, modelsPage, moderatorsPage, safetyPage } from './pages.js';
import type { PanelContext } from './words.js';

/** What can be put back to its default. */
export const GROUPS = [
	'defaults',
	'models',
	'channels',
	'safety',
	'key',
	'log',
	'moderators',
	'language',
	'timezone',
] as const;
export type Group = (typeof GROUPS)[number];

const PAGES: Record<Panel, (t: Words, settings: GuildSettings, context: PanelContext) => Block[]> = {
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
	t: Words,
	panel: Panel,
	settings: GuildSettings,
	context: PanelContext,
	notices: readonly string[],
): View {
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		...(settings.unreadableSince === undefined
			? []
			: [row(button(settingsId('confirm', panel), t('settings.button.confirm')))]),
		...PAGES[panel](t, settings, context),
	]);
}

/** The question before something is put back to its default. */
export function resetView(t: Words, group: Group | 'all'): View {
	return view(COLOUR.waiting, [
		text(t(`settings.reset.${group}`)),
		row(
			button(settingsId('show', 'view'), t('buttons.keep')),
			button(settingsId('reset', group), t('buttons.reset'), 'danger'),
		),
	]);
}
