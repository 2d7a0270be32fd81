/** Rings whenever something changed, so that who waits for a state looks again, and nobody has to sleep. */
export class Bell {
	readonly #rung = new Set<() => void>();
	readonly #closed = new Set<(reason: Error) => void>();
	#reason: Error | undefined;

	ring(): void {
		for (const look of [...this.#rung]) look();
	}

	/**
	 * Resolves with what `find` finds, as soon as it finds something.
	 *
	 * @throws the reason of closing, when the bell is closed first.
	 */
	until<T>(find: () => T | undefined): Promise<T> {
		const found = find();
		if (found !== undefined) return Promise.resolve(found);
		if (this.#reason) return Promise.reject(this.#reason);

		const promise = new Promise<T>((resolve, reject) => {
			const look = () => {
				const now = find();
				if (now === undefined) return;
				this.#rung.delete(look);
				this.#closed.delete(reject);
				resolve(now);
			};
			this.#rung.add(look);
			this.#closed.add(reject);
		});
		// Who awaits it is told; a wait that a test has dropped must not end the process.
		promise.catch(() => {});
		return promise;
	}

	close(reason: Error): void {
		this.#reason = reason;
		for (const reject of this.#closed) reject(reason);
		this.#rung.clear();
		this.#closed.clear();
	}
}
