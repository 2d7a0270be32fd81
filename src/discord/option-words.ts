import { separated } from '../guilds/markdown.js';
import { DEFAULT_MODEL, MODES, STYLE_PRESETS } from '../pixai/catalogue.js';
import { LORA_LIMIT } from '../pixai/loras.js';
import {
	ASPECT_RATIOS,
	COUNTS,
	type OptionRefused,
	PROMPT_LIMIT,
	type RequestOption,
	SEED_LIMIT,
	SIZES,
	STYLE_LIMIT,
} from '../pixai/request.js';
import type { Words } from '../words/index.js';

/** How Discord names an option to us. */
export function optionName(option: RequestOption): string {
	return option.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** How an option is called in front of people, who type it in their language. */
export function optionWords(t: Words, option: RequestOption): string {
	return t(`options.${option}.name`);
}

/** What is to be known about an option that was refused: words that follow its name, and end the sentence. */
export function optionRule(t: Words, { option, problem }: OptionRefused): string {
	if (problem === 'value') return valueRule(t, option);
	const model = DEFAULT_MODEL.name;
	return option === 'mode'
		? t('refusals.modelHasNoModes', { model })
		: t('refusals.modelHasNoStyles', { model });
}

function valueRule(t: Words, option: RequestOption): string {
	switch (option) {
		case 'prompt':
		case 'negativePrompt':
			return t(`refusals.takes.${option}`, { max: PROMPT_LIMIT });
		case 'aspectRatio':
			return t('refusals.takes.oneOf', { values: separated(t, ASPECT_RATIOS) });
		case 'mode':
			return t('refusals.takes.oneOf', { values: separated(t, MODES) });
		case 'size':
			return t('refusals.takes.size', { values: SIZES });
		case 'count':
			return t('refusals.takes.count', { values: COUNTS.map(String) });
		case 'style':
			return t('refusals.takes.style', { presets: separated(t, STYLE_PRESETS), max: STYLE_LIMIT });
		case 'seed':
			return t('refusals.takes.seed', { max: SEED_LIMIT });
		case 'loras':
			return t('refusals.takes.loras', { max: LORA_LIMIT });
		case 'model':
		case 'enhancePrompt':
			return t(`refusals.takes.${option}`);
	}
}
