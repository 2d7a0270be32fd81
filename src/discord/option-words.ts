import { DEFAULT_MODEL, MODES, STYLE_PRESETS } from '../pixai/catalogue.js';
import {
	ASPECT_RATIOS,
	COUNTS,
	LORA_LIMIT,
	type OptionRefused,
	PROMPT_LIMIT,
	type RequestOption,
	SEED_LIMIT,
	SIZES,
	STYLE_LIMIT,
} from '../pixai/request.js';
import type { Words } from '../words/index.js';

const prompt = PROMPT_LIMIT.toLocaleString('en');

/** What each option takes, in words that follow "it takes". */
const TAKES: Readonly<Record<RequestOption, string>> = {
	prompt: `1 to ${prompt} characters`,
	model:
		'a name from the list, a model version id, or a link like https://pixai.art/model/…/… (with both numbers)',
	aspectRatio: `one of ${ASPECT_RATIOS.join(', ')}`,
	mode: `one of ${MODES.join(', ')}`,
	size: SIZES.join(' or '),
	count: COUNTS.join(' or '),
	negativePrompt: `up to ${prompt} characters`,
	style: `${STYLE_PRESETS.join(', ')}, or up to ${STYLE_LIMIT} characters of your own`,
	seed: `a whole number from 0 to ${SEED_LIMIT.toLocaleString('en')}`,
	loras: `up to ${LORA_LIMIT} of \`id:weight\` with commas between them, each LoRA once, weights from 0 to 1 (a link to the LoRA works in place of its id)`,
	enhancePrompt: 'true or false',
};

/** How Discord names an option to us. */
export function optionName(option: RequestOption): string {
	return option.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** How an option is called in front of people, who type it in their language. */
export function optionWords(t: Words, option: RequestOption): string {
	return t(`options.${option}.name`);
}

/** What is to be known about an option that was refused, in words that follow its name. */
export function optionRule({ option, problem }: OptionRefused): string {
	if (problem === 'value') return `it takes ${TAKES[option]}.`;
	return `it works only with models that have ${optionName(option)}s. Leave it out, or choose ${DEFAULT_MODEL.name}.`;
}
