import type { ChatInputCommandInteraction } from 'discord.js';
import { tryAgain } from '../src/discord/again.js';
import type { Command } from '../src/discord/command.js';
import { keeping } from '../src/discord/keeping.js';
import { requestChoices } from '../src/discord/request-choices.js';
import { requestImage } from '../src/discord/request-image.js';
import { type ImageRequest, type RequestDefaults, readRequest } from '../src/pixai/request.js';
import { imagineDefinition } from './imagine-definition.js';
import { given } from './options.js';

/** `/imagine`: reads the options, and leaves the rest to the server's policy and the pipeline. */
export const imagine: Command = {
	definition: imagineDefinition,

	async run(interaction, origin, context) {
		const wish = {
			id: () => interaction.id,
			request: (defaults: RequestDefaults) => requestIn(interaction, defaults),
			isPrivate: given(interaction, 'private') === true,
			replacesMessage: false,
			spoiler: given(interaction, 'spoiler') === true,
		};
		await requestImage(interaction, origin, wish, context);
	},

	complete: requestChoices,

	uses: { again: tryAgain, ...keeping },
};

function requestIn(interaction: ChatInputCommandInteraction, defaults: RequestDefaults): ImageRequest {
	const option = (name: string) => given(interaction, name);
	return readRequest(
		{
			prompt: option('prompt'),
			model: option('model'),
			aspectRatio: option('aspect_ratio'),
			mode: option('mode'),
			size: option('size'),
			count: option('count'),
			negativePrompt: option('negative_prompt'),
			style: option('style'),
			seed: option('seed'),
			loras: option('loras'),
			enhancePrompt: option('enhance_prompt'),
		},
		defaults,
	);
}
