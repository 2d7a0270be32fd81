import { tryAgain } from '../src/discord/again.js';
import { cancelling } from '../src/discord/cancel.js';
import type { Command } from '../src/discord/command.js';
import { keeping } from '../src/discord/keeping.js';
import { presetAskedFor } from '../src/discord/presets.js';
import { requestChoices } from '../src/discord/request-choices.js';
import { requestImage } from '../src/discord/request-image.js';
import { type RequestDefaults, readRequest } from '../src/pixai/request.js';
import { imagineDefinition } from './imagine-definition.js';
import { given, requestOptions } from './options.js';

/** `/imagine`: reads the options, and leaves the rest to the server's policy and the pipeline. */
export const imagine: Command = {
	definition: imagineDefinition,

	async run(interaction, origin, context) {
		const isPrivate = given(interaction, 'private') === true;
		const preset = await presetAskedFor(
			given(interaction, 'preset'),
			interaction,
			origin,
			context,
			isPrivate,
		);
		const wish = {
			id: () => interaction.id,
			request: (defaults: RequestDefaults) =>
				readRequest(requestOptions(interaction), { ...defaults, ...preset?.options }),
			isPrivate,
			replacesMessage: false,
			spoiler: (given(interaction, 'spoiler') ?? preset?.spoiler) === true,
			...(preset && { preset: preset.name }),
		};
		await requestImage(interaction, origin, wish, context);
	},

	complete: requestChoices,

	uses: { again: tryAgain, ...keeping, ...cancelling },
};
