import { parseArgs } from 'node:util';
import { openLog } from './ops/log.js';
import { isStoreUrl, nameOf, passwordsIn } from './storage/address.js';
import { MigrationRefused, migrate } from './storage/migrate.js';
import { openExistingStore, openStoreToFill, type Store, StoreError } from './storage/store.js';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

const USAGE = `Moves all that a bot knows to another store, while the bot is stopped:

  npm run --silent migrate-store -- --from sqlite://data/easel.sqlite --to redis://:password@127.0.0.1:6379/0

Each is an address as STORE_URL has it, of any kind; the target must be empty. What is under way goes on from there: keep
DATA_DIR as it is, set STORE_URL to the target, and start the bot. The source is left as it is. Killed, it can be run again
with the same addresses, and goes on; until it has ended, no bot starts with the target.`;

const told = read();
if (told === 'help') process.stdout.write(`${USAGE}\n`);
else if (told) await run(told.from, told.to);
else end(USAGE, EXIT_USAGE);

function read(): { from: string; to: string } | 'help' | undefined {
	try {
		const { values } = parseArgs({
			options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		});
		if (values.help) return 'help';
		const { from = '', to = '' } = values;
		return isStoreUrl(from) && isStoreUrl(to) ? { from, to } : undefined;
	} catch {
		return undefined;
	}
}

async function run(from: string, to: string): Promise<void> {
	const log = openLog('warn', [...passwordsIn(from), ...passwordsIn(to)]);
	const opened: Store[] = [];
	try {
		if (nameOf(from) === nameOf(to)) throw new MigrationRefused('Both addresses are the same store.');
		const source = await openExistingStore(from, log);
		opened.push(source);
		const target = await openStoreToFill(to, log);
		opened.push(target);
		const counts = await migrate(source, target, nameOf(from), (name, moved) =>
			say(`${name}: ${moved} written`),
		);
		const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
		const each = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
		say(`Read back and compared: ${all} records (${each.join(', ')}). Set STORE_URL to the target now.`);
	} catch (error) {
		explain(error);
	} finally {
		for (const store of opened) await store.close();
	}
}

function explain(error: unknown): void {
	if (error instanceof MigrationRefused) end(error.message, 1);
	else if (error instanceof StoreError) end(whatToDo(error), 1);
	else end(`It could not be done: ${String(error)}. Run this again: it goes on where it was.`, 1);
}

function whatToDo({ obstacle, message }: StoreError): string {
	return obstacle === 'in use' ? `${message} No bot may run with either store meanwhile.` : message;
}

function say(words: string): void {
	process.stderr.write(`${words}\n`);
}

/** The process ends by itself, when all is written. */
function end(words: string, code: number): void {
	say(words);
	process.exitCode = code;
}
