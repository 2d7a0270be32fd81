import { describe, expect, it } from 'vitest';
import { KeyUnreadable, KeyVault } from '../../src/guilds/key-vault.js';

const OWN = 'sk-the-bots-own';
const KEY = 'sk-of-the-server-wxyz';
const secret = Buffer.alloc(32, 7);
const vault = new KeyVault(secret, OWN);

describe('a key', () => {
	it('comes back as it was, also in another process with the same secret', () => {
		expect(vault.unseal(vault.seal(KEY))).toBe(KEY);
		expect(new KeyVault(Buffer.alloc(32, 7), OWN).unseal(vault.seal(KEY))).toBe(KEY);
		expect(vault.canRead(vault.seal(KEY))).toBe(true);
	});

	it('is not in what is written, but for its last four characters', () => {
		const sealed = vault.seal(KEY);
		expect(sealed.lastFour).toBe('wxyz');
		const written = [sealed.id, sealed.sealed, Buffer.from(sealed.sealed, 'base64url').toString('latin1')];
		expect(written.join()).not.toContain('server');
	});

	it('is never encrypted to the same text twice, and always has the same id', () => {
		const [one, other] = [vault.seal(KEY), vault.seal(KEY)];
		expect(one.sealed).not.toBe(other.sealed);
		expect(one.id).toBe(other.id);
		expect(vault.seal(`${KEY}!`).id).not.toBe(one.id);
	});

	it('has an id that nobody finds by trying keys, without the secret', () => {
		expect(new KeyVault(Buffer.alloc(32, 8), OWN).seal(KEY).id).not.toBe(vault.seal(KEY).id);
	});

	it('cannot be read with another secret, or with none', () => {
		const sealed = vault.seal(KEY);
		for (const other of [Buffer.alloc(32, 8), undefined]) {
			const wrong = new KeyVault(other, OWN);
			expect(wrong.canRead(sealed)).toBe(false);
			expect(() => wrong.unseal(sealed)).toThrow(KeyUnreadable);
		}
	});

	it('cannot be read when a single bit of it was changed, or when it is given out as another account’s', () => {
		const sealed = vault.seal(KEY);
		const bytes = Buffer.from(sealed.sealed, 'base64url');
		for (const at of bytes.keys()) {
			const forged = Buffer.from(bytes);
			forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
			expect(vault.canRead({ ...sealed, sealed: forged.toString('base64url') })).toBe(false);
		}
		expect(vault.canRead({ ...sealed, id: vault.seal('another').id })).toBe(false);
		for (const text of ['', 'abc', bytes.subarray(0, 20).toString('base64url')])
			expect(vault.canRead({ ...sealed, sealed: text })).toBe(false);
	});

	it('is not in the words of the error', () => {
		const wrong = new KeyVault(Buffer.alloc(32, 8), OWN);
		const sealed = vault.seal(KEY);
		const error = (() => {
			try {
				return wrong.unseal(sealed);
			} catch (caught) {
				return caught as KeyUnreadable;
			}
		})();
		expect(error).toMatchObject({ account: sealed.id });
		expect(String(error)).not.toContain(sealed.sealed);
	});
});

describe('a vault', () => {
	it('without a secret is not enabled, and encrypts nothing', () => {
		const closed = new KeyVault(undefined, OWN);
		expect([closed.isEnabled, vault.isEnabled]).toEqual([false, true]);
		expect(() => closed.seal(KEY)).toThrow('no secret');
	});

	it('knows the bot’s own key', () => {
		expect([vault.isOwn(OWN), vault.isOwn(KEY)]).toEqual([true, false]);
	});
});
