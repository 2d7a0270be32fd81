import type { Interaction } from '../interactions.js';
import type { StoredMessage } from '../messages.js';
import { refusals } from '../refusal.js';
import { followUp, respond } from '../responses.js';
import { MessageFlag, ResponseType } from '../wire.js';
import { messageBody, responseBody } from './message-body.js';
import type { Answer, Call, Route } from './route.js';

const EDITS = { name: 'webhook-edits', limit: 5, per: 5000, major: 'token' };
const FOLLOW_UPS = { ...EDITS, name: 'webhook-messages' };
const WEBHOOK = '/webhooks/:application/:token';

/** Routes that answer interactions: with the interaction's own token, by its rules of time. */
export const interactionRoutes: Route[] = [
	{ method: 'POST', path: '/interactions/:interaction/:token/callback', needsToken: false, handle: callback },
	{
		method: 'POST',
		path: WEBHOOK,
		needsToken: false,
		bucket: FOLLOW_UPS,
		handle: async (call) => {
			const interaction = answerable(call);
			const body = await messageBody('IncomingWebhookRequestPartialSchema', call.body.json);
			const message = followUp(call.world, interaction, body, call.body.uploads);
			return { status: 200, body: call.world.messages.present(message) };
		},
	},
	{
		method: 'GET',
		path: `${WEBHOOK}/messages/:message`,
		needsToken: false,
		handle: (call) => ({ status: 200, body: call.world.messages.present(messageOf(call, answerable(call))) }),
	},
	{ method: 'PATCH', path: `${WEBHOOK}/messages/:message`, needsToken: false, bucket: EDITS, handle: edit },
	{
		method: 'DELETE',
		path: `${WEBHOOK}/messages/:message`,
		needsToken: false,
		handle: (call) => {
			call.world.messages.delete(messageOf(call, answerable(call)));
			return { status: 204 };
		},
	},
];

async function callback({ world, params, query, body }: Call): Promise<Answer> {
	const interaction = world.interactions.get(params.token ?? '');
	if (!interaction || interaction.id !== params.interaction) throw refusals.unknownInteraction();
	const response = await responseBody(body.json);
	respond(world, interaction, response, body.uploads);
	if (query.get('with_response') !== 'true') return { status: 204 };
	const message = interaction.original;
	const isMessage = response.type !== ResponseType.DeferredUpdate && message !== undefined;
	return {
		status: 200,
		body: {
			interaction: {
				id: interaction.id,
				type: interaction.deed.type,
				...(message && {
					response_message_id: message.wire.id,
					response_message_loading: message.has(MessageFlag.Loading),
					response_message_ephemeral: message.has(MessageFlag.Ephemeral),
				}),
			},
			...(isMessage && { resource: { type: response.type, message: world.messages.present(message) } }),
		},
	};
}

async function edit(call: Call): Promise<Answer> {
	const interaction = answerable(call);
	const body = await messageBody('IncomingWebhookUpdateRequestPartialSchema', call.body.json);
	const message = messageOf(call, interaction);
	interaction.wasUpdated ||= message === interaction.original;
	call.world.messages.edit(message, body, call.body.uploads, interaction.attachmentSizeLimit);
	return { status: 200, body: call.world.messages.present(message) };
}

/** @throws what Discord answers where the token is unknown, over, not used for a first response yet, or its channel gone */
function answerable({ world, params }: Call): Interaction {
	const interaction = world.interactions.get(params.token ?? '');
	if (!interaction || params.application !== world.applicationId) throw refusals.unknownWebhook();
	if (interaction.isExpired) throw refusals.invalidWebhookToken();
	if (!interaction.response) throw refusals.unknownWebhook();
	if (!world.channels.has(interaction.channel.id)) throw refusals.unknownChannel();
	return interaction;
}

/** @throws 404 Unknown Message */
function messageOf({ params }: Call, { original, followUps }: Interaction): StoredMessage {
	const message =
		params.message === '@original'
			? original
			: [original, ...followUps].find((one) => one?.wire.id === params.message);
	if (!message || message.deleted) throw refusals.unknownMessage();
	return message;
}
