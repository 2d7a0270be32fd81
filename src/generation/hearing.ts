import type { Task } from '../pixai/wire.js';
import type { Callbacks } from './callbacks.js';

/** By then PixAI has called about a task whose calls arrive, as a rule: that it is being drawn. In milliseconds. */
const HEARD_BY = 15_000;

/**
 * Whether PixAI's calls about a task arrive, so that it need be read only seldom without one. PixAI calls when a task
 * starts and when it ends (https://platform.pixai.art/en/docs/references/webhook). So they have fallen silent where a read
 * that nobody called for finds what a call should have told of, and they may never have been heard where none has come
 * within {@link HEARD_BY}. A call ends the silence.
 */
export class Hearing {
	readonly #callbacks: Callbacks;
	#status: Task['status'] = 'waiting';
	#hasCalled = false;
	#isSilent = false;

	constructor(callbacks: Callbacks) {
		this.#callbacks = callbacks;
	}

	get isGood(): boolean {
		return this.#callbacks.arrive && !this.#isSilent;
	}

	/**
	 * The task was read.
	 *
	 * @param wasCalled whether PixAI had called before.
	 * @param age how long it has been watched, in milliseconds.
	 */
	noteRead(status: Task['status'], wasCalled: boolean, age: number): void {
		if (wasCalled) {
			this.#hasCalled = true;
			this.#isSilent = false;
		} else if (status !== this.#status) {
			this.#isSilent = true;
			this.#callbacks.missed();
		} else if (!this.#hasCalled && age >= HEARD_BY) this.#isSilent = true;
		this.#status = status;
	}
}
