import type { DiscordSandbox } from '../discord/server.js';
import type { Picture } from '../discord/sight.js';
import type { Visible } from '../discord/visible.js';
import type { WireMessage } from '../discord/wire.js';
import type { Reader } from './markdown.js';

/** A message as it stood at one moment; the message itself may have changed since. */
export interface Sighting {
	readonly wire: WireMessage;
	readonly text: string;
	readonly pictures: readonly Picture[];
	readonly channelId: string;
	/** Only the asker can see it. */
	readonly ephemeral: boolean;
	/** Whose command it answers. */
	readonly asker?: { readonly id: string; readonly name: string };
	/** The command's name, without the slash. */
	readonly command?: string;
}

/** All messages as they stood at one time, oldest first, and somebody who reads them then. */
export interface Moment {
	readonly sightings: readonly Sighting[];
	readonly reader: Reader;
}

/** Somebody who reads now, and knows everybody's name. */
export function readerOf(discord: DiscordSandbox): Reader {
	return { now: discord.now, nameOf: (id) => discord.nameOf(id) };
}

/** Looks at a message now. */
export function sightingOf(message: Visible): Sighting {
	if (!message.stored) throw new Error('There is no message to look at');
	const { wire, channel, interaction } = message.stored;
	const user = interaction?.account.user;
	return {
		wire: { ...wire },
		text: message.text,
		pictures: message.pictures,
		channelId: channel.id,
		ephemeral: message.ephemeral,
		...(user && { asker: { id: user.id, name: user.global_name ?? user.username } }),
		...(interaction?.deed.name && { command: interaction.deed.name }),
	};
}
