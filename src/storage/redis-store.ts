import { ErrorReply } from '@redis/client';
import type { Log } from '../ops/log.js';
import { addressOf } from './address.js';
import { keyvOn } from './keyv-on.js';
import { NAMESPACES } from './namespaces.js';
import { DurableRedis, PREFIX } from './redis.js';
import { rewriteAppendOnlyFile } from './redis-file.js';
import { infoOf } from './redis-info.js';
import { type Redis, RedisLink } from './redis-link.js';
import { InUse, Presence } from './redis-presence.js';
import type { OpenOptions, Store } from './store.js';
import { codeOf, StoreError } from './store-error.js';

/**
 * Opens a Redis, for as many processes as there are.
 *
 * @throws {StoreError} when it cannot be reached or written, or would throw records away.
 */
export async function openRedis(url: string, { log, alone, mustExist }: OpenOptions): Promise<Store> {
	const where = addressOf(url);
	try {
		const link = await RedisLink.open(url, new Presence(`${PREFIX}processes`, alone), log);
		try {
			if (mustExist) await expectRecords(link.client, where);
			await proveKept(link.client, where, log);
			await proveWritable(link.client);
		} catch (error) {
			await link.close();
			throw error;
		}
		const adapter = new DurableRedis(link);
		return {
			namespace: (name, fenceOf) => keyvOn(adapter, name, { fenceOf }),
			// Redis itself removes what has expired.
			removeExpired: async () => undefined,
			scrub: () => rewriteAppendOnlyFile(() => link.client, log),
			close: () => link.close(),
		};
	} catch (error) {
		if (error instanceof StoreError) throw error;
		throw new StoreError(
			`Easel cannot open its store, the Redis at ${where} (STORE_URL): ${whatToDo(error)}`,
			{ cause: error },
			error instanceof InUse ? 'in use' : undefined,
		);
	}
}

async function expectRecords(redis: Redis, where: string): Promise<void> {
	const isRecord = new RegExp(`^${PREFIX}(${NAMESPACES.join('|')}):`);
	let cursor = '0';
	do {
		const found = await redis.scan(cursor, { MATCH: `${PREFIX}*`, COUNT: 1_000 });
		if (found.keys.some((key) => isRecord.test(key))) return;
		cursor = found.cursor;
	} while (cursor !== '0');
	throw new StoreError(`There is no store in the Redis at ${where} (STORE_URL).`, {}, 'missing');
}

/** Refuses a Redis that throws away what is promised, and tells of one that forgets it when it ends. */
async function proveKept(redis: Redis, where: string, log?: Log): Promise<void> {
	const { maxmemory, maxmemory_policy: policy } = await infoOf(redis, 'memory');
	if (Number(maxmemory) > 0 && policy !== 'noeviction')
		throw new StoreError(
			`Easel cannot open its store, the Redis at ${where} (STORE_URL): when its memory is full it throws records away (maxmemory-policy ${policy}), and what was promised with them. Set maxmemory-policy to noeviction.`,
			{},
		);
	const { aof_enabled } = await infoOf(redis, 'persistence');
	if (aof_enabled === '0')
		log?.warn(
			`the Redis at ${where} keeps no append-only file: when it ends, or the power is cut, what was written since its last snapshot is lost, with pictures that are paid for. Set appendonly to yes`,
		);
}

/** Redis refuses writes on a full disk or memory, on a replica, and to those who may not; it is better known at once. */
async function proveWritable(redis: Redis): Promise<void> {
	const key = `${PREFIX}can-write`;
	await redis.set(key, '', { PX: 1_000 });
	await redis.del(key);
}

/** What is wrong, and what the operator can do about it. The codes are Redis's or the system's. */
function whatToDo(error: unknown): string {
	if (error instanceof InUse)
		return 'another process has it open, or was killed within the last ten seconds. Stop what runs, or wait for it to end.';
	const code = error instanceof ErrorReply ? error.message.split(' ', 1)[0] : codeOf(error);
	switch (code) {
		case 'WRONGPASS':
		case 'NOAUTH':
		case 'ERR':
			return 'it does not take the name, the password or the number of the database. Check them: redis://name:password@host:port/number, each as it is written in an address.';
		case 'NOPERM':
			return `the user may not do what Easel must. Allow it all commands on keys that begin with ${PREFIX}, and INFO, SCAN and CLIENT.`;
		case 'READONLY':
			return 'it is a replica, which takes no writes. Give the address of the primary.';
		case 'OOM':
			return 'its memory is full. Make room in it, or raise maxmemory.';
		case 'MISCONF':
			return 'it cannot write to its own disk. Make room on that, or see its log.';
		case 'LOADING':
			return 'it is still reading what it has written down. Start Easel again in a moment.';
		default:
			return 'it cannot be reached. Check that it runs, that the host and the port are right, that nothing between stops the connection, and that the address begins with rediss:// where it wants TLS.';
	}
}
