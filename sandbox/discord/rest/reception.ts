import { type Allowance, RateLimits } from '../ratelimit.js';
import { Refusal, refusals } from '../refusal.js';
import type { World } from '../world.js';
import type { Body } from './body.js';
import { type Answer, type Match, matchRoute, type Route } from './route.js';

/** A request, as far as its answer depends on it. */
export interface Inquiry {
	method: string;
	/** Without /api/v10. */
	path: string;
	query: URLSearchParams;
	authorization: string | undefined;
	/** Reads the body. */
	body: () => Body;
}

/** Answers requests: finds the route, admits the bot to it, and words refusals. */
export class Reception {
	/** How often it answered 429. */
	rateLimited = 0;
	readonly #world: World;
	readonly #routes: readonly Route[];
	readonly #limits: RateLimits;
	readonly #globalLimit: Allowance | undefined;

	/** @param globalLimit how many requests with the bot's token pass per second; Discord's limit is 50 */
	constructor(world: World, routes: readonly Route[], globalLimit: number | undefined) {
		this.#world = world;
		this.#routes = routes;
		this.#limits = new RateLimits(world.clock);
		this.#globalLimit = globalLimit === undefined ? undefined : { limit: globalLimit, per: 1000 };
	}

	/** The route that a request is for. */
	match(method: string, path: string): Match | undefined {
		return matchRoute(this.#routes, method, path);
	}

	async answer({ method, path, query, authorization, body }: Inquiry): Promise<Answer> {
		const match = this.match(method, path);
		if (!match) {
			this.#world.violation(`${method} ${path}: the stand-in has no such route`);
			return refused(refusals.notFound());
		}
		let headers: Record<string, string> = {};
		try {
			this.#admit(match.route, authorization);
			headers = this.#limit(match);
			const call = { world: this.#world, params: match.params, query, body: body() };
			return { headers, ...(await match.route.handle(call)) };
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			if (error.isBotsFault) this.#blame(error, `${method} ${match.route.path}`);
			return { headers, ...refused(error) };
		}
	}

	/** @throws 401, or 429 where all routes together are used too often */
	#admit({ needsToken }: Route, authorization: string | undefined): void {
		if (!needsToken) return;
		if (authorization !== `Bot ${this.#world.token}`) throw refusals.unauthorized();
		if (!this.#globalLimit) return;
		const { allowed, retryAfter } = this.#limits.take('global', '', this.#globalLimit);
		if (!allowed)
			throw this.#tooMany(retryAfter, { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' });
	}

	/**
	 * Counts a request against its route's bucket.
	 *
	 * @returns the headers that tell the bot how full the bucket is
	 * @throws 429
	 */
	#limit({ route: { bucket }, params }: Match): Record<string, string> {
		if (!bucket) return {};
		const { allowed, retryAfter, headers } = this.#limits.take(
			bucket.name,
			params[bucket.major ?? ''] ?? '',
			bucket,
		);
		if (!allowed) throw this.#tooMany(retryAfter, headers);
		return headers;
	}

	#tooMany(retryAfter: number, headers: Record<string, string>): RateLimited {
		this.rateLimited++;
		return new RateLimited(retryAfter, { 'retry-after': String(Math.ceil(retryAfter)), ...headers });
	}

	#blame(refusal: Refusal, where: string): void {
		const details = refusal.errors ? ` ${JSON.stringify(refusal.errors)}` : '';
		this.#world.violation(`${where}: ${refusal.status} ${refusal.code} ${refusal.message}${details}`);
	}
}

/** 429: too many requests, with when to come back. */
class RateLimited extends Refusal {
	readonly headers: Record<string, string>;
	readonly #retryAfter: number;

	constructor(retryAfter: number, headers: Record<string, string>) {
		super(429, 0, 'You are being rate limited.');
		this.#retryAfter = retryAfter;
		this.headers = headers;
	}

	override toJSON(): Record<string, unknown> {
		const global = 'x-ratelimit-global' in this.headers;
		return { message: this.message, retry_after: this.#retryAfter, global };
	}
}

function refused(refusal: Refusal): Answer {
	return {
		status: refusal.status,
		body: refusal,
		...(refusal instanceof RateLimited && { headers: refusal.headers }),
	};
}
