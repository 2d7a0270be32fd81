import type { GatewayLost, TokenRefused } from '../discord/client.js';
import type { ShardsLost } from '../fleet/shard-hold.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';

/** What comes in from outside besides the settings, so that a test can hold it still. */
export interface Outside {
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Called when the connection to Discord is gone for good, or another process has it: this one can do nothing but end. */
	readonly onLost: (reason: TokenRefused | GatewayLost | ShardsLost) => void;
}

/** What every part of the process is given. */
export interface Process extends Outside {
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}
