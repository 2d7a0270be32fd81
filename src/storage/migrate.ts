import { isDeepStrictEqual } from 'node:util';
import type { Keyv, StoredDataRaw } from 'keyv';
import { z } from 'zod';
import { MIGRATION, NAMESPACES, type Namespace, TARGET } from './namespaces.js';
import type { Store } from './store.js';

const RECORDS_AT_ONCE = 100;
/** Two times for a record's end that are as near to each other are the same, in milliseconds: it is set as a time to live. */
const SAME_TIME = 1_000;

/** What the target says of itself while it is being filled. */
const Marker = z.object({ version: z.literal(1), from: z.string() });

type Raw = NonNullable<StoredDataRaw<unknown>>;

/** Nothing is moved; `message` says why, and what to do. */
export class MigrationRefused extends Error {
	override readonly name = 'MigrationRefused';
}

/** How many records there are under each name, at both ends. */
export type Counts = Readonly<Record<(typeof NAMESPACES)[number], number>>;

/**
 * Makes the records of an empty store those of another one, with the time that each has left to live, and reads each back.
 * It can be killed at any moment, and done again: the target notes that it is being filled, and until it is full nobody
 * else may open it, so that whatever it has comes from the source. Nobody may write to either meanwhile.
 *
 * @param source what the source is called, the same each time.
 * @param onMoved is told how many records were moved, name by name.
 * @throws {MigrationRefused} the target has records of its own, or is being filled from elsewhere, or a record is not as it was.
 */
export async function migrate(
	from: Store,
	to: Store,
	source: string,
	onMoved: (name: Namespace, count: number) => void = () => undefined,
): Promise<Counts> {
	const marker = to.namespace<unknown>(MIGRATION);
	await claim(to, marker, source);
	for (const name of NAMESPACES) {
		const [kept, filled] = [from.namespace<unknown>(name), to.namespace<unknown>(name)];
		onMoved(name, await fill(kept, filled));
		await removeOthers(kept, filled);
	}
	const counts = {} as Record<(typeof NAMESPACES)[number], number>;
	for (const name of NAMESPACES) counts[name] = await compare(name, from, to);
	await marker.delete(TARGET);
	return counts;
}

async function claim(to: Store, marker: Keyv<unknown>, source: string): Promise<void> {
	const found = await marker.get(TARGET);
	if (found === undefined) {
		for (const name of NAMESPACES)
			for await (const _ of to.namespace(name).iterator?.({}) ?? [])
				throw new MigrationRefused(
					'The target has records already, of a bot or of a migration that has ended: nothing is written over. Name one that is empty.',
				);
		await marker.set(TARGET, { version: 1, from: source } satisfies z.infer<typeof Marker>);
		return;
	}
	const before = Marker.safeParse(found).data?.from;
	if (before !== source)
		throw new MigrationRefused(
			`The target is being filled from ${before ?? 'elsewhere, by another version of Easel'}. End that first, or name an empty one.`,
		);
}

/** @returns how many records were not there yet, or not as they are at the source. */
async function fill(kept: Keyv<unknown>, filled: Keyv<unknown>): Promise<number> {
	let moved = 0;
	for await (const keys of pages(kept)) {
		const [records, others] = await Promise.all([kept.getManyRaw(keys), filled.getManyRaw(keys)]);
		await Promise.all(
			keys.map(async (key, index) => {
				const record = records[index];
				if (!record || isSame(record, others[index])) return;
				const lifetime = lifetimeOf(record);
				if (lifetime !== undefined && lifetime <= 0) return;
				await filled.set(key, record.value, lifetime);
				moved++;
			}),
		);
	}
	return moved;
}

/** What a fill before has brought, and is gone from the source since. */
async function removeOthers(kept: Keyv<unknown>, filled: Keyv<unknown>): Promise<void> {
	for await (const keys of pages(filled)) {
		const records = await kept.getManyRaw(keys);
		for (const [index, key] of keys.entries()) if (!records[index]) await filled.delete(key);
	}
}

/** @returns how many records both have. */
async function compare(name: Namespace, from: Store, to: Store): Promise<number> {
	const [kept, filled] = [from.namespace<unknown>(name), to.namespace<unknown>(name)];
	let same = 0;
	for await (const keys of pages(kept)) {
		const [records, others] = await Promise.all([kept.getManyRaw(keys), filled.getManyRaw(keys)]);
		for (const [index, record] of records.entries()) {
			// Its time may have come since, at one of them.
			if (!record || (lifetimeOf(record) ?? Number.POSITIVE_INFINITY) <= SAME_TIME) continue;
			if (!isSame(record, others[index]))
				throw new MigrationRefused(
					`A record in ${name} is not at the target as it is at the source: somebody writes to one of them. Stop whoever does, and run this again.`,
				);
			same++;
		}
	}
	return same;
}

async function* pages(records: Keyv<unknown>): AsyncGenerator<string[]> {
	let page: string[] = [];
	for await (const [key] of records.iterator?.({}) ?? []) {
		page.push(key as string);
		if (page.length < RECORDS_AT_ONCE) continue;
		yield page;
		page = [];
	}
	if (page.length > 0) yield page;
}

function isSame(one: Raw, other: StoredDataRaw<unknown>): boolean {
	if (!other || !isDeepStrictEqual(one.value, other.value)) return false;
	if (typeof one.expires !== 'number' || typeof other.expires !== 'number')
		return typeof one.expires === typeof other.expires;
	return Math.abs(one.expires - other.expires) < SAME_TIME;
}

/** In milliseconds; none for what stays. */
function lifetimeOf({ expires }: Raw): number | undefined {
	return typeof expires === 'number' ? expires - Date.now() : undefined;
}
