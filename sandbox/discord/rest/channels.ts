import { Channel } from '../channel.js';
import { checkShape } from '../checks/schema.js';
import type { StoredMessage } from '../messages.js';
import { refusals } from '../refusal.js';
import { type MessageBody, MessageFlag, MessageType } from '../wire.js';
import type { World } from '../world.js';
import { messageBody } from './message-body.js';
import type { Answer, Call, Route } from './route.js';

const MESSAGES = '/channels/:channel/messages';
const NONCE_MEMORY_MS = 5 * 60_000;

/** Routes that the bot uses as a member: channels, messages in them, direct messages. */
export const channelRoutes: Route[] = [
	{
		method: 'GET',
		path: '/channels/:channel',
		needsToken: true,
		handle: (call) => ({ status: 200, body: channelOf(call, 'see').toWire() }),
	},
	{ method: 'POST', path: '/users/@me/channels', needsToken: true, handle: openDirectMessages },
	{
		method: 'GET',
		path: `${MESSAGES}/:message`,
		needsToken: true,
		handle: (call) => ({
			status: 200,
			body: call.world.messages.present(messageOf(call, channelOf(call, 'see'))),
		}),
	},
	{ method: 'POST', path: MESSAGES, needsToken: true, bucket: limit('create', 5, 5000), handle: create },
	{
		method: 'PATCH',
		path: `${MESSAGES}/:message`,
		needsToken: true,
		bucket: limit('edit', 5, 5000),
		handle: edit,
	},
	{
		method: 'DELETE',
		path: `${MESSAGES}/:message`,
		needsToken: true,
		bucket: limit('delete', 5, 1000),
		handle: (call) => {
			call.world.messages.delete(ownMessageOf(call, channelOf(call, 'see')));
			return { status: 204 };
		},
	},
];

function limit(name: string, count: number, per: number): NonNullable<Route['bucket']> {
	return { name: `messages-${name}`, limit: count, per, major: 'channel' };
}

async function openDirectMessages({ world, body }: Call): Promise<Answer> {
	const { recipient_id = '' } = await checkShape<{ recipient_id?: string }>(
		'CreatePrivateChannelRequestSchema',
		body.json,
	);
	const recipient = world.accounts.get(recipient_id);
	if (!recipient) throw refusals.unknownUser();
	recipient.directChannel ??= new Channel(world, { name: recipient.user.username, recipient });
	return { status: 200, body: recipient.directChannel.toWire() };
}

async function create(call: Call): Promise<Answer> {
	const { world } = call;
	const body = await messageBody('MessageCreateRequestSchema', call.body.json);
	const channel = channelOf(call, 'write');
	const same = body.enforce_nonce ? sentLatelyWith(body.nonce, channel, world) : undefined;
	if (same) return { status: 200, body: world.messages.present(same) };
	const { attachmentSizeLimit } = channel;
	const flags = (body.flags ?? 0) & ~MessageFlag.Ephemeral;
	const place = { channel, type: MessageType.Default, attachmentSizeLimit };
	const message = world.messages.create(place, body, call.body.uploads, flags);
	return { status: 200, body: world.messages.present(message) };
}

/** With `enforce_nonce`, what was sent with the same nonce a moment ago is returned instead of being sent again. */
function sentLatelyWith(
	nonce: MessageBody['nonce'],
	{ posts }: Channel,
	{ clock }: World,
): StoredMessage | undefined {
	const since = clock.now() - NONCE_MEMORY_MS;
	return posts.find(
		({ wire }) => nonce != null && wire.nonce === nonce && Date.parse(wire.timestamp) > since,
	);
}

async function edit(call: Call): Promise<Answer> {
	const body = await messageBody('MessageEditRequestPartialSchema', call.body.json);
	const channel = channelOf(call, 'see');
	const message = ownMessageOf(call, channel);
	call.world.messages.edit(message, body, call.body.uploads, channel.attachmentSizeLimit);
	return { status: 200, body: call.world.messages.present(message) };
}

function channelOf({ world, params }: Call, purpose: 'see' | 'write'): Channel {
	const channel = world.channels.get(params.channel ?? '');
	if (!channel) throw refusals.unknownChannel();
	channel.admitBot(purpose);
	return channel;
}

/** Ephemeral messages are in no channel, so they are not found here. */
function messageOf({ params }: Call, channel: Channel): StoredMessage {
	const message = channel.posts.find(({ wire }) => wire.id === params.message);
	if (!message) throw refusals.unknownMessage();
	return message;
}

function ownMessageOf(call: Call, channel: Channel): StoredMessage {
	const message = messageOf(call, channel);
	if (message.wire.author.id !== call.world.bot.id) throw refusals.notTheAuthor();
	return message;
}
