import type { Keyv } from 'keyv';
import { z } from 'zod';

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

const DraftRecord = z.object({ version: z.literal(1), draft: Draft });

/** What people have typed that could not be taken, kept for a day so that they need not type it again. */
export class Drafts {
	readonly #records: Keyv<unknown>;

	/** @param records one record for each draft, under its author's id and its own. */
	constructor(records: Keyv<unknown>) {
		this.#records = records;
	}

	/**
	 * Keeps a draft under an id.
	 *
	 * @throws what the store throws.
	 */
	async keep(userId: string, id: string, draft: Draft): Promise<void> {
		const record: z.infer<typeof DraftRecord> = { version: 1, draft: Draft.parse(draft) };
		await this.#records.set(keyOf(userId, id), record, KEPT_FOR);
	}

	/**
	 * The draft that this person has under an id; undefined when there is none, or none any more.
	 *
	 * @throws what the store throws.
	 */
	async find(userId: string, id: string): Promise<Draft | undefined> {
		return DraftRecord.safeParse(await this.#records.get(keyOf(userId, id))).data?.draft;
	}

	/** How many drafts of a person are kept. */
	async count(userId: string): Promise<number> {
		return (await this.#keysOf(userId)).length;
	}

	/** Removes all drafts of a person. */
	async forget(userId: string): Promise<void> {
		for (const key of await this.#keysOf(userId)) await this.#records.delete(key);
	}

	async #keysOf(userId: string): Promise<readonly string[]> {
		const keys: string[] = [];
		for await (const [key] of this.#records.iterator?.({}) ?? [])
			if (key.startsWith(keyOf(userId, ''))) keys.push(key);
		return keys;
	}
}

function keyOf(userId: string, id: string): string {
	return `${userId}:${id}`;
}
