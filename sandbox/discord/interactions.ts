import { randomBytes } from 'node:crypto';
import { Changes } from './changes.js';
import type { Channel } from './channel.js';
import type { StoredMessage } from './messages.js';
import type { WireChoice, WireModal } from './wire.js';
import type { Account, World } from './world.js';

const RESPONSE_DUE_MS = 3000;
const TOKEN_LIFE_MS = 15 * 60_000;

/** What a person did: the part of an interaction that depends on its kind. */
export interface Deed {
	type: number;
	data: Record<string, unknown>;
	/** The message whose component was used. */
	source?: StoredMessage;
	/** The command's name, where it was a command. */
	name?: string;
	/** What was done, for the log. */
	what: string;
}

/** What the bot answered first. */
export interface FirstResponse {
	type: number;
	at: number;
	modal?: WireModal;
	choices?: WireChoice[];
}

/** One interaction, from the person's deed to the last message about it. */
export class Interaction {
	readonly id: string;
	/** Whoever knows it may answer, so it cannot be guessed. */
	readonly token = randomBytes(96).toString('base64url');
	readonly account: Account;
	readonly channel: Channel;
	readonly deed: Deed;
	readonly at: number;
	readonly attachmentSizeLimit: number;
	readonly changes = new Changes();
	readonly followUps: StoredMessage[] = [];
	response: FirstResponse | undefined;
	/** The message that `@original` means. */
	original: StoredMessage | undefined;
	/** Whether the bot has edited what `@original` means. */
	wasUpdated = false;
	readonly #world: World;

	constructor(world: World, account: Account, channel: Channel, deed: Deed) {
		this.#world = world;
		this.id = world.snowflakes.mint();
		this.account = account;
		this.channel = channel;
		this.deed = deed;
		this.at = world.clock.now();
		this.attachmentSizeLimit = channel.attachmentSizeLimit;
		world.addInteraction(this);
	}

	/** Whether the time for a first response is over without one. */
	get isOverdue(): boolean {
		return !this.response && this.#world.clock.now() >= this.dueAt;
	}

	get dueAt(): number {
		return this.at + RESPONSE_DUE_MS;
	}

	get isExpired(): boolean {
		return this.#world.clock.now() >= this.at + TOKEN_LIFE_MS;
	}

	/** Waits for the first response, or until it is too late for one. */
	settled(): Promise<void> {
		return new Promise((resolve) => {
			const look = () => {
				if (!this.response && !this.isOverdue) return;
				stop();
				resolve();
			};
			const stop = this.changes.watch(look);
			look();
		});
	}

	/** Makes changes of a message known to those who watch the interaction. */
	follow(message: StoredMessage): void {
		message.changes.watch(() => this.changes.announce());
	}

	/** What a message tells about the interaction that it came from. */
	metadata(): Record<string, unknown> {
		const { type, source, name } = this.deed;
		return {
			id: this.id,
			type,
			user: this.account.user,
			authorizing_integration_owners: this.#owners(),
			...(name && { name }),
			...(source && { interacted_message_id: source.wire.id }),
		};
	}

	/** INTERACTION_CREATE, as the bot gets it. */
	toWire(): Record<string, unknown> {
		const { guild } = this.channel;
		const { type, data, source } = this.deed;
		return {
			id: this.id,
			application_id: this.#world.applicationId,
			type,
			data,
			token: this.token,
			version: 1,
			channel_id: this.channel.id,
			channel: this.channel.toPartial(this.account),
			app_permissions: this.channel.botPermissions.toString(),
			locale: this.account.locale,
			entitlements: [],
			authorizing_integration_owners: this.#owners(),
			context: guild ? 0 : 1,
			attachment_size_limit: this.attachmentSizeLimit,
			...(source && { message: this.#world.messages.present(source) }),
			...(guild
				? {
						guild_id: guild.id,
						guild: { id: guild.id, locale: guild.locale, features: [] },
						guild_locale: guild.locale,
						member: wireMember(this.account, this.channel),
					}
				: { user: this.account.user }),
		};
	}

	/** Who installed the app so that this was possible: "0" the server, "1" the person. */
	#owners(): Record<string, string> {
		const { guild } = this.channel;
		return {
			...(guild?.hasBot && { 0: guild.id }),
			...(!guild && { 0: '0' }),
			...(this.account.hasInstalledApp && { 1: this.account.user.id }),
		};
	}
}

/** Somebody as a member of the channel's server. */
export function wireMember(account: Account, { guild }: Channel): Record<string, unknown> | undefined {
	const membership = guild?.members.get(account.user.id);
	return (
		membership && {
			user: account.user,
			roles: membership.roles,
			permissions: membership.permissions.toString(),
			joined_at: membership.joinedAt,
			nick: null,
			avatar: null,
			premium_since: null,
			communication_disabled_until: null,
			pending: false,
			deaf: false,
			mute: false,
			flags: 0,
		}
	);
}
