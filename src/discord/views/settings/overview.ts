import { escaped, shortened } from '../../../guilds/markdown.js';
import { defaultModelOf } from '../../../guilds/models.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { DEFAULT_MODE, DEFAULT_MODEL, modelById, modelName } from '../../../pixai/catalogue.js';
import { type Block, listed, row, separator, text } from '../blocks.js';
import { aspectRatioSelect, defaultModelSelect, opens, spoilerSelect } from './controls.js';
import {
	blockedWordsWords,
	channelsWords,
	filterWords,
	keyWords,
	logWords,
	modelsWords,
	type PanelContext,
	spoilerWords,
} from './words.js';

/** All that is set and what is default, with controls for what is changed most. */
export function overview(settings: GuildSettings, context: PanelContext): Block[] {
	const { moderatorRole, timezone } = settings;
	return [
		text('## ⚙️ Settings\n-# **Bold** is set by this server; the rest is the default.'),
		text(`### When a member says nothing else\n${defaultLines(settings).join('\n')}`),
		text(
			[
				'### Who and where',
				`Models: ${modelsWords(settings)}`,
				`Channels: ${channelsWords(settings)}`,
				`Moderators: ${moderatorRole ? `**<@&${moderatorRole}>**` : 'no role'}`,
			].join('\n'),
		),
		text(
			[
				'### Safety',
				`Filter: ${filterWords(settings)}`,
				`Blocked words: ${blockedWordsWords(settings)}`,
				`Spoiler: ${spoilerWords(settings)}`,
			].join('\n'),
		),
		text(
			[
				'### Running it',
				`PixAI key: ${keyWords(settings, context)}`,
				`Log channel: ${logWords(settings, context)}`,
				`Time zone: ${timezone === 'UTC' ? 'UTC' : `**${timezone}**`}`,
				'-# The limits are under `/limits view`.',
			].join('\n'),
		),
		separator(),
		defaultModelSelect(settings),
		aspectRatioSelect(settings),
		spoilerSelect(settings, 'view'),
		row(
			opens('models', 'Models…'),
			opens('channels', 'Channels…'),
			opens('safety', 'Safety…'),
			opens('key', 'Key…'),
			opens('log', 'Log…'),
		),
		row(opens('moderators', 'Moderators…')),
	];
}

function defaultLines(settings: GuildSettings): string[] {
	const { defaults } = settings;
	const model = modelById(defaultModelOf(settings));
	const line = (name: string, value: string | undefined, usual: string) =>
		`${name}: ${value === undefined ? usual : `**${value}**`}`;
	const words = (value: string | undefined) => value && escaped(shortened(value, 100));
	const notWith = (has: boolean, value: string | undefined) =>
		value && !has ? ' (not with this model)' : '';
	const hasModes = (model?.modes.length ?? 0) > 0;
	const modeUsual = hasModes ? DEFAULT_MODE : 'none with this model';
	return [
		line('Model', defaults.modelId && escaped(modelName(defaults.modelId)), DEFAULT_MODEL.name),
		listed([
			line('Aspect ratio', defaults.aspectRatio, '1:1'),
			line('Count', defaults.count === undefined ? undefined : String(defaults.count), '1'),
		]),
		line('Mode', defaults.mode, modeUsual) + notWith(hasModes, defaults.mode),
		line('Size', defaults.size, 'PixAI’s own'),
		line('Negative prompt', words(defaults.negativePrompt), 'none'),
		line('Style', words(defaults.style), 'none') + notWith(model?.styles ?? false, defaults.style),
		line('Enhance prompt', yesNo(defaults.enhancePrompt), 'no'),
	];
}

function yesNo(value: boolean | undefined): string | undefined {
	if (value === undefined) return undefined;
	return value ? 'yes' : 'no';
}
