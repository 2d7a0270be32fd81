import type { Clock } from '../../src/ops/clock.js';

const DISCORD_EPOCH = 1_420_070_400_000;
const PER_MILLISECOND = 4096;

/** Makes ids as Discord does: the time in the upper bits, so that they sort by age, and never the same one twice. */
export class SnowflakeMint {
	readonly #clock: Clock;
	#millisecond = 0;
	#count = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** A new id, later than every one before it. */
	mint(): string {
		const now = this.#clock.now();
		if (now > this.#millisecond) {
			this.#millisecond = now;
			this.#count = 0;
		} else if (++this.#count === PER_MILLISECOND) {
			this.#millisecond++;
			this.#count = 0;
		}
		return ((BigInt(this.#millisecond - DISCORD_EPOCH) << 22n) | BigInt(this.#count)).toString();
	}
}

/** The shard that a server's events go to. Direct messages go to the first one. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
	return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
