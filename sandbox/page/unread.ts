import type { MessageView, Scene } from '../discord/scene.js';

/** What came in a channel while one looked elsewhere. */
export interface UnreadMark {
	readonly messages: number;
	/** How many of them ping the one who looks. */
	readonly pings: number;
}

/** Which channels somebody has yet to read. */
export class Unread {
	readonly #marks = new Map<string, UnreadMark>();

	/** A message has come in a channel that is not looked at. */
	note(scene: Scene, { message, pings }: MessageView): void {
		const { id } = scene.me.user;
		if (message.author.id === id) return;
		const { messages = 0, pings: before = 0 } = this.#marks.get(message.channel_id) ?? {};
		const isDirect = message.channel_id === scene.direct.id;
		const roles = rolesIn(scene, message.channel_id);
		const isPing =
			isDirect ||
			pings.everyone ||
			pings.users.includes(id) ||
			pings.roles.some((role) => roles.includes(role));
		this.#marks.set(message.channel_id, { messages: messages + 1, pings: before + (isPing ? 1 : 0) });
	}

	read(channelId: string): void {
		this.#marks.delete(channelId);
	}

	/** What is to be read in these channels together. */
	in(channelIds: readonly string[]): UnreadMark {
		const marks = channelIds.flatMap((id) => this.#marks.get(id) ?? []);
		return {
			messages: marks.reduce((sum, mark) => sum + mark.messages, 0),
			pings: marks.reduce((sum, mark) => sum + mark.pings, 0),
		};
	}

	/** Whatever is to be read anywhere. */
	get total(): UnreadMark {
		return this.in([...this.#marks.keys()]);
	}
}

function rolesIn({ me, guilds }: Scene, channelId: string): readonly string[] {
	const guild = guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
	return guild?.members.find(({ userId }) => userId === me.user.id)?.roles ?? [];
}
