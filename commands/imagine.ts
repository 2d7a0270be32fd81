import type { ChatInputCommandInteraction } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { replyAddress } from '../src/discord/first-response.js';
import { gateOf } from '../src/discord/gate.js';
import { modelsMatching, STYLE_PRESETS } from '../src/pixai/catalogue.js';
import { type ImageRequest, readRequest } from '../src/pixai/request.js';
import { imagineDefinition } from './imagine-definition.js';

/** `/imagine`: reads the options, and leaves the rest to the pipeline. */
export const imagine: Command = {
	definition: imagineDefinition,

	async run(interaction, { pipeline, clock }) {
		await pipeline.accept({
			id: interaction.id,
			request: requestIn(interaction),
			asker: interaction.user.id,
			locale: interaction.locale,
			...(interaction.guildId && { guildId: interaction.guildId }),
			gate: gateOf(interaction),
			acceptedAt: clock.now(),
			reply: replyAddress(interaction, {
				ephemeral: given(interaction, 'private') === true,
				spoiler: given(interaction, 'spoiler') === true,
				clock,
			}),
		});
	},

	complete(option, typed) {
		if (option === 'style') {
			return STYLE_PRESETS.filter((key) => key.startsWith(typed.toLowerCase())).map((key) => ({
				name: key,
				value: key,
			}));
		}
		return modelsMatching(typed).map(({ name, goodAt }) => ({ name: `${name} – ${goodAt}`, value: name }));
	},
};

function requestIn(interaction: ChatInputCommandInteraction): ImageRequest {
	const option = (name: string) => given(interaction, name);
	return readRequest({
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
	});
}

/** What was given for an option, unchecked: a modified client sends what it likes. */
function given(interaction: ChatInputCommandInteraction, name: string): unknown {
	return interaction.options.get(name)?.value;
}
