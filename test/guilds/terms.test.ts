import { expect, it } from 'vitest';
import { KeyVault } from '../../src/guilds/key-vault.js';
import { termsOf } from '../../src/guilds/terms.js';
import { settingsOf } from './asks.js';

const vault = new KeyVault(Buffer.alloc(32, 7), 'sk-own');
const key = vault.seal('sk-of-the-server');
const account = { id: key.id, sealed: key.sealed };
const withOtherSecret = new KeyVault(Buffer.alloc(32, 8), 'sk-own');

it('a gate without settings lets ten through and fifty wait, on the bot’s account', () => {
	expect(termsOf(undefined, vault)).toEqual({ concurrent: 10, queue: 50 });
});

it('a server’s gate lets through what its limits say', () => {
	expect(termsOf(settingsOf({ limits: { concurrent: 2, queue: 0 } }), vault)).toEqual({
		concurrent: 2,
		queue: 0,
	});
});

it('a server with a key of its own is on its own account', () => {
	expect(termsOf(settingsOf({ key }), vault)).toEqual({ concurrent: 10, queue: 50, account });
	expect(termsOf(settingsOf({ key, mayUseBotsKey: true }), vault)).toMatchObject({ account });
});

it('a key that cannot be read gives way to the bot’s only where the server allows that', () => {
	expect(termsOf(settingsOf({ key, mayUseBotsKey: true }), withOtherSecret)).toEqual({
		concurrent: 10,
		queue: 50,
	});
	expect(termsOf(settingsOf({ key }), withOtherSecret)).toMatchObject({ account });
});
