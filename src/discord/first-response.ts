import {
	type AnySelectMenuInteraction,
	type APIModalInteractionResponseCallbackData,
	type ButtonInteraction,
	DiscordAPIError,
	type InteractionReplyOptions,
	type InteractionUpdateOptions,
	MessageFlags,
	type ModalMessageModalSubmitInteraction,
	type ModalSubmitInteraction,
} from 'discord.js';
import type { Clock } from '../ops/clock.js';
import { isWithin } from '../ops/within.js';
import type { Answerable } from './command.js';
import { DiscordCode } from './trouble.js';
import type { View } from './views/blocks.js';

/** For answers that were lost on the way: there are 3 seconds for all of them. */
export const TRIES = 3;
/** After this without an answer the asker is shown that the bot is at work, in milliseconds. */
const PATIENCE = 500;
/** And after this, told not to wait, in milliseconds. */
const LONGEST_WORK = 20_000;
/** Leaves Discord's three seconds some room, in milliseconds. */
const BEFORE_FORM = 1_500;

/** A picture that an answer shows, small enough to be held in memory. */
export interface AnswerPicture {
	readonly attachment: Buffer;
	/** As the view calls it. */
	readonly name: string;
	/** The text that stands for it where it cannot be seen. */
	readonly description: string;
}

/**
 * Answers with a view that only the asker sees: in the message that something was pressed on where that one is the asker's
 * alone, and otherwise with a new one. Safe to repeat when Discord's answer was lost.
 *
 * @param pictures all that is attached from now on; without it, what is attached stays so.
 * @throws what Discord answered, when it did not take it.
 */
export async function answerWith(
	interaction: Answerable,
	view: View,
	pictures?: readonly AnswerPicture[],
): Promise<void> {
	// discord.js adds to the list of attachments that it is given: each try has its own.
	const attached = () => pictures && { files: [...pictures], attachments: [] };
	const update = () => ({ ...view, ...attached() }) as InteractionUpdateOptions;
	if (interaction.deferred) await persist(() => interaction.editReply(update()));
	else if (isOnOwnMessage(interaction)) await persist(() => interaction.update(update()));
	else await persist(() => interaction.reply({ ...privately(view), ...attached() }));
}

/**
 * Answers with a view in a message of its own, whatever was pressed on: as visible as the deferral was, and only to the
 * asker where there was none. Safe to repeat when Discord's answer was lost.
 *
 * @throws what Discord answered, when it did not take it.
 */
export async function answerBeside(interaction: Answerable, view: View): Promise<void> {
	if (interaction.deferred) await persist(() => interaction.editReply(view as InteractionUpdateOptions));
	else await persist(() => interaction.reply(privately(view)));
}

/** The same with more than one message, each for the asker alone. */
export async function answerAllBeside(interaction: Answerable, views: readonly View[]): Promise<void> {
	const [first, ...more] = views;
	if (first) await answerBeside(interaction, first);
	for (const view of more) await persist(() => interaction.followUp(privately(view)));
}

/**
 * Takes a press without showing anything: what becomes of the message that was pressed on is the answer.
 *
 * @throws what Discord answered, when it did not take that.
 */
export async function deferOnMessage(interaction: Answerable): Promise<void> {
	if (!interaction.deferred) await defer(interaction, { isPrivate: true, replacesMessage: true });
}

/**
 * Shows at once that the bot is at work on a message of its own, for what is known to take long.
 *
 * @throws what Discord answered, when it did not take that.
 */
export async function deferBeside(interaction: Answerable, isPrivate: boolean): Promise<void> {
	if (!interaction.deferred) await defer(interaction, { isPrivate, replacesMessage: false });
}

/**
 * Answers an interaction in words that only the asker sees. Where the answer was deferred already, what everybody sees of
 * it is taken away first.
 *
 * @throws what Discord answered, when it did not take them.
 */
export async function answerPrivately(interaction: Answerable, view: View): Promise<void> {
	if (!interaction.deferred && !interaction.replied) return persist(() => interaction.reply(privately(view)));
	// Discord would make the first words after a deferral its answer, as visible as that was.
	if (newMessagesPromised.has(interaction))
		await persist(() => interaction.deleteReply(), DiscordCode.UnknownMessage);
	// Where the answer was lost they may stand there twice, which is better than not at all.
	await persist(() => interaction.followUp(privately(view)));
}

