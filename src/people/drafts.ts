import type { Keyv } from 'keyv';
import { z } from 'zod';
import { InTurn } from '../ops/in-turn.js';

/** How long what was typed is kept, in milliseconds. */
export const KEPT_FOR = 24 * 60 * 60_000;
/** Characters of one text that are kept, in UTF-16 units: what a field of a form holds. */
export const DRAFT_TEXT_LIMIT = 4_000;

const text = z
	.string()
	.transform((typed) => typed.slice(0, DRAFT_TEXT_LIMIT).replace(/[\uD800-\uDBFF]$/, ''));

const Draft = z.object({ prompt: text, negativePrompt: text, model: text, aspectRatio: text, others: text });

/** What somebody has typed, field by field, as it stands in the form for a request: nothing of it is checked. */
export type Draft = Readonly<z.infer<typeof Draft>>;

/** Drafts of one person that are kept: the latest, so that nobody fills the disk with what is refused. */
const MOST_KEPT = 10;
const PLACES = Array.from({ length: MOST_KEPT }, (_, place) => place);

const DraftRecord = z.object({ version: z.literal(1), id: z.string(), draft: Draft });

/** What people have typed that could not be taken, kept for a day so that they need not type it again. */
export class Drafts {
	readonly #records: Keyv<unknown>;
	/** What is written for a person, so that no two drafts get the same place. */
	readonly #works = new InTurn();

	/** @param records one record for each draft, under its author's id and one of their places. */
	constructor(records: Keyv<unknown>) {
		this.#records = records;
	}

	/**
	 * Keeps a draft, in the place of the oldest one where there is no other.
	 *
	 * @param id an interaction's: later ones are higher.
	 * @throws what the store throws.
	 */
	async keep(userId: string, id: string, draft: Draft): Promise<void> {
		await this.#works.do(userId, async () => {
			const kept = await this.#all(userId);
			const agesOf = PLACES.map((place) => Number(kept[place]?.id ?? 0));
			const place = agesOf.indexOf(Math.min(...agesOf));
			const record: z.infer<typeof DraftRecord> = { version: 1, id, draft: Draft.parse(draft) };
			await this.#records.set(keyOf(userId, place), record, KEPT_FOR);
		});
	}

	/**
	 * The draft that this person has under an id; undefined when there is none, or none any more.
	 *
	 * @throws what the store throws.
	 */
	async find(userId: string, id: string): Promise<Draft | undefined> {
		return (await this.#all(userId)).find((kept) => kept?.id === id)?.draft;
	}

	/** How many drafts of a person are kept. */
	async count(userId: string): Promise<number> {
		return (await this.#all(userId)).filter((kept) => kept !== undefined).length;
	}

	/** Removes all drafts of a person. */
	async forget(userId: string): Promise<void> {
		await this.#works.do(userId, async () => {
			for (const place of PLACES) await this.#records.delete(keyOf(userId, place));
		});
	}

	/** What is in each place, as far as this version can read it. */
	async #all(userId: string) {
		const records = await Promise.all(PLACES.map((place) => this.#records.get(keyOf(userId, place))));
		return records.map((record) => DraftRecord.safeParse(record).data);
	}
}

function keyOf(userId: string, place: number): string {
	return `${userId}:${place}`;
}
