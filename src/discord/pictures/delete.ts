import { type ButtonInteraction, InteractionContextType, type ModalSubmitInteraction } from 'discord.js';
import { escaped, shortened } from '../../guilds/markdown.js';
import { wordsFor } from '../../words/index.js';
import type { CommandContext, Use } from '../command.js';
import { customId } from '../custom-id.js';
import { answerPrivately, beforeForm, deferOnMessage, persist, withPatience } from '../first-response.js';
import { isModerator } from '../permission.js';
import { settingsHere } from '../settings-here.js';
import { tellLog } from '../tell-log.js';
import { DiscordCode, isMessageGone } from '../trouble.js';
import { deletedAlreadyView, deleteForm, notDeletedView, REASON_LENGTH } from '../views/delete.js';
import { askerIn, picturesOf } from './pictures-of-message.js';
import { NoSuchControl, type Pressed, pressedOn } from './pressed.js';

/** Somebody may not delete what is another's. */
export class NotDeletable extends Error {
	override readonly name = 'NotDeletable';

	/** @param asker whose it is, where that is known. */
	constructor(readonly asker: string | undefined) {
		super('somebody else’s pictures cannot be deleted');
	}
}

/** Pictures that somebody may delete. */
interface Deletable extends Pressed {
	readonly asker: string | undefined;
	/** A moderator deletes what is another's. */
	readonly asModerator: boolean;
}

/**
 * **Delete**, and the form that it opens, so that nothing is lost by a touch: takes the message away.
 *
 * @throws {NoSuchControl | NotDeletable}
 */
export async function deletePictures(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	if (interaction.isButton()) await ask({ ...use, interaction }, context);
	else if (interaction.isModalSubmit()) await confirmed({ ...use, interaction }, context);
	else throw new NoSuchControl();
}

async function ask(use: Use<ButtonInteraction>, context: CommandContext): Promise<void> {
	const { interaction } = use;
	const { jobId, message, asModerator } = await beforeForm(context.clock, deletable(use, context));
	const t = wordsFor(interaction.locale);
	const pictures = picturesOf(message).length;
	await interaction.showModal(deleteForm(t, { id: customId('delete', jobId), pictures, asModerator }));
}

async function confirmed(use: Use<ModalSubmitInteraction>, context: CommandContext): Promise<void> {
	const { interaction, origin } = use;
	const { pipeline, clock, log } = context;
	const t = wordsFor(interaction.locale);
	const deleted = await withPatience(interaction, { isPrivate: true, replacesMessage: true, clock }, () =>
		deletable(use, context),
	);
	const { jobId, message, asker, asModerator } = deleted;
	try {
		await deferOnMessage(interaction);
		// Before it is done: whoever dies in between has at worst hidden what can still be deleted.
		if (isOwnMessage(deleted)) await pipeline.picturesDeleted(jobId);
		await persist(() => interaction.deleteReply(), DiscordCode.UnknownMessage);
	} catch (error) {
		if (isMessageGone(error)) return answerPrivately(interaction, deletedAlreadyView(t));
		log.warn({ job: jobId, err: error }, 'a message could not be deleted');
		return answerPrivately(interaction, notDeletedView(t));
	}
	if (!asModerator) return;
	const reason = reasonIn(interaction);
	await tellLog(
		interaction,
		origin,
		(words) => ({
			what: words('delete.log.what', {
				member: asker ? `<@${asker}>` : words('delete.log.somebody'),
				channel: `<#${message.channelId}>`,
			}),
			from: words('delete.log.from'),
			to: reason ? words('delete.log.toWithReason', { reason: escaped(reason) }) : words('delete.log.to'),
		}),
		context,
	);
}

/**
 * Looks whether somebody may delete what they press on: their own, whatever in direct messages with the bot, and, where
 * they are a moderator, anybody's.
 */
async function deletable(
	use: Use<ButtonInteraction | ModalSubmitInteraction>,
	context: CommandContext,
): Promise<Deletable> {
	const { interaction, origin } = use;
	const pressed = await pressedOn(use, context);
	const poster = pressed.message.interactionMetadata?.user.id;
	const asker = pressed.entry?.job.asker ?? askerIn(pressed.message) ?? poster;
	const isOwn =
		[asker, poster].includes(interaction.user.id) || interaction.context === InteractionContextType.BotDM;
	if (!isOwn) {
		const settings = await settingsHere(origin, context);
		if (!isModerator(origin, settings)) throw new NotDeletable(asker);
	}
	return { ...pressed, asker, asModerator: !isOwn };
}

/** Whether a message is the job's own, and not one of its pictures once more. */
function isOwnMessage({ message, entry }: Pressed): boolean {
	if (!entry) return false;
	const { job, state } = entry;
	const place = state.name === 'delivered' ? state.result?.place : undefined;
	return message.id === (place ?? job.reply).messageId;
}

/** Empty where there is none; a form can be forged. */
function reasonIn({ fields }: ModalSubmitInteraction): string {
	const field = fields.fields.get('reason');
	const value = field && 'value' in field && typeof field.value === 'string' ? field.value : '';
	return shortened(value.trim().replace(/\s+/g, ' '), REASON_LENGTH);
}
