import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Entry } from '../generation/journal.js';
import type { Clock } from '../ops/clock.js';
import { type Ledger, REMEMBERED, useOf } from './ledger.js';

const UseRecord = z.object({
	version: z.literal(1),
	asker: z.string(),
	guildId: z.string(),
	askedAt: z.number(),
	images: z.number(),
	// Easel did not count them always.
	credits: z.number().default(0),
});

/**
 * What limits count of requests whose records were removed: who, where, when, how many and at what cost, and nothing of
 * what was asked for. So nobody gets more by having their data deleted. It stays for as long as it counts.
 */
export class Uses {
	readonly #records: Keyv<unknown>;
	readonly #clock: Pick<Clock, 'now'>;

	/** @param records one for each job, under its id. */
	constructor(records: Keyv<unknown>, clock: Pick<Clock, 'now'>) {
		this.#records = records;
		this.#clock = clock;
	}

	/** Keeps what counts of a job that has ended, before its record goes. Done again, it changes nothing. */
	async keep(entry: Entry): Promise<void> {
		const now = this.#clock.now();
		const use = useOf(entry, now);
		if (!use || use.askedAt <= now - REMEMBERED) return;
		const { id, ...counted } = use;
		await this.#records.set(id, { version: 1, ...counted }, use.askedAt + REMEMBERED - now);
	}

	/** Counts what the process before has kept. */
	async countIn(ledger: Pick<Ledger, 'noteUse'>): Promise<void> {
		for await (const [id, value] of this.#records.iterator?.({}) ?? []) {
			const use = UseRecord.safeParse(value).data;
			if (use) ledger.noteUse({ id, ...use });
		}
	}
}
