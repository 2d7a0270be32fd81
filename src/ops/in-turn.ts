/** Lets the works under one name follow one another, each when the one before has ended, well or not. */
export class InTurn {
	/** The last work of each name that has some under way; never rejects. */
	readonly #last = new Map<string, Promise<unknown>>();

	/** Does `work` when all that was begun before under the same name has ended. Throws what it throws. */
	do<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
		const result = (this.#last.get(name) ?? Promise.resolve()).then(work);
		const ended = result.catch(() => undefined);
		this.#last.set(name, ended);
		void ended.then(() => {
			if (this.#last.get(name) === ended) this.#last.delete(name);
		});
		return result;
	}
}
