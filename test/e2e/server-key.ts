import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { startDen } from './den.js';
import type { World, WorldOptions } from './world.js';

/** A secret as an operator makes one. */
export function newSecret(): string {
	return randomBytes(32).toString('base64');
}

/** A den whose operator lets servers have keys of their own. */
export async function startDenWithSecret({ environment, ...options }: WorldOptions = {}) {
	return startDen({ ...options, environment: { EASEL_SECRET: newSecret(), ...environment } });
}

/** Opens the form for a key, as a moderator does. */
export async function keyForm(manager: Person): Promise<Reply> {
	const reply = await manager.runs('/settings key');
	if (reply.modal) return reply;
	const button = reply.buttons.find((label) => /^(Paste a key|Replace)…$/.test(label));
	if (!button) throw new Error(`no key can be pasted: ${reply.text}`);
	return manager.presses(reply, button);
}

/** Pastes a key for the server. */
export async function pastes(manager: Person, key: string): Promise<Reply> {
	return manager.submits(await keyForm(manager), { key });
}

/** Which of the world's files have any of these texts in them, as they are, reversed or encoded. */
export async function filesWith({ folders }: World, texts: readonly string[]): Promise<string[]> {
	const needles = texts.flatMap((text) => {
		const bytes = Buffer.from(text);
		return [text, bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')];
	});
	const found: string[] = [];
	const options = { recursive: true, withFileTypes: true } as const;
	const entries = await Promise.all(folders.map((folder) => readdir(folder, options)));
	for (const entry of entries.flat()) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const bytes = await readFile(path);
		if (needles.some((needle) => bytes.includes(needle.replace(/=+$/, '')))) found.push(path);
	}
	return found;
}
