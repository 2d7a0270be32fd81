import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../sandbox/discord/people.js';
import { environmentBetween } from '../sandbox/environment.js';
import { KeyVault } from '../src/guilds/key-vault.js';
import { DEFAULT_SETTINGS, recordOf } from '../src/guilds/settings.js';
import { openStore } from '../src/storage/store.js';
import type { Stage } from './stage.js';

/**
 * Gives the server of each of these people a PixAI account of its own, before a bot is started.
 *
 * @param storeUrl where Easel keeps what it knows; in the stage's folder, unless told otherwise.
 * @returns what Easel and the plain bot are to be told of it.
 */
export async function giveAccounts(
	{ discord, pixai, folder }: Stage,
	people: readonly Person[],
	storeUrl = environmentBetween(discord, pixai, folder).STORE_URL,
): Promise<Record<string, string>> {
	const guildIds = new Set(people.map(({ channel }) => channel.guild?.id ?? ''));
	const keys = Object.fromEntries([...guildIds].map((id) => [id, pixai.addKey()]));
	const secret = randomBytes(32);
	const vault = new KeyVault(secret, pixai.key);
	const store = await openStore(storeUrl);
	const records = store.namespace('guilds');
	for (const [id, key] of Object.entries(keys))
		await records.set(id, recordOf({ ...DEFAULT_SETTINGS, key: vault.seal(key) }));
	await store.close();
	const file = join(folder, 'keys.json');
	await writeFile(file, JSON.stringify(keys));
	return { STORE_URL: storeUrl, EASEL_SECRET: secret.toString('base64'), PIXAI_KEYS: file };
}
