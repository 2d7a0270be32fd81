import { openStore } from '../../src/storage/store.js';

// Opens the store that it is told, and writes until it is killed, many records at once. Names each that is written.
const [url = ''] = process.argv.slice(2);
const journal = (await openStore(url)).namespace<string>('jobs');

for (let writer = 0; writer < 20; writer++) write(writer);

async function write(writer: number): Promise<void> {
	for (let n = 0; ; n++) {
		const key = `${process.pid}-${writer}-${n}`;
		await journal.set(key, `what ${key} says`);
		process.stdout.write(`${key}\n`);
	}
}
