const REMEMBERED = 50;
/** Until a picture was drawn, in milliseconds. */
const USUAL = 30_000;

/** How long PixAI takes these days, from handing over to drawn. */
export class Pace {
	readonly #latest: number[] = [];

	/** @param drawnIn milliseconds. */
	note(drawnIn: number): void {
		this.#latest.push(drawnIn);
		if (this.#latest.length > REMEMBERED) this.#latest.shift();
	}

	/** Of the last fifty, in milliseconds. */
	get median(): number {
		const sorted = [...this.#latest].sort((one, other) => one - other);
		return sorted[Math.floor(sorted.length / 2)] ?? USUAL;
	}
}
