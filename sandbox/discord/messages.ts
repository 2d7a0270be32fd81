import { signed, unsigned } from './addresses.js';
import { Changes } from './changes.js';
import type { Channel } from './channel.js';
import { checkMessage } from './checks/message.js';
import { componentMedia, embedMedia, numbered, withEmbedMedia, withMedia } from './components.js';
import { tidyFilename, type Upload } from './files.js';
import type { Interaction } from './interactions.js';
import { noPings, type Pings, pingsOf } from './mentions.js';
import { refusals } from './refusal.js';
import { visiblePictures, visibleText } from './sight.js';
import {
	type MessageBody,
	MessageFlag,
	MessageType,
	type WireAttachment,
	type WireMedia,
	type WireMessage,
	type WireUser,
} from './wire.js';
import type { World } from './world.js';

/** What a message showed at one moment. */
export interface Edit {
	at: number;
	text: string;
	pictures: number;
}

/** A message, with what Discord knows of it beyond what it tells a bot. */
export class StoredMessage {
	wire: WireMessage;
	readonly channel: Channel;
	/** Whose interaction it answers, if it answers one. */
	readonly interaction: Interaction | undefined;
	readonly changes = new Changes();
	readonly history: Edit[] = [];
	/** Whom it pinged over its whole life. */
	pings: Pings = noPings;
	deleted = false;

	constructor(wire: WireMessage, channel: Channel, interaction: Interaction | undefined) {
		this.wire = wire;
		this.channel = channel;
		this.interaction = interaction;
	}

	has(flag: number): boolean {
		return (this.wire.flags & flag) !== 0;
	}
}

/** Where a new message goes and what it is. */
export interface Place {
	channel: Channel;
	type: number;
	/** The most that one attachment may weigh. */
	attachmentSizeLimit: number;
	interaction?: Interaction;
	/** Who has written it; the bot unless told otherwise. */
	author?: WireUser;
}

export type Uploads = ReadonlyMap<number, Upload>;

/** Creates, edits and deletes messages by Discord's rules. */
export class Messages {
	readonly #world: World;

	constructor(world: World) {
		this.#world = world;
	}

	/** Creates a message; a deferred one has neither body nor uploads, and says that it is loading. */
	create(place: Place, body: MessageBody, uploads: Uploads, flags: number): StoredMessage {
		const { clock, snowflakes, bot, applicationId } = this.#world;
		const { channel, interaction, author = bot } = place;
		const reference = body.message_reference?.message_id;
		const message = new StoredMessage(
			{
				id: snowflakes.mint(),
				channel_id: channel.id,
				type: reference ? MessageType.Reply : place.type,
				content: '',
				author,
				attachments: [],
				embeds: [],
				components: [],
				mentions: [],
				mention_roles: [],
				mention_everyone: false,
				flags,
				pinned: false,
				tts: false,
				timestamp: new Date(clock.now()).toISOString(),
				edited_timestamp: null,
				...(interaction && {
					application_id: applicationId,
					webhook_id: applicationId,
					interaction_metadata: interaction.metadata(),
				}),
				...(reference && { message_reference: { message_id: reference, channel_id: channel.id } }),
				...(body.nonce != null && { nonce: body.nonce }),
			},
			channel,
			interaction,
		);
		if (!message.has(MessageFlag.Loading)) this.#write(message, body, uploads, place.attachmentSizeLimit);
		if (!message.has(MessageFlag.Ephemeral)) channel.add(message);
		this.#world.tell('created', message);
		return message;
	}

