import { nothing, type TemplateResult } from 'lit';
import { ChannelType, ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { avatar } from '../look/avatar.js';
import { hashIcon, threadIcon } from '../shell/icons.js';
import { emojiOf } from './emoji.js';
import { roleIcon } from './icons.js';

/** One of what can be chosen in a select. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	readonly description?: string | undefined;
	/** Stands before the label. */
	readonly sign: TemplateResult | typeof nothing;
}

/** What can be chosen in a select, in the channel that is looked at. */
export function choicesOf(client: Client, select: WireComponent): Choice[] {
	switch (select.type) {
		case ComponentType.UserSelect:
			return people(client);
		case ComponentType.RoleSelect:
			return roles(client);
		case ComponentType.MentionableSelect:
			return [...people(client), ...roles(client)];
		case ComponentType.ChannelSelect:
			return channels(client, select.channel_types ?? []);
		default:
			return (select.options ?? []).map(({ value, label, description, emoji }) => ({
				value,
				label,
				description,
				sign: emojiOf(emoji),
			}));
	}
}

/** What is chosen, whether or not it could be chosen here. */
export function chosenIn(client: Client, select: WireComponent, values: readonly string[]): Choice[] {
	const choices = choicesOf(client, select);
	return values.map((value) => {
		const known = choices.find((choice) => choice.value === value);
		return known ?? { value, label: client.nameOf(value) ?? value, sign: nothing };
	});
}

function people({ guild, scene }: Client): Choice[] {
	const present = guild?.members.map(({ userId }) => userId) ?? [scene.me.user.id];
	return scene.people
		.filter(({ user }) => present.includes(user.id))
		.map(({ user }) => {
			const label = user.global_name ?? user.username;
			return { value: user.id, label, description: user.username, sign: avatar(label) };
		});
}

function roles({ guild }: Client): Choice[] {
	return (guild?.roles ?? []).map(({ id, name }) => ({ value: id, label: name, sign: roleIcon }));
}

function channels({ guild }: Client, types: readonly number[]): Choice[] {
	return (guild?.channels ?? [])
		.filter(({ type }) => types.length === 0 || types.includes(type))
		.map(({ id, name, type }) => ({
			value: id,
			label: name,
			sign: type === ChannelType.PublicThread ? threadIcon : hashIcon,
		}));
}
