import type { ChatInputCommandInteraction } from 'discord.js';
import { optionName } from '../src/discord/option-words.js';
import { REQUEST_OPTIONS, type RequestOptions } from '../src/pixai/request.js';

/** What was given for an option, unchecked: a modified client sends what it likes. */
export function given(interaction: ChatInputCommandInteraction, name: string): unknown {
	return interaction.options.get(name)?.value;
}

/** What was given for the options of a request. */
export function requestOptions(interaction: ChatInputCommandInteraction): RequestOptions {
	return Object.fromEntries(
		REQUEST_OPTIONS.map((option) => [option, given(interaction, optionName(option))]),
	);
}
