import type { SwitchView } from './protocol.js';

type Words = Pick<SwitchView, 'name' | 'label' | 'effect' | 'side'>;
type Undo = () => void | Promise<void>;

/** A switch behind the stage. */
export interface Switch {
	readonly view: SwitchView;
	turn(on: boolean): Promise<void>;
}

/** Something that is wrong for as long as it is switched on. */
export class Fault implements Switch {
	readonly #words: Words;
	readonly #begin: () => Undo | Promise<Undo>;
	#undo: Undo | undefined;

	/** @param begin lets it happen, and returns how it is ended */
	constructor(words: Words, begin: () => Undo | Promise<Undo>) {
		this.#words = words;
		this.#begin = begin;
	}

	get view(): SwitchView {
		return { ...this.#words, isOn: this.#undo !== undefined, isMomentary: false };
	}

	async turn(on: boolean): Promise<void> {
		if (on) {
			this.#undo ??= await this.#begin();
		} else {
			const undo = this.#undo;
			this.#undo = undefined;
			await undo?.();
		}
	}
}

/** Something that is over as soon as it has happened. */
export class Blow implements Switch {
	readonly view: SwitchView;
	readonly #fall: () => void;

	constructor(words: Words, fall: () => void) {
		this.view = { ...words, isOn: false, isMomentary: true };
		this.#fall = fall;
	}

	async turn(on: boolean): Promise<void> {
		if (on) this.#fall();
	}
}
