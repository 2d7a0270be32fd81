import { type CommandOption, OptionType } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { nameIn } from './entries.js';
import type { Value } from './line.js';

/** Something to choose from a list. */
export interface Suggestion {
	readonly label: string;
	readonly value: Value;
}

const MOST = 25;

/** What can be chosen for an option without asking the bot; undefined where one types freely, or the bot proposes. */
export function suggestionsFor(client: Client, option: CommandOption): Suggestion[] | undefined {
	const { locale } = client.scene.me;
	if (option.choices)
		return option.choices.map((choice) => ({ label: nameIn(locale, choice), value: choice.value }));
	switch (option.type) {
		case OptionType.Boolean:
			return [true, false].map((value) => ({ label: value ? 'True' : 'False', value }));
		case OptionType.User:
			return people(client);
		case OptionType.Role:
			return roles(client);
		case OptionType.Mentionable:
			return [...people(client), ...roles(client)];
		case OptionType.Channel:
			return (client.guild?.channels ?? [])
				.filter(({ type }) => !option.channel_types?.length || option.channel_types.includes(type))
				.map(({ id, name }) => ({ label: `#${name}`, value: id }));
		default:
			return undefined;
	}
}

/** Whom one can mention here, by the text that a message mentions them with. */
export function mentionsIn(client: Client): Suggestion[] {
	return [
		...people(client).map(({ label, value }) => ({ label, value: `<@${value}>` })),
		...roles(client)
			.filter(({ value }) => value !== client.guild?.id)
			.map(({ label, value }) => ({ label, value: `<@&${value}>` })),
		...(client.guild ? [{ label: '@everyone', value: '@everyone' }] : []),
	];
}

/** Those whose name contains what was typed. */
export function fitting(all: readonly Suggestion[], typed: string): Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	return all.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, MOST);
}

function people({ scene, guild }: Client): Suggestion[] {
	const members = new Set(guild?.members.map(({ userId }) => userId));
	const here = scene.people.filter(({ user }) =>
		guild ? members.has(user.id) : user.id === scene.me.user.id,
	);
	return [...here.map(({ user }) => user), scene.bot].map(({ id, global_name, username }) => ({
		label: `@${global_name ?? username}`,
		value: id,
	}));
}

function roles({ guild }: Client): Suggestion[] {
	return (guild?.roles ?? []).map(({ id, name }) => ({
		label: name.startsWith('@') ? name : `@${name}`,
		value: id,
	}));
}
