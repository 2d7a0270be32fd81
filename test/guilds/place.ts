import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { recordOf } from '../../src/guilds/settings.js';
import { openStore, type Store } from '../../src/storage/store.js';
import { keepUnreadable } from '../../src/storage/unreadable.js';
import { newFolder } from '../storage/folders.js';
import { GUILD, settingsOf } from './asks.js';

/** A server whose id begins with the id of the first. */
export const OTHER_GUILD = `${GUILD}0`;

export const record = recordOf(
	settingsOf({
		limits: { daily: 20 },
		timezone: 'Asia/Tokyo',
		key: { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wxyz' },
	}),
);

/**
 * A folder of the bot's, with a store that has these records.
 *
 * @param storeUrl a file in the folder, unless told.
 */
export async function newPlace(records: Readonly<Record<string, unknown>>, storeUrl?: string) {
	const folder = await newFolder();
	const url = storeUrl ?? `sqlite://${join(folder, 'easel.sqlite')}`;
	const program = resolve('dist/src/guild.js');
	await withStore(url, async (store) => {
		for (const [id, value] of Object.entries(records)) await store.namespace('guilds').set(id, value);
	});
	return {
		folder,
		url,
		recordOf: (id: string) => withStore(url, (store) => store.namespace('guilds').get(id)),
		/** Keeps a record aside that could not be read at that time. */
		keeps: (id: string, at: number, value: unknown) =>
			withStore(url, (store) => keepUnreadable(store.namespace('quarantine'), `guild:${id}`, at, value)),
		/** Runs the command as `npm run guild` does. */
		async runs(
			told: readonly string[],
			{ input = async () => '', url: another = url }: { input?: () => Promise<string>; url?: string } = {},
		) {
			const command = spawn(process.execPath, [program, ...told], {
				cwd: folder,
				env: another ? { STORE_URL: another } : {},
			});
			const ended = new Promise<number | null>((done) => command.once('close', done));
			// It may have ended without reading it.
			command.stdin.on('error', () => undefined);
			void input().then((words) => command.stdin.end(words));
			const [output, errors] = await Promise.all([text(command.stdout), text(command.stderr)]);
			return { code: await ended, output, errors };
		},
		/** Runs it at a terminal, types a line and then Ctrl-D, and gives all that the terminal has shown. */
		async types(told: readonly string[], line: string) {
			const words = [process.execPath, program, ...told].map((word) => `'${word}'`).join(' ');
			const terminal = spawn('/usr/bin/script', ['--quiet', '--return', '--command', words, '/dev/null'], {
				cwd: folder,
				env: { STORE_URL: url },
			});
			terminal.stdin.end(`${line}\n`);
			return text(terminal.stdout);
		},
	};
}

async function withStore<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
	const store = await openStore(url);
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}
