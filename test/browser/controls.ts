import type { Interaction } from 'discord.js';
import { openStage, type PageOptions } from './page.js';

type Raw = Record<string, unknown>;

const show = { name: 'show', description: 'Shows the controls' };

export interface ControlsOptions extends PageOptions {
	/** What the bot registers besides. */
	readonly commands?: readonly Raw[];
	/** Whether only the one who asked sees the controls. */
	readonly isPrivate?: boolean;
}

/**
 * A bot has shown these components to Aki, who looks at them, in a server with Bo, a role and channels. `heard` are the
 * interactions with them, as they reach the bot; it does with them what `stage.answers` says.
 */
export async function openControls(
	components: readonly Raw[],
	{ commands = [], isPrivate = false, ...options }: ControlsOptions = {},
) {
	const { stage, openPage } = await openStage(show, ...commands);
	const { discord } = stage;
	const den = discord.addGuild({ name: 'Fox Den' });
	const aki = den.addMember({ name: 'Aki', locale: options.locale ?? 'en-US' });
	const bo = den.addMember({ name: 'Bo' });
	const patrons = den.addRole('Patrons');
	const pictures = den.addChannel({ name: 'pictures' });
	discord.addGuild({ name: 'Owl Library' }).addChannel({ name: 'night-desk' });
	stage.answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const flags = isPrivate ? 64 : 0;
		await interaction.reply({ content: 'Choose', components: components as never, flags: flags as never });
	});
	const page = await openPage({ as: 'Aki', ...options });
	const reply = await aki.runs('/show');
	const heard: Interaction[] = [];
	const answer = (handle: (interaction: Interaction) => Promise<unknown>) =>
		stage.answers(async (interaction) => {
			heard.push(interaction);
			await handle(interaction);
		});
	answer(async (interaction) => {
		if (interaction.isMessageComponent()) await interaction.deferUpdate();
	});
	await page.getByText('Choose').waitFor();
	return { stage, page, reply, heard, answer, den, aki, bo, patrons, pictures };
}

/** An action row. */
export function row(...components: readonly Raw[]): Raw {
	return { type: 1, components };
}
