import { isFinished } from '../../src/generation/journal.js';
import { readRecord } from '../../src/generation/record.js';
import { openStore } from '../../src/storage/store.js';

/** What a bot that has ended left behind for the next one to finish: a state's name, or what is wrong with the record. */
export async function recordsLeftIn(storeUrl: string): Promise<string[]> {
	const store = await openStore(storeUrl);
	try {
		const left: string[] = [];
		for await (const [, value] of store.namespace<unknown>('jobs').iterator?.({}) ?? []) {
			const record = readRecord(value);
			if (typeof record === 'string') left.push(record);
			else if (!isFinished(record.state)) left.push(record.state.name);
		}
		return left;
	} finally {
		await store.close();
	}
}
