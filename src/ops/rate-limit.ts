import type { Clock } from './clock.js';

/** Addresses that are remembered; the one that asked longest ago is forgotten first. */
const MOST_REMEMBERED = 10_000;

interface Bucket {
	tokens: number;
	at: number;
}

/** How often each address may ask: a token bucket for each (https://en.wikipedia.org/wiki/Token_bucket). */
export class RateLimit {
	readonly #burst: number;
	readonly #perSecond: number;
	readonly #clock: Pick<Clock, 'now'>;
	readonly #buckets = new Map<string, Bucket>();

	/**
	 * @param burst requests at once, from 1.
	 * @param perSecond requests a second, for as long as one likes.
	 */
	constructor({ burst, perSecond }: { burst: number; perSecond: number }, clock: Pick<Clock, 'now'>) {
		this.#burst = burst;
		this.#perSecond = perSecond;
		this.#clock = clock;
	}

	/** Whether an address may ask now; if so, that is counted. */
	admits(address: string): boolean {
		const now = this.#clock.now();
		const { tokens, at } = this.#buckets.get(address) ?? { tokens: this.#burst, at: now };
		// The machine's clock may have been set back meanwhile.
		const gained = (Math.max(0, now - at) / 1_000) * this.#perSecond;
		const left = Math.min(this.#burst, tokens + gained);
		const isAdmitted = left >= 1;
		this.#buckets.delete(address);
		this.#buckets.set(address, { tokens: isAdmitted ? left - 1 : left, at: now });
		const [oldest = ''] = this.#buckets.keys();
		if (this.#buckets.size > MOST_REMEMBERED) this.#buckets.delete(oldest);
		return isAdmitted;
	}
}
