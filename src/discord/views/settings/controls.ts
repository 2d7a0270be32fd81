import type { APISelectMenuOption } from 'discord.js';
import { allowedModels, defaultModelOf } from '../../../guilds/models.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { CATALOGUE, DEFAULT_MODEL, modelById, modelName } from '../../../pixai/catalogue.js';
import { ASPECT_RATIOS } from '../../../pixai/request.js';
import { customId } from '../../custom-id.js';
import { button, row, SELECT_LIMIT, stringSelect } from '../blocks.js';

/** The pages of the settings, each one message that changes in place. */
export const PANELS = ['view', 'models', 'channels', 'safety', 'key', 'log', 'moderators'] as const;
export type Panel = (typeof PANELS)[number];

/** Where no word is said about a model: no select entry has an empty value. */
export const NO_DEFAULT = 'none';
export const ANY_MODEL = 'any';

export const SPOILERS = {
	asker: 'as the asker likes',
	always: 'always',
	never: 'never',
} as const satisfies Record<GuildSettings['safety']['spoiler'], string>;

export const CHANNEL_RULES = {
	everywhere: 'Everywhere',
	only: 'Only in these channels',
	except: 'Everywhere but in these channels',
} as const satisfies Record<GuildSettings['channels']['rule'], string>;

/** The id of a control of the settings: what it does, and the page that it stands on. */
export function settingsId(item: string, panel: string, value?: string): string {
	return customId('settings', item, panel, ...(value === undefined ? [] : [value]));
}

export function opens(panel: Panel, label: string) {
	return button(settingsId('show', panel), label);
}

export function back() {
	return row(opens('view', 'Back'));
}

export function defaultModelSelect(settings: GuildSettings) {
	const { modelId } = settings.defaults;
	const allowed = allowedModels(settings);
	const ids = [modelId ?? [], CATALOGUE.map(({ id }) => id), allowed === 'any' ? [] : allowed].flat();
	const options = [
		{ label: `Model: not set (${DEFAULT_MODEL.name})`, value: NO_DEFAULT, default: modelId === undefined },
		...[...new Set(ids)].map((id) => ({ ...modelOption(id, 'Model: '), default: modelId === id })),
	];
	return stringSelect(
		{ id: settingsId('model', 'view'), placeholder: 'Default model' },
		options.slice(0, SELECT_LIMIT),
	);
}

/** Those that are allowed are chosen in it, the default one always. */
export function modelsSelect(settings: GuildSettings) {
	const allowed = allowedModels(settings);
	const chosen = allowed === 'any' ? [] : allowed;
	const ids = new Set([...chosen, ...CATALOGUE.map(({ id }) => id)]);
	const options = [
		{ label: 'Any model', value: ANY_MODEL, default: allowed === 'any' },
		...[...ids].map((id) => ({
			...modelOption(id),
			...(id === defaultModelOf(settings) && { description: 'The default, which is always allowed' }),
			default: chosen.includes(id),
		})),
	];
	return stringSelect(
		{ id: settingsId('models', 'models'), placeholder: 'Choose', atMost: SELECT_LIMIT },
		options,
	);
}

export function aspectRatioSelect({ defaults }: GuildSettings) {
	const options = [
		{ label: 'Aspect ratio: not set (1:1)', value: NO_DEFAULT, default: defaults.aspectRatio === undefined },
		...ASPECT_RATIOS.map((ratio) => ({
			label: `Aspect ratio: ${ratio}`,
			value: ratio,
			default: defaults.aspectRatio === ratio,
		})),
	];
	return stringSelect(
		{ id: settingsId('aspect-ratio', 'view'), placeholder: 'Default aspect ratio' },
		options,
	);
}

export function spoilerSelect({ safety }: GuildSettings, panel: Panel) {
	const options = Object.entries(SPOILERS).map(([value, words]) => ({
		label: `Spoiler: ${words}`,
		value,
		default: value === safety.spoiler,
	}));
	return stringSelect({ id: settingsId('spoiler', panel), placeholder: 'Spoiler' }, options);
}

export function channelRuleSelect({ channels }: GuildSettings) {
	const options = Object.entries(CHANNEL_RULES).map(([value, label]) => ({
		label,
		value,
		default: value === channels.rule,
	}));
	return stringSelect({ id: settingsId('channel-rule', 'channels'), placeholder: 'Choose' }, options);
}

export function filterButton({ safety }: GuildSettings) {
	return safety.isOn
		? button(settingsId('filter', 'safety', 'off'), 'Turn the filter off', 'danger')
		: button(settingsId('filter', 'safety', 'on'), 'Turn the filter on', 'good');
}

/** On a phone the end of a long number is cut off, and it is what tells two models apart. */
function modelOption(id: string, prefix = ''): APISelectMenuOption {
	if (modelById(id)) return { label: `${prefix}${modelName(id)}`, value: id };
	return { label: `${prefix}Community model …${id.slice(-4)}`, description: id, value: id };
}
