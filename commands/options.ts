import type { ChatInputCommandInteraction } from 'discord.js';

/** What was given for an option, unchecked: a modified client sends what it likes. */
export function given(interaction: ChatInputCommandInteraction, name: string): unknown {
	return interaction.options.get(name)?.value;
}
