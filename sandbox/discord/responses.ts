import { checkChoices } from './checks/choices.js';
import { checkModal } from './checks/modal.js';
import type { Interaction } from './interactions.js';
import type { Place, StoredMessage, Uploads } from './messages.js';
import { invalidForm, refusals } from './refusal.js';
import {
	CommandType,
	type InteractionResponse,
	InteractionType,
	type MessageBody,
	MessageFlag,
	MessageType,
	ResponseType,
} from './wire.js';
import type { World } from './world.js';

/** Which first responses each kind of interaction takes. */
const ACCEPTED: Record<number, readonly number[]> = {
	[InteractionType.Command]: [ResponseType.Message, ResponseType.DeferredMessage, ResponseType.Modal],
	[InteractionType.Autocomplete]: [ResponseType.Choices],
	[InteractionType.Component]: [
		ResponseType.Message,
		ResponseType.DeferredMessage,
		ResponseType.DeferredUpdate,
		ResponseType.Update,
		ResponseType.Modal,
	],
	[InteractionType.ModalSubmit]: [
		ResponseType.Message,
		ResponseType.DeferredMessage,
		ResponseType.DeferredUpdate,
		ResponseType.Update,
	],
};

/** Takes a bot's first response to an interaction: once, and within three seconds. */
export function respond(
	world: World,
	interaction: Interaction,
	response: InteractionResponse,
	uploads: Uploads,
): void {
	if (interaction.isOverdue) throw refusals.unknownInteraction();
	if (interaction.response) throw refusals.alreadyAcknowledged();
	const { type } = response;
	const { source } = interaction.deed;
	const isUpdate = type === ResponseType.Update || type === ResponseType.DeferredUpdate;
	if (!ACCEPTED[interaction.deed.type]?.includes(type) || (isUpdate && !source)) {
		const message = `Response type ${type} does not answer interaction type ${interaction.deed.type}`;
		throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
	}
	const first = { type, at: world.clock.now() };
	switch (response.type) {
		case ResponseType.Modal:
			checkModal(response.data);
			interaction.response = { ...first, modal: response.data };
			break;
		case ResponseType.Choices:
			interaction.response = { ...first, choices: checkChoices(response.data?.choices ?? []) };
			break;
		default:
			interaction.original = answerWithMessage(world, interaction, response, uploads);
			interaction.response = first;
	}
	world.events.emit('response', { interaction, type });
	interaction.changes.announce();
}

function answerWithMessage(
	world: World,
	interaction: Interaction,
	{ type, data }: Extract<InteractionResponse, { type: 4 | 5 | 6 | 7 }>,
	uploads: Uploads,
): StoredMessage {
	const { source } = interaction.deed;
	if (source && (type === ResponseType.Update || type === ResponseType.DeferredUpdate)) {
		if (source.deleted) throw refusals.unknownMessage();
		interaction.follow(source);
		if (type === ResponseType.Update)
			world.messages.edit(source, data ?? {}, uploads, interaction.attachmentSizeLimit);
		return source;
	}
	const loading = type === ResponseType.DeferredMessage ? MessageFlag.Loading : 0;
	const flags = (data?.flags ?? 0) | loading;
	const message = world.messages.create(placeOf(interaction), data ?? {}, uploads, flags);
	interaction.follow(message);
	return message;
}

/** Sends a further message about an interaction; on a deferral that was not answered yet, it answers the deferral. */
export function followUp(
	world: World,
	interaction: Interaction,
	body: MessageBody,
	uploads: Uploads,
): StoredMessage {
	const { original } = interaction;
	if (original?.has(MessageFlag.Loading) && !original.deleted) {
		world.messages.edit(original, body, uploads, interaction.attachmentSizeLimit);
		return original;
	}
	const message = world.messages.create(placeOf(interaction), body, uploads, body.flags ?? 0);
	interaction.followUps.push(message);
	interaction.follow(message);
	interaction.changes.announce();
	return message;
}

function placeOf(interaction: Interaction): Place {
	const { channel, attachmentSizeLimit, deed } = interaction;
	return { channel, attachmentSizeLimit, interaction, type: messageType(deed.type, deed.data.type) };
}

function messageType(interactionType: number, commandType: unknown): number {
	if (interactionType !== InteractionType.Command) return MessageType.Reply;
	return commandType === CommandType.ChatInput
		? MessageType.ChatInputCommand
		: MessageType.ContextMenuCommand;
}
