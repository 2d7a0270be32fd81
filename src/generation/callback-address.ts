import { createHmac, timingSafeEqual } from 'node:crypto';
import { subkey } from '../ops/subkey.js';

/**
 * Where PixAI calls back: an address for each job that nobody can guess who was not told, for PixAI signs nothing
 * (https://platform.pixai.art/en/docs/references/webhook). It can be checked without a look into the journal.
 */
export class CallbackAddress {
	readonly #publicUrl: string;
	readonly #key: Buffer;

	/**
	 * @param publicUrl without a slash at its end.
	 * @param secret 32 bytes; of another one, no address is known any more.
	 */
	constructor(publicUrl: string, secret: Buffer) {
		this.#publicUrl = publicUrl;
		this.#key = subkey(secret, 'addresses of callbacks');
	}

	/** @param job its id. */
	of(job: string): string {
		return `${this.#publicUrl}/callback/${job}/${this.#tokenOf(job).toString('base64url')}`;
	}

	/** Whether this is the token in the address of that job. */
	isGenuine(job: string, token: string): boolean {
		const expected = this.#tokenOf(job);
		const given = Buffer.from(token, 'base64url');
		return given.length === expected.length && timingSafeEqual(given, expected);
	}

	#tokenOf(job: string): Buffer {
		return createHmac('sha256', this.#key).update(job).digest();
	}
}
