import { createHash } from 'node:crypto';

/** Chance that falls the same way each time for the same words. */
export class Dice {
	#state: number;

	constructor(...words: readonly (string | number)[]) {
		this.#state = createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0);
	}

	/** At least `low`, less than `high`. */
	between(low: number, high: number): number {
		// A step of the generator that numerical recipes name "quick and dirty", its high bits mixed into the low ones.
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		const mixed = Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) >>> 0;
		return low + (mixed / 2 ** 32) * (high - low);
	}

	chance(of: number): boolean {
		return this.between(0, 1) < of;
	}
}
