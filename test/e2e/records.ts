import type { Namespace } from '../../src/storage/namespaces.js';
import { openStore } from '../../src/storage/store.js';
import type { World } from './world.js';

/** What the store has under a name, by key. No bot may run. */
export async function recordsIn(
	{ environment }: World,
	name: Namespace = 'jobs',
): Promise<Map<string, unknown>> {
	const store = await openStore(environment.STORE_URL ?? '');
	try {
		const records = new Map<string, unknown>();
		for await (const [key, value] of store.namespace(name).iterator?.({}) ?? []) records.set(key, value);
		return records;
	} finally {
		await store.close();
	}
}

/** The states of all jobs on record, in alphabetical order. No bot may run. */
export async function statesIn(world: World): Promise<string[]> {
	const records = [...(await recordsIn(world)).values()] as { state: { name: string } }[];
	return records.map(({ state }) => state.name).sort();
}

/** Writes under a name, the journal's unless told, what no Easel of this version writes. No bot may run. */
export async function putRecord(
	{ environment }: World,
	id: string,
	record: unknown,
	name: Namespace = 'jobs',
): Promise<void> {
	const store = await openStore(environment.STORE_URL ?? '');
	try {
		await store.namespace(name).set(id, record);
	} finally {
		await store.close();
	}
}
