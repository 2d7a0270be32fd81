import { type Message, MessageFlags } from 'discord.js';
import type { Entry } from '../../generation/journal.js';
import type { CommandContext, Use } from '../command.js';
import { mayLookThrough } from './sight.js';

/** What somebody has pressed: a control on a message of ours, for a job. */
export interface Pressed {
	readonly jobId: string;
	readonly message: Message;
	/**
	 * Undefined where the job's record has expired, and where its asker has shown everybody what they had asked for in
	 * private: the message is then all that may be known.
	 */
	readonly entry: Entry | undefined;
}

/** A message does not have the control that is said to have been pressed on it, or not for whoever presses. */
export class NoSuchControl extends Error {
	override readonly name = 'NoSuchControl';

	constructor() {
		super('a message does not have such a control');
	}
}

/**
 * What was pressed, by a button, a select, or a form that has the id of the button that opened it. Ids can be forged, and
 * our messages cannot: only what the message has is taken for pressed.
 *
 * @throws {NoSuchControl}
 */
export async function pressedOn(
	{ interaction, args }: Use,
	{ journal }: Pick<CommandContext, 'journal'>,
): Promise<Pressed> {
	const { message } = interaction;
	const [jobId = ''] = args;
	if (!message?.resolveComponent(interaction.customId)) throw new NoSuchControl();
	const entry = await journal.find(jobId);
	if (!entry || mayLookThrough(message, entry, interaction)) return { jobId, message, entry };
	if (message.flags.has(MessageFlags.Ephemeral)) throw new NoSuchControl();
	return { jobId, message, entry: undefined };
}
