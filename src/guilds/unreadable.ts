import type { Keyv } from 'keyv';

/** A record of a server that nobody could read, as it was found. */
export interface Unreadable {
	/** Its key in the quarantine. */
	readonly key: string;
	/** When it was moved there, in milliseconds since the epoch. */
	readonly at: number;
	readonly record: unknown;
}

/** Keeps a record in the quarantine, which those of the journal are in, too. */
export async function keepUnreadable(
	quarantine: Keyv<unknown>,
	guildId: string,
	at: number,
	record: unknown,
): Promise<void> {
	await quarantine.set(`${prefixOf(guildId)}${at}`, record);
}

/** What is kept of a server, the oldest first. */
export async function unreadableOf(
	quarantine: Keyv<unknown>,
	guildId: string,
): Promise<readonly Unreadable[]> {
	const prefix = prefixOf(guildId);
	const kept: Unreadable[] = [];
	for await (const [key, record] of quarantine.iterator?.({}) ?? [])
		if (key.startsWith(prefix)) kept.push({ key, at: Number(key.slice(prefix.length)), record });
	return kept.sort((one, other) => one.at - other.at);
}

function prefixOf(guildId: string): string {
	return `guild:${guildId}:`;
}
