import type { Keyv } from 'keyv';
import { z } from 'zod';
import { InTurn } from '../ops/in-turn.js';

const Marker = z.object({ version: z.literal(1), jobs: z.array(z.string()) });

/**
 * Which jobs are to be off the record as soon as they have ended, because their asker wants to be forgotten: on the disk,
 * one marker for each person, until the last of them is.
 */
export class Forgotten {
	readonly #markers: Keyv<unknown>;
	/** By the asker's id. */
	readonly #jobs = new Map<string, Set<string>>();
	/** Whatever writes or removes a person's marker: of a write and a removal the store keeps no order. */
	readonly #works = new InTurn();

	constructor(markers: Keyv<unknown>) {
		this.#markers = markers;
	}

	/** Reads what a process before has left. To be awaited before anything else. */
	async load(): Promise<void> {
		for await (const [asker, value] of this.#markers.iterator?.({}) ?? []) {
			const marker = Marker.safeParse(value).data;
			if (marker) this.#jobs.set(asker, new Set(marker.jobs));
		}
	}

	has({ asker, id }: { readonly asker: string; readonly id: string }): boolean {
		return this.#jobs.get(asker)?.has(id) ?? false;
	}

	/** From now on, and over restarts, these jobs of a person are to go. */
	async add(asker: string, ids: readonly string[]): Promise<void> {
		if (ids.length === 0) return;
		await this.#works.do(asker, async () => {
			const jobs = new Set([...(this.#jobs.get(asker) ?? []), ...ids]);
			await this.#markers.set(asker, { version: 1, jobs: [...jobs] });
			this.#jobs.set(asker, jobs);
		});
	}

	/** A job is off the record. */
	async isDone({ asker, id }: { readonly asker: string; readonly id: string }): Promise<void> {
		await this.#works.do(asker, async () => {
			const jobs = this.#jobs.get(asker);
			if (!jobs?.delete(id) || jobs.size > 0) return;
			this.#jobs.delete(asker);
			await this.#markers.delete(asker);
		});
	}

	/** Only these jobs are still on record. */
	async keepOnly(ids: ReadonlySet<string>): Promise<void> {
		for (const [asker, jobs] of this.#jobs)
			for (const id of jobs) if (!ids.has(id)) await this.isDone({ asker, id });
	}
}
