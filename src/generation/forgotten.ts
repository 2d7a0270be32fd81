import type { Keyv } from 'keyv';
import { z } from 'zod';

/** What a version before has kept: one marker for each person. */
const MarkerOfPerson = z.object({ version: z.literal(1), jobs: z.array(z.string()) });

interface OfSomebody {
	readonly asker: string;
	readonly id: string;
}

/**
 * Which jobs are to be off the record as soon as they have ended, because their asker wants to be forgotten: one marker for
 * each, in the store alone, since another process may end the job.
 */
export class Forgotten {
	readonly #markers: Keyv<unknown>;

	constructor(markers: Keyv<unknown>) {
		this.#markers = markers;
	}

	/** The ids of all of them. */
	async all(): Promise<ReadonlySet<string>> {
		const ids = new Set<string>();
		for await (const [key, value] of this.#markers.iterator?.({}) ?? []) {
			const before = MarkerOfPerson.safeParse(value).data;
			if (before) {
				await this.add(key, before.jobs);
				await this.#markers.delete(key);
			}
			for (const id of before?.jobs ?? [idIn(key)]) ids.add(id);
		}
		return ids;
	}

	async has(job: OfSomebody): Promise<boolean> {
		return this.#markers.has(keyOf(job));
	}

	/** From now on, and over restarts, these jobs of a person are to go. */
	async add(asker: string, ids: readonly string[]): Promise<void> {
		await Promise.all(ids.map((id) => this.#markers.set(keyOf({ asker, id }), { version: 2 })));
	}

	/** A job is off the record. */
	async isDone(job: OfSomebody): Promise<void> {
		await this.#markers.delete(keyOf(job));
	}

	/** Only these jobs are still on record. */
	async keepOnly(ids: ReadonlySet<string>): Promise<void> {
		for await (const [key] of this.#markers.iterator?.({}) ?? [])
			if (!ids.has(idIn(key))) await this.#markers.delete(key);
	}
}

function keyOf({ asker, id }: OfSomebody): string {
	return `${asker}:${id}`;
}

function idIn(key: string): string {
	return key.slice(key.indexOf(':') + 1);
}
