import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Keyv } from 'keyv';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/storage/store.js';

/** Opens a store until the test ends. */
export async function opened(url: string): Promise<Store> {
	const store = await openStore(url);
	onTestFinished(() => store.close());
	return store;
}

/** What listing a namespace gives. */
export async function entries(records?: Keyv): Promise<unknown[]> {
	const listed: unknown[] = [];
	for await (const entry of records?.iterator?.({}) ?? []) listed.push(entry);
	return listed;
}

/** The keys of all that the store itself holds of a namespace, with their namespace before them. */
export async function rows({ store, namespace }: Keyv): Promise<string[]> {
	const keys: string[] = [];
	for await (const [key] of store.iterator(namespace)) keys.push(key);
	return keys;
}

/** Tries again and again, and lets everything else happen in between. */
export async function untilItSucceeds(work: () => Promise<unknown>): Promise<void> {
	for (;;) {
		try {
			await work();
			return;
		} catch {
			await nextTurn();
		}
	}
}

/** The numbers from 0 up to but not including `end`. */
export function numbers(end: number): number[] {
	return [...Array(end).keys()];
}

/** A key that sorts like its number. */
export function key(n: number): string {
	return String(n).padStart(4, '0');
}
