import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { AccountRef } from '../generation/job.js';
import { subkey } from '../ops/subkey.js';

const CIPHER = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D has them for GCM. */
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
/** Characters of an account's id: 96 bits. */
const ID_LENGTH = 16;

/** A server's key cannot be decrypted: it was encrypted with another secret, or is damaged. */
export class KeyUnreadable extends Error {
	override readonly name = 'KeyUnreadable';

	/** @param account the id of the account. */
	constructor(
		readonly account: string,
		options?: ErrorOptions,
	) {
		super(`the key of the PixAI account ${account} cannot be decrypted`, options);
	}
}

/** An account whose key has just been encrypted. */
interface SealedKey extends AccountRef {
	/** The last four characters of its key, to know it by. */
	readonly lastFour: string;
}

/** Encrypts the PixAI keys of servers, so that the store alone is of no use to a thief. */
export class KeyVault {
	readonly #subkeys: { readonly encryption: Buffer; readonly ids: Buffer } | undefined;
	readonly #ownKey: string;

	/**
	 * @param secret 32 bytes; without it, servers cannot have keys of their own.
	 * @param ownKey the bot's own PixAI key.
	 */
	constructor(secret: Buffer | undefined, ownKey: string) {
		this.#subkeys = secret && {
			encryption: subkey(secret, 'encryption of keys'),
			ids: subkey(secret, 'ids of accounts'),
		};
		this.#ownKey = ownKey;
	}

	/** Whether servers can have keys of their own. */
	get isEnabled(): boolean {
		return this.#subkeys !== undefined;
	}

	/** Whether a key is the bot's own. */
	isOwn(key: string): boolean {
		return key === this.#ownKey;
	}

	/**
	 * Encrypts a key. The same key has the same id, whichever server it is of; to whoever does not have the secret the id
	 * says nothing, so that keys cannot be tried out against it. To be called only where the vault is enabled.
	 */
	seal(key: string): SealedKey {
		if (!this.#subkeys) throw new Error('there is no secret to encrypt a key with');
		const id = createHmac('sha256', this.#subkeys.ids).update(key).digest('base64url').slice(0, ID_LENGTH);
		const iv = randomBytes(IV_LENGTH);
		const cipher = createCipheriv(CIPHER, this.#subkeys.encryption, iv, { authTagLength: TAG_LENGTH });
		cipher.setAAD(Buffer.from(id));
		const encrypted = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
		const sealed = Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url');
		return { id, sealed, lastFour: key.slice(-4) };
	}

	/** @throws {KeyUnreadable} */
	unseal({ id, sealed }: AccountRef): string {
		if (!this.#subkeys) throw new KeyUnreadable(id);
		try {
			const bytes = Buffer.from(sealed, 'base64url');
			const iv = bytes.subarray(0, IV_LENGTH);
			const decipher = createDecipheriv(CIPHER, this.#subkeys.encryption, iv, { authTagLength: TAG_LENGTH });
			decipher.setAAD(Buffer.from(id));
			decipher.setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH));
			const encrypted = bytes.subarray(IV_LENGTH + TAG_LENGTH);
			return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
		} catch (error) {
			throw new KeyUnreadable(id, { cause: error });
		}
	}

	/** Whether the key can be decrypted. */
	canRead(ref: AccountRef): boolean {
		try {
			this.unseal(ref);
			return true;
		} catch (error) {
			if (error instanceof KeyUnreadable) return false;
			throw error;
		}
	}
}
