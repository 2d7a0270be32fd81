import type { LimitName, PersonalLimitName } from '../../src/guilds/limits/limit.js';

/** Somebody in the model. */
export interface ModelPerson {
	readonly id: string;
	readonly roles: readonly string[];
	readonly isManager: boolean;
}

/** What as many pictures cost together, in the mode that is usual. */
const PRICES = { 1: 800, 4: 1_600 };

interface ModelRequest {
	readonly by: string;
	readonly at: number;
	readonly images: 1 | 4;
	state: 'under way' | 'counts' | 'given back';
}

/**
 * What the limits promise, as plainly as it can be said: every request is kept, and everything is counted anew for each
 * question, by the date that a calendar of the time zone shows.
 */
export class Model {
	timezone = 'UTC';
	readonly limits = new Map<LimitName, number>();
	readonly roleLimits = new Map<string, Map<PersonalLimitName, number>>();
	readonly blockedUntil = new Map<string, number>();
	readonly resetAt = new Map<string, number>();
	readonly requests: ModelRequest[] = [];

	/** Which limit a request is over, if any. */
	refuses(person: ModelPerson, images: 1 | 4, now: number): string | undefined {
		const mine = this.requests.filter(({ by, state }) => by === person.id && state !== 'given back');
		const since = this.resetAt.get(person.id) ?? 0;
		const mineSinceReset = mine.filter(({ at }) => at >= since);
		if (!person.isManager) {
			if ((this.blockedUntil.get(person.id) ?? 0) > now) return 'blocked';
			const underWay = mine.filter(({ state }) => state === 'under way').length;
			if (underWay + 1 > this.#best(person, 'per_user', 5, Math.max)) return 'per_user';
			const pause = this.#best(person, 'cooldown', 0, Math.min) * 1000;
			if (mineSinceReset.some(({ at }) => now - at < pause)) return 'cooldown';
			const daily = this.#best(person, 'daily', 0, (...values) =>
				values.includes(0) ? 0 : Math.max(...values),
			);
			if (daily > 0 && this.#today(mineSinceReset, now) + images > daily) return 'daily';
		}
		const everybodys = this.requests.filter(({ state }) => state !== 'given back');
		const serverDaily = this.limits.get('server_daily') ?? 0;
		if (serverDaily > 0 && this.#today(everybodys, now) + images > serverDaily) return 'server_daily';
		const serverCredits = this.limits.get('server_credits') ?? 0;
		const spent = this.#today(everybodys, now, ({ images }) => PRICES[images]);
		if (serverCredits > 0 && spent + PRICES[images] > serverCredits) return 'server_credits';
		return undefined;
	}

	#today(
		requests: readonly ModelRequest[],
		now: number,
		counted = ({ images }: ModelRequest): number => images,
	): number {
		const date = new Intl.DateTimeFormat('sv-SE', { timeZone: this.timezone });
		const today = requests.filter(({ at }) => date.format(at) === date.format(now));
		return today.reduce((sum, request) => sum + counted(request), 0);
	}

	#best(
		{ roles }: ModelPerson,
		name: PersonalLimitName,
		usual: number,
		best: (...values: number[]) => number,
	): number {
		const ofRoles = roles.map((role) => this.roleLimits.get(role)?.get(name));
		const set = ofRoles.filter((value) => value !== undefined);
		return best(this.limits.get(name) ?? usual, ...set);
	}
}