/**
 * Opens a form. Safe to repeat when Discord's answer was lost.
 *
 * @throws what Discord answered, when it did not take it.
 */
export async function answerWithForm(
	interaction: Exclude<Answerable, ModalSubmitInteraction>,
	form: APIModalInteractionResponseCallbackData,
): Promise<void> {
	await persist(() => interaction.showModal(form));
}

/** Something takes so long that its asker is not to wait for it. It may still happen. */
export class TookTooLong extends Error {
	override readonly name = 'TookTooLong';

	constructor() {
		super('something takes too long to be waited for');
	}
}

export interface Patience {
	/** Whether only the asker is shown that the bot is at work; in a message that is to change, nothing is shown. */
	readonly isPrivate: boolean;
	/**
	 * Whether the answer takes the place of the message that was pressed on, whoever sees it; without it, only where that
	 * one is the asker's alone.
	 */
	readonly replacesMessage?: boolean;
	readonly clock: Clock;
}

/**
 * Does `work`, and shows that the bot is at work where that takes longer than half a second.
 *
 * @throws {TookTooLong} after twenty seconds.
 * @throws what `work` throws, and what Discord answered, when it did not take the deferral.
 */
export async function withPatience<Result>(
	interaction: Answerable,
	patience: Patience,
	work: () => Promise<Result>,
): Promise<Result> {
	const { clock } = patience;
	const working = work();
	if (interaction.deferred || (await isWithin(PATIENCE, working, clock))) return working;
	const deferring = defer(interaction, patience);
	// What becomes of it matters when the work has ended, and not before.
	deferring.catch(() => undefined);
	try {
		if (!(await isWithin(LONGEST_WORK - PATIENCE, working, clock))) throw new TookTooLong();
		return await working;
	} finally {
		await deferring;
	}
}

/**
 * What is to be known before a form is opened, for which Discord waits three seconds and takes no deferral.
 *
 * @throws {TookTooLong} after one and a half seconds.
 * @throws what `work` throws.
 */
export async function beforeForm<Result>(clock: Clock, work: Promise<Result>): Promise<Result> {
	if (!(await isWithin(BEFORE_FORM, work, clock))) throw new TookTooLong();
	return work;
}

/** Interactions whose deferral has promised a new message. */
const newMessagesPromised = new WeakSet<Answerable>();

async function defer(
	interaction: Answerable,
	{ isPrivate, replacesMessage }: Omit<Patience, 'clock'>,
): Promise<void> {
	try {
		if (isOnMessage(interaction) && (replacesMessage ?? isOnOwnMessage(interaction))) {
			await persist(() => interaction.deferUpdate());
		} else {
			newMessagesPromised.add(interaction);
			await persist(() => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
		}
	} catch (error) {
		// Where all of Discord's answers were lost it may have taken it: what comes next finds out.
		if (error instanceof DiscordAPIError) throw error;
	}
	// discord.js does not know it where the answer to the try that was taken was lost.
	interaction.deferred = true;
}

type OnMessage = ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction;

/** Whether it is about a message: one that something was pressed on, or from which a form was opened. */
export function isOnMessage(interaction: Answerable): interaction is OnMessage {
	return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

/** Whether the asker alone sees that message: a forged id pressed on another one must not change what others see. */
export function isOnOwnMessage(interaction: Answerable): interaction is OnMessage {
	return isOnMessage(interaction) && interaction.message.flags.has(MessageFlags.Ephemeral);
}

/** discord.js has a name of its own for what a view says of mentions, and leaves out what it does not know. */
function privately(view: View): InteractionReplyOptions {
	const answer = { ...view, flags: [view.flags, MessageFlags.Ephemeral], allowedMentions: { parse: [] } };
	return answer as InteractionReplyOptions;
}

/**
 * Sends an answer again when Discord's answer to it was lost.
 *
 * @param done what Discord says when it took an earlier try, but only after such a try: that there is a first answer
 *   already may otherwise mean that another process has given it.
 */
export async function persist(
	send: () => Promise<unknown>,
	done: number = DiscordCode.AlreadyAcknowledged,
): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await send();
			return;
		} catch (error) {
			if (error instanceof DiscordAPIError) {
				if (tries > 1 && error.code === done) return;
				throw error;
			}
			if (tries === TRIES) throw error;
		}
	}
}
