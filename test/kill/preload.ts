import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { Keyv } from 'keyv';
import type { Failpoint } from './failpoint.js';
import { type Pace, shownBy } from './pace.js';

/** What the harness wants of the process, as JSON in its environment. */
export const PRELOAD_VARIABLE = 'KILL_TEST';

export interface Preload {
	readonly failpoint?: Failpoint;
	readonly pace?: Pace;
}

/*
 * Loaded into the bot's own process, ahead of the bot, which knows nothing of it: its time passes more quickly, and it is
 * killed at one of its journal's writes.
 */
const { failpoint, pace } = JSON.parse(process.env[PRELOAD_VARIABLE] ?? '{}') as Preload;
if (pace) hurry(pace);
if (failpoint) arm(failpoint);

/** For discord.js too, which waits as long as Discord, whose time passes as quickly, tells it to. */
function hurry(by: Pace): void {
	const real = { now: Date.now, sleep: timers.setTimeout };
	Date.now = () => shownBy(by, real.now());
	timers.setTimeout = (ms = 0, ...rest) => real.sleep(ms / by.times, ...rest);
	syncBuiltinESMExports();
}

function arm({ moment, state, nth }: Failpoint): void {
	const set = Keyv.prototype.set;
	let writes = 0;
	Keyv.prototype.set = async function (this: Keyv, ...record: Parameters<typeof set>) {
		const isMeant = this.namespace === 'jobs' && (state === undefined || stateIn(record[1]) === state);
		if (!isMeant || ++writes !== nth) return set.apply(this, record);
		if (moment === 'before') die();
		const written = set.apply(this, record);
		if (moment === 'during') setImmediate(die);
		await written;
		return die();
	} as typeof set;
}

function stateIn(record: unknown): string | undefined {
	return (record as { state?: { name?: string } } | undefined)?.state?.name;
}

/** As a power cut would: nothing is tidied up, and nobody is told. */
function die(): never {
	process.kill(process.pid, 'SIGKILL');
	throw new Error('this process is dead');
}
