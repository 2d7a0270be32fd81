import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { ASPECT_RATIOS, COUNTS, PROMPT_LIMIT, SEED_LIMIT, SIZES } from '../src/pixai/request.js';
import { ANYWHERE } from './places.js';

const GOOD_FOR: Record<(typeof ASPECT_RATIOS)[number], string> = {
	'1:1': 'square: avatar, icon',
	'2:3': 'portrait: character, poster',
	'3:2': 'landscape: photo',
	'3:4': 'portrait: book cover',
	'4:3': 'landscape: slide, tablet',
	'3:5': 'tall: trading card',
	'5:3': 'wide: laptop wallpaper',
	'9:16': 'phone wallpaper, story',
	'16:9': 'desktop wallpaper, video',
	'1:3': 'very tall: bookmark, scroll',
	'3:1': 'very wide: banner, header',
};

export const imagineDefinition = {
	type: ApplicationCommandType.ChatInput,
	name: 'imagine',
	description: 'Draw a picture with PixAI',
	...ANYWHERE,
	options: [
		{
			type: ApplicationCommandOptionType.String,
			name: 'prompt',
			description: 'What to draw, in your own words',
			required: true,
			min_length: 1,
			max_length: PROMPT_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'model',
			description: 'Who draws it: a name, a model version id, or a pixai.art model link',
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'aspect_ratio',
			description: 'The shape of the picture (square unless you say)',
			choices: ASPECT_RATIOS.map((ratio) => ({ name: `${ratio} – ${GOOD_FOR[ratio]}`, value: ratio })),
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'mode',
			description: 'How much care to take, for models that have modes',
			choices: [
				{ name: 'lite – quick and cheap', value: 'lite' },
				{ name: 'standard – the usual', value: 'standard' },
				{ name: 'pro – more detail', value: 'pro' },
				{ name: 'ultra – the most detail', value: 'ultra' },
			],
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'size',
			description: 'How large: 1k is about 1 megapixel, 1.5k about 2.25',
			choices: SIZES.map((size) => ({ name: size, value: size })),
		},
		{
			type: ApplicationCommandOptionType.Integer,
			name: 'count',
			description: 'How many pictures: four cost about half as much each',
			choices: COUNTS.map((count) => ({ name: String(count), value: count })),
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'negative_prompt',
			description: 'What should not be in the picture',
			max_length: PROMPT_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'style',
			description: 'A style from the list or in your own words, for models that have styles',
			autocomplete: true,
		},
		{
			type: ApplicationCommandOptionType.Integer,
			name: 'seed',
			description: 'The same number and the same options give the same picture',
			min_value: 0,
			max_value: SEED_LIMIT,
		},
		{
			type: ApplicationCommandOptionType.String,
			name: 'loras',
			description: 'Up to 5 of id:weight, with commas between them; links to LoRAs work too',
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			name: 'enhance_prompt',
			description: 'Let PixAI rewrite your prompt (off unless you say)',
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			name: 'spoiler',
			description: 'Hide the pictures until somebody presses them',
		},
		{
			type: ApplicationCommandOptionType.Boolean,
			name: 'private',
			description: 'Only you see the reply',
		},
	],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;
