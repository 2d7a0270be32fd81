import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { MODES } from '../src/pixai/catalogue.js';
import { ASPECT_RATIOS, COUNTS, PROMPT_LIMIT, SEED_LIMIT, SIZES } from '../src/pixai/request.js';
import { ANYWHERE } from './places.js';
import { called, named } from './words.js';

export const imagineDefinition = {
	type: ApplicationCommandType.ChatInput,
	...named('imagine', (texts) => texts.commands.imagine),
	...ANYWHERE,
	options: [
		{
			type: ApplicationCommandOptionType.String,
			...named('prompt', (texts) => texts.options.prompt),
			required: true,
			min_length: 1,
			max_length: PROMPT_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('model', (texts) => texts.options.model),
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('aspect_ratio', (texts) => texts.options.aspectRatio),
			choices: ASPECT_RATIOS.map((ratio) => ({
				...called((texts) => texts.choices.aspectRatio[ratio]),
				value: ratio,
			})),
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('mode', (texts) => texts.options.mode),
			choices: MODES.map((mode) => ({ ...called((texts) => texts.choices.mode[mode]), value: mode })),
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('size', (texts) => texts.options.size),
			choices: SIZES.map((size) => ({ name: size, value: size })),
		},
		{
			type: ApplicationCommandOptionType.Integer,
			...named('count', (texts) => texts.options.count),
			choices: COUNTS.map((count) => ({ name: String(count), value: count })),
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('negative_prompt', (texts) => texts.options.negativePrompt),
			max_length: PROMPT_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('style', (texts) => texts.options.style),
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.Integer,
			...named('seed', (texts) => texts.options.seed),
			min_value: 0,
			max_value: SEED_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('loras', (texts) => texts.options.loras),
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			...named('enhance_prompt', (texts) => texts.options.enhancePrompt),
		},
		{
			type: ApplicationCommandOptionType.String,
			...named('preset', (texts) => texts.options.preset),
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			...named('spoiler', (texts) => texts.options.spoiler),
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			...named('private', (texts) => texts.options.private),
		},
	],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
