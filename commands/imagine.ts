import type { Command } from '../src/discord/command.js';
import { keeping } from '../src/discord/pictures/keeping.js';
import { tryAgain } from '../src/discord/requests/again.js';
import { cancelling } from '../src/discord/requests/cancel.js';
import { changing } from '../src/discord/requests/changing.js';
import { requestChoices } from '../src/discord/requests/request-choices.js';
import { requestTyped } from '../src/discord/requests/request-typed.js';
import { imagineDefinition } from './imagine-definition.js';
import { given, requestOptions } from './options.js';

/** `/imagine`: reads the options, and leaves the rest to the server's policy and the pipeline. */
export const imagine: Command = {
	definition: imagineDefinition,

	async run(interaction, origin, context) {
		const asked = {
			options: requestOptions(interaction),
			preset: given(interaction, 'preset'),
			spoiler: given(interaction, 'spoiler'),
			isPrivate: given(interaction, 'private'),
		};
		await requestTyped(interaction, origin, asked, context);
	},

	complete: requestChoices,

	uses: { again: tryAgain, ...changing, ...keeping, ...cancelling },
};
