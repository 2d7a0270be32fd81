/** Which shards a process holds: all of as many as Discord recommends, or these of so many. */
export type Shards = 'auto' | { readonly count: number; readonly ids: readonly number[] };

/**
 * The shard that a server's events come to, from 0; direct messages, of no server, come to the first
 * (https://discord.com/developers/docs/events/gateway#sharding).
 *
 * @param count how many shards there are, in all processes together.
 */
export function shardOf(guildId: string | undefined, count: number): number {
	return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Tells whether a server, or where there is none, direct messages, belong to a process that holds these shards. */
export function heldBy(shards: Shards): (guildId: string | undefined) => boolean {
	if (shards === 'auto') return () => true;
	const ids = new Set(shards.ids);
	return (guildId) => ids.has(shardOf(guildId, shards.count));
}
