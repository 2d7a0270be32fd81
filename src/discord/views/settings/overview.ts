import { escaped, shortened } from '../../../guilds/markdown.js';
import { defaultModelOf, modelWords } from '../../../guilds/models.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { DEFAULT_MODE, DEFAULT_MODEL, modelById } from '../../../pixai/catalogue.js';
import { ASPECT_RATIOS } from '../../../pixai/request.js';
import type { Texts, Words } from '../../../words/index.js';
import { type Block, listed, row, separator, text } from '../blocks.js';
import { aspectRatioSelect, defaultModelSelect, opens, spoilerSelect } from './controls.js';
import {
	blockedWordsWords,
	bold,
	channelsWords,
	filterWords,
	keyWords,
	languageWords,
	logWords,
	modelsWords,
	moderatorsWords,
	type PanelContext,
	spoilerWords,
} from './words.js';

/** What has a line of its own. */
type Line = Exclude<keyof Texts['settings']['line'], 'notWithThisModel'>;

/** All that is set and what is default, with controls for what is changed most. */
export function overview(t: Words, settings: GuildSettings, context: PanelContext): Block[] {
	const { timezone } = settings;
	const line = (name: Line, value: string) => t(`settings.line.${name}`, { value });
	return [
		text(t('settings.legend')),
		text([t('settings.defaultsTitle'), ...defaultLines(t, settings)].join('\n')),
		text(
			[
				t('settings.whoTitle'),
				line('models', modelsWords(t, settings)),
				line('channels', channelsWords(t, settings)),
				line('moderators', moderatorsWords(t, settings)),
			].join('\n'),
		),
		text(
			[
				t('settings.safetyTitle'),
				line('filter', filterWords(t, settings)),
				line('blockedWords', blockedWordsWords(t, settings)),
				line('spoiler', spoilerWords(t, settings)),
			].join('\n'),
		),
		text(
			[
				t('settings.runningTitle'),
				line('key', keyWords(t, settings, context)),
				line('log', logWords(t, settings, context)),
				line('language', languageWords(t, settings, context)),
				line('timezone', timezone === 'UTC' ? timezone : bold(timezone)),
				t('settings.limitsElsewhere'),
			].join('\n'),
		),
		separator(),
		defaultModelSelect(t, settings),
		aspectRatioSelect(t, settings),
		spoilerSelect(t, settings, 'view'),
		row(opens(t, 'models'), opens(t, 'channels'), opens(t, 'safety'), opens(t, 'key'), opens(t, 'log')),
		row(opens(t, 'moderators')),
	];
}

function defaultLines(t: Words, settings: GuildSettings): string[] {
	const { defaults } = settings;
	const model = modelById(defaultModelOf(settings));
	const line = (name: Line, value: string | undefined, usual: string) =>
		t(`settings.line.${name}`, { value: value === undefined ? usual : bold(value) });
	const words = (value: string | undefined) => value && escaped(shortened(value, 100));
	const unless = (has: boolean, value: string | undefined, line: string) =>
		value && !has ? t('settings.line.notWithThisModel', { line }) : line;
	const hasModes = (model?.modes.length ?? 0) > 0;
	const modeUsual = hasModes ? DEFAULT_MODE : t('settings.noMode');
	const { modelId, aspectRatio, count, mode, size, negativePrompt, style, enhancePrompt } = defaults;
	return [
		line('model', modelId && escaped(modelWords(t, modelId)), DEFAULT_MODEL.name),
		listed([
			line('aspectRatio', aspectRatio, ASPECT_RATIOS[0]),
			line('count', count === undefined ? undefined : String(count), '1'),
		]),
		unless(hasModes, mode, line('mode', mode, modeUsual)),
		line('size', size, t('settings.usualSize')),
		line('negativePrompt', words(negativePrompt), t('settings.noNegativePrompt')),
		unless(model?.styles ?? false, style, line('style', words(style), t('settings.noStyle'))),
		line('enhancePrompt', yesNo(t, enhancePrompt), t('settings.no')),
	];
}

function yesNo(t: Words, value: boolean | undefined): string | undefined {
	if (value === undefined) return undefined;
	return value ? t('settings.yes') : t('settings.no');
}
