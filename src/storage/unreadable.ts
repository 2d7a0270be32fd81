import type { Keyv } from 'keyv';

/** Whose record it is: a server's, or a person's, and the id. */
type Owner = `guild:${string}` | `person:${string}`;

/** A record that nobody could read, as it was found. */
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
	owner: Owner,
	at: number,
	record: unknown,
): Promise<void> {
	await quarantine.set(`${owner}:${at}`, record);
}

/** What is kept of one, the oldest first. */
export async function unreadableOf(quarantine: Keyv<unknown>, owner: Owner): Promise<readonly Unreadable[]> {
	const prefix = `${owner}:`;
	const kept: Unreadable[] = [];
	for await (const [key, record] of quarantine.iterator?.({}) ?? [])
		if (key.startsWith(prefix)) kept.push({ key, at: Number(key.slice(prefix.length)), record });
	return kept.sort((one, other) => one.at - other.at);
}
