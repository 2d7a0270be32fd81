import type { APISelectMenuOption } from 'discord.js';
import { allowedModels, defaultModelOf } from '../../../guilds/models.js';
import { CHANNEL_RULES, type GuildSettings } from '../../../guilds/settings.js';
import { CATALOGUE, DEFAULT_MODEL, modelById } from '../../../pixai/catalogue.js';
import { ASPECT_RATIOS } from '../../../pixai/request.js';
import type { Words } from '../../../words/index.js';
import { customId } from '../../custom-id.js';
import { button, row, SELECT_LIMIT, stringSelect } from '../blocks.js';

/** The pages of the settings, each one message that changes in place. */
export const PANELS = ['view', 'models', 'channels', 'safety', 'key', 'log', 'moderators'] as const;
export type Panel = (typeof PANELS)[number];

/** Where no word is said about a model: no select entry has an empty value. */
export const NO_DEFAULT = 'none';
export const ANY_MODEL = 'any';

/** In the order in which they are offered. */
export const SPOILERS = ['asker', 'always', 'never'] as const satisfies GuildSettings['safety']['spoiler'][];

/** The id of a control of the settings: what it does, and the page that it stands on. */
export function settingsId(item: string, panel: string, value?: string): string {
	return customId('settings', item, panel, ...(value === undefined ? [] : [value]));
}

/** A button that opens another page. */
export function opens(t: Words, panel: Exclude<Panel, 'view'>) {
	return button(settingsId('show', panel), t(`settings.button.${panel}`));
}

export function opensOverview(t: Words) {
	return button(settingsId('show', 'view'), t('settings.button.back'));
}

export function back(t: Words) {
	return row(opensOverview(t));
}

export function defaultModelSelect(t: Words, settings: GuildSettings) {
	const { modelId } = settings.defaults;
	const allowed = allowedModels(settings);
	const ids = [modelId ?? [], CATALOGUE.map(({ id }) => id), allowed === 'any' ? [] : allowed].flat();
	const options = [
		{
			label: t('settings.entry.noModel', { model: DEFAULT_MODEL.name }),
			value: NO_DEFAULT,
			default: modelId === undefined,
		},
		...[...new Set(ids)].map((id) => {
			const option = modelOption(t, id);
			return {
				...option,
				label: t('settings.entry.model', { model: option.label }),
				default: modelId === id,
			};
		}),
	];
	return stringSelect(
		{ id: settingsId('model', 'view'), placeholder: t('settings.placeholder.model') },
		options.slice(0, SELECT_LIMIT),
	);
}

/** Those that are allowed are chosen in it, the default one always. */
export function modelsSelect(t: Words, settings: GuildSettings) {
	const allowed = allowedModels(settings);
	const chosen = allowed === 'any' ? [] : allowed;
	const ids = new Set([...chosen, ...CATALOGUE.map(({ id }) => id)]);
	const options = [
		{ label: t('settings.entry.anyModel'), value: ANY_MODEL, default: allowed === 'any' },
		...[...ids].map((id) => ({
			...modelOption(t, id),
			...(id === defaultModelOf(settings) && { description: t('settings.entry.isDefault') }),
			default: chosen.includes(id),
		})),
	];
	return stringSelect(
		{
			id: settingsId('models', 'models'),
			placeholder: t('settings.placeholder.models'),
			atMost: SELECT_LIMIT,
		},
		options,
	);
}

export function aspectRatioSelect(t: Words, { defaults }: GuildSettings) {
	const options = [
		{
			label: t('settings.entry.noAspectRatio', { ratio: ASPECT_RATIOS[0] }),
			value: NO_DEFAULT,
			default: defaults.aspectRatio === undefined,
		},
		...ASPECT_RATIOS.map((ratio) => ({
			label: t('settings.entry.aspectRatio', { ratio }),
			value: ratio,
			default: defaults.aspectRatio === ratio,
		})),
	];
	return stringSelect(
		{ id: settingsId('aspect-ratio', 'view'), placeholder: t('settings.placeholder.aspectRatio') },
		options,
	);
}

export function spoilerSelect(t: Words, { safety }: GuildSettings, panel: Panel) {
	const options = SPOILERS.map((value) => ({
		label: t(`settings.entry.spoiler.${value}`),
		value,
		default: value === safety.spoiler,
	}));
	return stringSelect(
		{ id: settingsId('spoiler', panel), placeholder: t('settings.placeholder.spoiler') },
		options,
	);
}

export function channelRuleSelect(t: Words, { channels }: GuildSettings) {
	const options = CHANNEL_RULES.map((value) => ({
		label: t(`settings.entry.channels.${value}`),
		value,
		default: value === channels.rule,
	}));
	return stringSelect(
		{ id: settingsId('channel-rule', 'channels'), placeholder: t('settings.placeholder.channelRule') },
		options,
	);
}

export function filterButton(t: Words, { safety }: GuildSettings) {
	return safety.isOn
		? button(settingsId('filter', 'safety', 'off'), t('settings.button.filterOff'), 'danger')
		: button(settingsId('filter', 'safety', 'on'), t('settings.button.filterOn'), 'good');
}

/** On a phone the end of a long number is cut off, and it is what tells two models apart. */
function modelOption(t: Words, id: string): APISelectMenuOption {
	const model = modelById(id);
	if (model) return { label: model.name, value: id };
	const label = t('settings.entry.communityModel', { end: id.slice(-4) });
	return { label, description: id, value: id };
}
