import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ConfigError, readStoreUrl } from './config.js';
import {
	deleteRecord,
	exportRecord,
	exportUnreadable,
	type GuildRecords,
	importRecord,
	notImported,
	TransferRefused,
	type Transferred,
} from './guilds/transfer.js';
import { openExistingStore, StoreError } from './storage/store.js';

/** EX_USAGE and EX_CONFIG of sysexits.h. */
const EXIT_USAGE = 64;
const EXIT_CONFIG = 78;

const USAGE = `What servers have set, for the operator, while the bot is stopped:

  npm run --silent guild -- export SERVER_ID > server.json
  npm run --silent guild -- export --unreadable SERVER_ID
  npm run --silent guild -- import SERVER_ID [server.json]
  npm run --silent guild -- delete SERVER_ID

SERVER_ID has 17 to 20 digits: in Discord, turn on Developer Mode, then right-click the server → Copy Server ID.
export --unreadable gives everything that was kept aside of a server because it could not be read; delete removes that,
too. An import without a file reads standard input. JSON goes to standard output, what was done to standard error.`;

/** @param input what an import is given. */
type Work = (records: GuildRecords, input: string) => Promise<Transferred>;

const told = process.argv.slice(2);
const [name = '', guildId = '', file, ...more] = told.filter((word) => word !== '--unreadable');
const action = told.includes('--unreadable') ? `${name} --unreadable` : name;
const work = workFor(action);

if (told.includes('--help') || told.includes('-h')) {
	process.stdout.write(`${USAGE}\n`);
} else if (work && /^\d{17,20}$/.test(guildId) && more.length === 0 && (!file || action === 'import')) {
	await run(work);
} else {
	end(USAGE, EXIT_USAGE);
}

function workFor(action: string): Work | undefined {
	switch (action) {
		case 'export':
			return (records) => exportRecord(records, guildId);
		case 'export --unreadable':
			return (records) => exportUnreadable(records, guildId);
		case 'import':
			return (records, input) => importRecord(records, guildId, input);
		case 'delete':
			return (records) => deleteRecord(records, guildId);
		default:
			return undefined;
	}
}

async function run(work: Work): Promise<void> {
	try {
		if (existsSync('.env')) process.loadEnvFile();
		const url = readStoreUrl(process.env);
		// Before the store is opened: whoever writes the input may need the store, or take long.
		const input = action === 'import' ? await readInput() : '';
		const store = await openExistingStore(url);
		try {
			const records = { records: store.namespace('guilds'), quarantine: store.namespace('quarantine') };
			const { json, words } = await work(records, input);
			if (json !== undefined) process.stdout.write(`${json}\n`);
			say(words);
		} finally {
			await store.close();
		}
	} catch (error) {
		explain(error);
	}
}

/** @throws {TransferRefused} it cannot be read. */
async function readInput(): Promise<string> {
	if (!file && process.stdin.isTTY) say('Reading the JSON from the keyboard, until Ctrl-D.');
	try {
		return await (file ? readFile(file, 'utf8') : text(process.stdin));
	} catch {
		throw notImported(`${file ?? 'standard input'} cannot be read`);
	}
}

function explain(error: unknown): void {
	if (error instanceof ConfigError) end(error.message, EXIT_CONFIG);
	else if (error instanceof TransferRefused) end(error.message, 1);
	else if (error instanceof StoreError) end(whatToDo(error), 1);
	else end(String(error), 1);
}

function whatToDo({ obstacle, message }: StoreError): string {
	switch (obstacle) {
		case 'in use':
			return 'The bot is running: stop it first, then run this again.';
		case 'missing':
			return `${message} Run this in the bot’s folder.`;
		case undefined:
			return message;
	}
}

function say(words: string): void {
	process.stderr.write(`${words}\n`);
}

/** The process ends by itself, when all is written. */
function end(words: string, code: number): void {
	say(words);
	process.exitCode = code;
}
