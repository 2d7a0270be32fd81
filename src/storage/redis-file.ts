import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorReply } from '@redis/client';
import type { Log } from '../ops/log.js';
import { infoOf } from './redis-info.js';
import type { Redis } from './redis-link.js';

/** Between two looks at how far Redis is, in milliseconds. */
const LOOK = 100;

/**
 * Lets Redis write its append-only file anew, without what was deleted, and waits for it; where it keeps none, or lets
 * nobody, what was deleted leaves its files when it writes them itself.
 *
 * @throws what the connection throws, and when the file could not be written.
 */
export async function rewriteAppendOnlyFile(redis: () => Redis, log?: Log): Promise<void> {
	if ((await infoOf(redis(), 'persistence')).aof_enabled !== '1') return;
	// One that is under way may have begun before what was deleted was.
	await untilRewritten(redis);
	try {
		await redis().bgRewriteAof();
	} catch (error) {
		if (!(error instanceof ErrorReply)) throw error;
		// Another process was first: its rewrite begins after the delete, too.
		if (!/already in progress/.test(error.message)) {
			log?.warn({ err: error }, 'Redis does not write its append-only file anew for Easel');
			return;
		}
	}
	await untilRewritten(redis);
	if ((await infoOf(redis(), 'persistence')).aof_last_bgrewrite_status !== 'ok')
		throw new Error('Redis could not write its append-only file anew');
}

async function untilRewritten(redis: () => Redis): Promise<void> {
	for (;;) {
		const { aof_rewrite_in_progress, aof_rewrite_scheduled } = await infoOf(redis(), 'persistence');
		if (aof_rewrite_in_progress === '0' && aof_rewrite_scheduled === '0') return;
		await sleep(LOOK);
	}
}