	/** Edits a message. What the body does not name stays as it is. */
	edit(message: StoredMessage, body: MessageBody, uploads: Uploads, attachmentSizeLimit: number): void {
		const wasLoading = message.has(MessageFlag.Loading);
		this.#write(message, body, uploads, attachmentSizeLimit);
		message.wire.flags &= ~MessageFlag.Loading;
		if (!wasLoading) message.wire.edited_timestamp = new Date(this.#world.clock.now()).toISOString();
		this.#world.tell('edited', message);
	}

	/**
	 * A message as a bot is given it: with addresses that are good from now on, and without the attachments that its
	 * components or embeds show.
	 */
	present({ wire }: StoredMessage): WireMessage {
		const now = this.#world.clock.now();
		const isAttached = (url: string) => wire.attachments.some((attachment) => attachment.url === url);
		const address = (url: string) => (isAttached(url) ? signed(url, now) : url);
		const sign = (media: WireMedia): WireMedia => ({
			...media,
			url: address(media.url),
			...(media.proxy_url && { proxy_url: address(media.proxy_url) }),
		});
		const shown = new Set(
			[...componentMedia(wire.components), ...embedMedia(wire.embeds)].map(({ media }) => media.url),
		);
		return {
			...wire,
			attachments: wire.attachments
				.filter(({ url }) => !shown.has(url))
				.map((attachment) => ({
					...attachment,
					url: address(attachment.url),
					proxy_url: address(attachment.url),
				})),
			components: withMedia(wire.components, sign),
			embeds: withEmbedMedia(wire.embeds, sign),
		};
	}

	/** The message with this id, wherever it stands, unless it is deleted; an ephemeral one as long as its interaction is known. */
	find(id: string): StoredMessage | undefined {
		const fits = (message: StoredMessage) => message.wire.id === id && !message.deleted;
		for (const { posts } of this.#world.channels.values()) {
			const post = posts.findLast(fits);
			if (post) return post;
		}
		for (const { original, followUps } of this.#world.interactions.values()) {
			const message = original && fits(original) ? original : followUps.find(fits);
			if (message) return message;
		}
		return undefined;
	}

	/** Takes a message away, with its files. */
	delete(message: StoredMessage): void {
		message.deleted = true;
		for (const { id } of message.wire.attachments) this.#world.files.remove(id);
		message.channel.remove(message);
		this.#world.tell('deleted', message);
	}

	#write(message: StoredMessage, body: MessageBody, uploads: Uploads, attachmentSizeLimit: number): void {
		const { wire } = message;
		for (const remark of checkMessage(wire, body, uploads)) this.#world.violation(remark);
		for (const { bytes } of uploads.values())
			if (bytes.length > attachmentSizeLimit) throw refusals.entityTooLarge();

		const attachments = this.#attach(message, body, uploads);
		const resolve = (media: WireMedia) => resolved(media, attachments);
		const kept = new Set(attachments.map(({ id }) => id));
		for (const { id } of wire.attachments) if (!kept.has(id)) this.#world.files.remove(id);
		message.wire = {
			...wire,
			content: body.content === undefined ? wire.content : (body.content ?? ''),
			embeds: body.embeds === undefined ? wire.embeds : withEmbedMedia(body.embeds ?? [], resolve),
			components:
				body.components === undefined ? wire.components : numbered(withMedia(body.components ?? [], resolve)),
			attachments,
			flags: wire.flags | ((body.flags ?? 0) & (MessageFlag.ComponentsV2 | MessageFlag.SuppressEmbeds)),
		};
		this.#ping(message, body);
		message.history.push({
			at: this.#world.clock.now(),
			text: visibleText(message.wire, this.#world.nameOf),
			pictures: visiblePictures(message.wire, this.#world.files).length,
		});
	}

	/** The attachments after a write: those that the list names, or, where there is no list, all old and all new ones. */
	#attach(
		{ wire, channel }: StoredMessage,
		{ attachments: list }: MessageBody,
		uploads: Uploads,
	): WireAttachment[] {
		const add = (index: number, upload: Upload): WireAttachment => {
			const request = list?.find(({ id }) => id === String(index));
			const id = this.#world.snowflakes.mint();
			const file = this.#world.files.put(id, upload);
			const filename = tidyFilename(request?.filename ?? upload.name);
			const url = `${this.#world.origin}/attachments/${channel.id}/${id}/${filename}`;
			return {
				id,
				filename,
				size: file.size,
				url,
				proxy_url: url,
				content_type: file.contentType,
				...(request?.description && { description: request.description }),
				...(file.width && { width: file.width }),
				...(file.height && { height: file.height }),
				...(wire.flags & MessageFlag.Ephemeral && { ephemeral: true }),
			};
		};
		if (!list) return [...wire.attachments, ...[...uploads].map(([index, upload]) => add(index, upload))];
		return list.flatMap(({ id, description }) => {
			const upload = uploads.get(Number(id));
			if (upload) return [add(Number(id), upload)];
			const old = wire.attachments.find((attachment) => attachment.id === id);
			return old ? [{ ...old, ...(description && { description }) }] : [];
		});
	}

	/** Only the first writing notifies people, but a later one still shows in `mentions`; a test wants to know of both. */
	#ping(message: StoredMessage, body: MessageBody): void {
		const { content, components } = message.wire;
		const pings = pingsOf(content, components, body.allowed_mentions);
		const before = message.pings;
		message.pings = {
			everyone: before.everyone || pings.everyone,
			users: [...new Set([...before.users, ...pings.users])],
			roles: [...new Set([...before.roles, ...pings.roles])],
		};
		message.wire.mentions = pings.users.flatMap((id) => this.#world.accounts.get(id)?.user ?? []);
		message.wire.mention_roles = pings.roles;
		message.wire.mention_everyone = pings.everyone;
	}
}

/** `attachment://name` becomes the attachment's address, with what is known of the file. */
function resolved(media: WireMedia, attachments: readonly WireAttachment[]): WireMedia {
	const name = media.url.startsWith('attachment://') ? media.url.slice('attachment://'.length) : undefined;
	const attachment = attachments.find(
		({ filename, url }) => filename === name || url === unsigned(media.url),
	);
	if (!attachment) return media;
	return {
		id: attachment.id,
		url: attachment.url,
		proxy_url: attachment.proxy_url,
		attachment_id: attachment.id,
		content_type: attachment.content_type,
		...(attachment.width && { width: attachment.width }),
		...(attachment.height && { height: attachment.height }),
	};
}
