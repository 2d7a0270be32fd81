import type { Channel } from './channel.js';
import { wireMember } from './interactions.js';
import { ComponentType, OptionType } from './wire.js';
import type { Account, World } from './world.js';

/** What an id can stand for. */
type Kind = 'user' | 'role' | 'channel';

/** What was chosen, and what it can be. */
export interface Chosen {
	readonly id: string;
	readonly kinds: readonly Kind[];
}

/** What the options of a command take that take an id. */
export const OPTION_KINDS: Readonly<Record<number, readonly Kind[]>> = {
	[OptionType.User]: ['user'],
	[OptionType.Channel]: ['channel'],
	[OptionType.Role]: ['role'],
	[OptionType.Mentionable]: ['user', 'role'],
};

/** What the selects take that take ids. */
export const SELECT_KINDS: Readonly<Record<number, readonly Kind[]>> = {
	[ComponentType.UserSelect]: ['user'],
	[ComponentType.RoleSelect]: ['role'],
	[ComponentType.MentionableSelect]: ['user', 'role'],
	[ComponentType.ChannelSelect]: ['channel'],
};

/** The people, roles and channels that somebody finds in one place when they are to choose one. */
export class Directory {
	readonly #world: World;
	readonly #reader: Account;
	readonly #channel: Channel;

	constructor(world: World, reader: Account, channel: Channel) {
		this.#world = world;
		this.#reader = reader;
		this.#channel = channel;
	}

	/** Why something cannot be chosen, if it cannot. */
	whyNot({ id, kinds }: Chosen, channelTypes?: readonly number[] | null): string | undefined {
		if (!kinds.some((kind) => this.#find(kind, id))) return `${id} is no ${kinds.join(' or ')} here`;
		const type = kinds.includes('channel') ? this.#world.channels.get(id)?.type : undefined;
		if (type === undefined || !channelTypes?.length || channelTypes.includes(type)) return undefined;
		return `a channel of type ${type} is none of the types ${channelTypes.join(', ')}`;
	}

	/** What Discord adds to the ids that were chosen; nothing about those that it does not know. */
	resolved(chosen: readonly Chosen[]): { resolved?: Record<string, Record<string, unknown>> } {
		const resolved: Record<string, Record<string, unknown>> = {};
		const add = (group: string, id: string, found: unknown) => {
			if (found) resolved[group] = { ...resolved[group], [id]: found };
		};
		for (const { id, kinds } of chosen) {
			for (const kind of kinds) add(`${kind}s`, id, this.#find(kind, id));
			if (kinds.includes('user')) add('members', id, this.#member(id));
		}
		return Object.keys(resolved).length > 0 ? { resolved } : {};
	}

	#find(kind: Kind, id: string): unknown {
		const { guild } = this.#channel;
		switch (kind) {
			case 'user':
				return this.#world.accounts.get(id)?.user;
			case 'role':
				return guild?.role(id);
			case 'channel': {
				const channel = this.#world.channels.get(id);
				return guild && channel?.guild === guild ? channel.toPartial(this.#reader) : undefined;
			}
		}
	}

	#member(id: string): unknown {
		const account = this.#world.accounts.get(id);
		const member = account && wireMember(account, this.#channel);
		if (!member) return undefined;
		const { user: _, deaf: __, mute: ___, ...partial } = member;
		return partial;
	}
}
