import type { Clock } from '../../src/ops/clock.js';

/** How many requests a bucket lets through in how many milliseconds. */
export interface Allowance {
	limit: number;
	per: number;
}

export interface Ruling {
	allowed: boolean;
	headers: Record<string, string>;
	/** Seconds until the bucket is full again. */
	retryAfter: number;
}

interface Window {
	used: number;
	endsAt: number;
}

/** Discord's buckets: a fixed window each, which opens with its first request. */
export class RateLimits {
	readonly #clock: Clock;
	readonly #windows = new Map<string, Window>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/**
	 * Counts one request against a bucket.
	 *
	 * @param bucket the name that the bot sees in X-RateLimit-Bucket
	 * @param major what the bucket is counted per: a channel, a server, an interaction's token
	 */
	take(bucket: string, major: string, { limit, per }: Allowance): Ruling {
		const now = this.#clock.now();
		const key = `${bucket}:${major}`;
		const current = this.#windows.get(key);
		const window = current && current.endsAt > now ? current : { used: 0, endsAt: now + per };
		const allowed = window.used < limit;
		if (allowed) window.used++;
		if (window !== current) this.#open(key, window, now);
		const left = (window.endsAt - now) / 1000;
		return {
			allowed,
			retryAfter: left,
			headers: {
				'x-ratelimit-limit': String(limit),
				'x-ratelimit-remaining': String(limit - window.used),
				'x-ratelimit-reset': (window.endsAt / 1000).toFixed(3),
				'x-ratelimit-reset-after': left.toFixed(3),
				'x-ratelimit-bucket': bucket,
				...(!allowed && { 'x-ratelimit-scope': 'user', 'retry-after': String(Math.ceil(left)) }),
			},
		};
	}

	/** Windows are kept in the order in which they opened, so those that are over lie in front. */
	#open(key: string, window: Window, now: number): void {
		for (const [old, { endsAt }] of this.#windows) {
			if (endsAt > now) break;
			this.#windows.delete(old);
		}
		this.#windows.delete(key);
		this.#windows.set(key, window);
	}
}
