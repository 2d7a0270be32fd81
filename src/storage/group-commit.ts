interface Waiting<Row> {
	readonly row: Row;
	readonly resolve: () => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * Writes down in groups: what comes while one group is being written waits, and is written together as the next. Each
 * commit waits for the disk once, so that three hundred rows at the same moment wait twice and not three hundred times.
 */
export class GroupCommit<Row> {
	readonly #commit: (rows: readonly Row[]) => Promise<unknown>;
	readonly #atMost: number;
	readonly #waiting: Waiting<Row>[] = [];
	#committing: Promise<void> | undefined;

	/**
	 * @param commit writes all of its rows or none, in their order.
	 * @param atMost rows that one commit takes.
	 */
	constructor(commit: (rows: readonly Row[]) => Promise<unknown>, atMost: number) {
		this.#commit = commit;
		this.#atMost = atMost;
	}

	/**
	 * Resolves when the row is written. Rows are written in the order of the calls.
	 *
	 * @throws what the commit threw that the row was part of.
	 */
	write(row: Row): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ row, resolve, reject });
			this.#committing ??= this.#commitAll();
		});
	}

	/** Resolves when nothing is being written and nothing waits. */
	async idle(): Promise<void> {
		await this.#committing;
	}

	async #commitAll(): Promise<void> {
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, this.#atMost);
			try {
				await this.#commit(group.map(({ row }) => row));
				for (const { resolve } of group) resolve();
			} catch (error) {
				for (const { reject } of group) reject(error);
			}
		}
		this.#committing = undefined;
	}
}
