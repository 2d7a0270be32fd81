import type { ChannelView, Scene } from '../../discord/scene.js';
import type { Client } from '../client.js';

/** In place of a server's name. */
const DIRECT = '@me';

/** Who is to look, by name, as the address says: `?as=Mori`. */
export function personInAddress(): string | undefined {
	return new URLSearchParams(location.search).get('as') ?? undefined;
}

/** Opens the channel that the address names: `#Fox%20Den/pictures`. Ids are new each time that the demo starts. */
export async function openPlaceInAddress(client: Client): Promise<void> {
	const names = location.hash.slice(1).split('/').map(decoded);
	const channel = channelAt(client.scene, names);
	if (channel && channel.id !== client.channelId) await client.open(channel.id);
}

/** Writes into the address who looks and where, so that the page comes back to it. */
export function keepInAddress({ scene, guild, channel }: Client): void {
	const person = addressOf(scene.me.user.global_name ?? scene.me.user.username);
	const names = guild ? [guild.name, ...pathOf(guild.channels, channel)] : [DIRECT];
	const { href } = new URL(`${person}#${names.map(encodeURIComponent).join('/')}`, location.href);
	// A browser stops listening to a page that writes its address too often.
	if (href !== location.href) history.replaceState(null, '', href);
}

/** The address at which somebody, by name, looks. */
export function addressOf(person: string): string {
	return `?${new URLSearchParams({ as: person })}`;
}

function channelAt({ guilds, direct }: Scene, [place, ...path]: readonly string[]): ChannelView | undefined {
	if (place === DIRECT) return direct;
	const channels = guilds.find(({ name }) => name === place)?.channels ?? [];
	return channels.find((channel) => pathOf(channels, channel).join('\n') === path.join('\n'));
}

function pathOf(channels: readonly ChannelView[], { name, parentId }: ChannelView): string[] {
	const parent = channels.find(({ id }) => id === parentId);
	return parent ? [parent.name, name] : [name];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
