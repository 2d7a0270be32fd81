import type { Act } from './acts.js';
import type { Channel } from './channel.js';
import type { RegisteredCommand } from './commands.js';
import { type ChoosingRules, controlOn, selectedData } from './controls.js';
import { Directory } from './directory.js';
import { filledForm } from './forms.js';
import { type Deed, Interaction } from './interactions.js';
import { chosenIn, type FillingRules, fill, ImpossibleError } from './options.js';
import { PostedMessage } from './posted.js';
import { mayUse } from './rights.js';
import { CommandType, ComponentType, InteractionType, MessageFlag } from './wire.js';
import type { Account, World } from './world.js';

/** Who does something, and where. */
export interface Actor {
	readonly world: World;
	readonly account: Account;
	readonly channel: Channel;
}

/**
 * Does in Discord what an act says, by the rules of Discord's client.
 *
 * @returns the interaction that it has become; its first response is yet to come
 * @throws ImpossibleError where the client would not let it be done
 */
export function perform(actor: Actor, act: Act): Interaction {
	const { world, account, channel } = actor;
	const deed = deedOf(actor, act);
	channel.guild?.join(account);
	const interaction = new Interaction(world, account, channel, deed);
	world.events.emit('interaction', { interaction, what: deed.what });
	world.dispatch({ name: 'INTERACTION_CREATE', data: interaction.toWire(), guildId: channel.guild?.id });
	return interaction;
}

function deedOf(actor: Actor, act: Act): Deed {
	const { world, account, channel } = actor;
	const { forged = false } = act;
	const rules = { forged, directory: new Directory(world, account, channel) };
	switch (act.kind) {
		case 'run':
			return commandLine(actor, InteractionType.Command, act, rules);
		case 'complete':
			return commandLine(actor, InteractionType.Autocomplete, act, { ...rules, focused: act.focused });
		case 'run on message': {
			const message = world.messages.find(act.message);
			if (!message) throw new ImpossibleError('There is no message to use a command on');
			const wire = world.messages.present(message);
			const about = { target_id: wire.id, resolved: { messages: { [wire.id]: wire } } };
			return targeted(actor, act, CommandType.Message, about, 'a message');
		}
		case 'run on person': {
			const resolved = rules.directory.resolved([{ id: act.person, kinds: ['user'] }]);
			const about = { target_id: act.person, ...resolved };
			return targeted(actor, act, CommandType.User, about, world.nameOf(act.person) ?? act.person);
		}
		case 'press': {
			const on = reached(actor, act);
			const { custom_id, id = 0, label } = controlOn(on, act.button, [ComponentType.Button], rules);
			const data = { component_type: ComponentType.Button, custom_id, id };
			return { type: InteractionType.Component, data, what: `[${label ?? custom_id}]`, source: on.stored };
		}
		case 'select': {
			const on = reached(actor, act);
			const data = selectedData(on, act.select, act.values, rules);
			const what = `${act.select}: ${act.values.join(', ')}`;
			return { type: InteractionType.Component, data, what, source: on.stored };
		}
		case 'submit':
			return submission(actor, act, rules);
	}
}

function commandLine(
	actor: Actor,
	type: number,
	{ command: line, values }: Extract<Act, { kind: 'run' | 'complete' }>,
	rules: FillingRules,
): Deed {
	const [name = '', ...path] = line.split(' ');
	const command = commandOf(actor, name, CommandType.ChatInput, rules);
	const filled = fill(command, path, values, rules);
	const given = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
	const data = { ...identity(command), options: filled, ...rules.directory.resolved(chosenIn(filled)) };
	return { type, name: line, data, what: [`/${line}`, ...given].join(' ') };
}

function targeted(
	actor: Actor,
	{ command: name, forged = false }: Extract<Act, { kind: 'run on message' | 'run on person' }>,
	type: number,
	about: Record<string, unknown>,
	target: string,
): Deed {
	const data = { ...identity(commandOf(actor, name, type, { forged })), ...about };
	return { type: InteractionType.Command, name, data, what: `${name} on ${target}` };
}

function submission(
	{ world }: Actor,
	{ interaction: id, values }: Extract<Act, { kind: 'submit' }>,
	rules: ChoosingRules,
): Deed {
	const asked = world.interaction(id);
	const modal = asked?.response?.modal;
	if (!modal) throw new ImpossibleError('There is no form to submit');
	const { source } = asked.deed;
	const data = { custom_id: modal.custom_id, ...filledForm(modal, values, rules) };
	const what = `the form "${modal.title}"`;
	return { type: InteractionType.ModalSubmit, data, what, ...(source && { source }) };
}

/** The message that somebody wants to use a component of. */
function reached(
	{ world, account }: Actor,
	{ message: id, forged }: Extract<Act, { kind: 'press' | 'select' }>,
): PostedMessage {
	const message = world.messages.find(id);
	if (!message) throw new ImpossibleError('There is no message to use a component of');
	const owner = message.interaction?.account;
	if (message.has(MessageFlag.Ephemeral) && owner !== account && !forged) {
		const names = [account, owner].map((one) => one?.user.global_name);
		throw new ImpossibleError(`${names[0]} cannot see a message that only ${names[1]} can see`);
	}
	return new PostedMessage(world, message);
}

function commandOf(
	{ world, account, channel }: Actor,
	name: string,
	type: number,
	{ forged }: { forged: boolean },
): RegisteredCommand {
	const command = world.commands.find(name, type, channel.guild?.id);
	if (forged) return command ?? unregistered(world, name, type);
	if (!command) {
		const known = world.commands.all.map((one) => one.name);
		throw new ImpossibleError(`There is no command ${name}. Registered: ${known.join(', ') || 'nothing'}`);
	}
	const complaint = mayUse(command, account, channel);
	if (complaint) throw new ImpossibleError(`${account.user.global_name} cannot use ${name}: ${complaint}`);
	return command;
}

function unregistered({ snowflakes, applicationId }: World, name: string, type: number): RegisteredCommand {
	const id = snowflakes.mint();
	return { id, application_id: applicationId, version: '1', type, name, description: '' };
}

function identity({ id, name, type, guild_id }: RegisteredCommand): Record<string, unknown> {
	return { id, name, type, ...(guild_id && { guild_id }) };
}
