import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Account } from './account.js';
import type { Journal } from './journal.js';
import type { Delivery, ImageProvider } from './ports.js';

/** All that a job meets on its way, given from outside. */
export interface Surroundings {
	readonly provider: ImageProvider;
	readonly account: Account;
	readonly journal: Journal;
	readonly delivery: Delivery;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}
