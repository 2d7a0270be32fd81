import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { RetryCause } from '../ops/metrics.js';
import type { Accounts } from './accounts.js';
import type { Callbacks } from './callbacks.js';
import type { Entry, Journal } from './journal.js';
import type { Orders } from './orders.js';
import type { Delivery } from './ports.js';

/** All that a job meets on its way, given from outside. */
export interface Surroundings {
	readonly accounts: Accounts;
	readonly journal: Journal;
	readonly callbacks: Callbacks;
	/** Called, before anything else happens, with every state that a job comes to. */
	readonly onState: (entry: Entry) => void;
	readonly delivery: Delivery;
	/** Called whenever something has failed that is tried again. */
	readonly onRetry: (cause: RetryCause) => void;
	/** None where whoever is told works on it, too. */
	readonly orders?: Orders;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops, or may not go on with the job. */
	readonly signal: AbortSignal;
}
