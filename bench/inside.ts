import { subscribe } from 'node:diagnostics_channel';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a bot's process knows of itself; times are in milliseconds. */
export interface Inside {
	/** When the first response to each interaction went out, by the interaction's id. */
	readonly sentAt: Readonly<Record<string, number>>;
	/** The time that processors have worked for it, in its whole life. */
	readonly cpu: number;
	/** What is held in memory when garbage is collected, in bytes; not the code, nor what Node.js itself takes. */
	readonly held: number;
	/** How late the event loop was, for one look in a hundred at least, since it was last asked. */
	readonly loopDelayP99: number;
}

/** Between two looks at how late the event loop is, in milliseconds; what Node.js measures has it in it. */
const LOOK_EVERY = 10;

/*
 * Loaded into a bot's own process, ahead of the bot. The stand-in Discord takes longer to read three hundred answers than
 * the bot to send them, so when one went out is written down at the sender's side.
 */
const sentAt: Record<string, number> = {};
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY });

// https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
subscribe('undici:client:sendHeaders', (message) => {
	const { request } = message as { request: { path: string } };
	const interaction = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(request.path)?.[1];
	if (interaction) sentAt[interaction] = Date.now();
});

process.on('message', () => {
	const { user, system } = process.cpuUsage();
	const loopDelayP99 = Math.max(0, delay.percentile(99) / 1e6 - LOOK_EVERY);
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	const inside: Inside = { sentAt, cpu: (user + system) / 1_000, held: heapUsed + external, loopDelayP99 };
	process.send?.(inside);
	// Only from the first question on: whoever does not ask, is not held up by the looking.
	delay.enable();
	delay.reset();
});
