import type { Keyv } from 'keyv';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Namespace } from '../../src/storage/namespaces.js';
import { openStore } from '../../src/storage/store.js';
import { describeOnEveryStore } from './every-store.js';
import { entries, key, numbers, opened, rows } from './records.js';

describeOnEveryStore('a store', (newUrl) => {
	it('has what was written after it was closed and opened again', async () => {
		const url = await newUrl();
		const store = await openStore(url);
		await store.namespace<{ prompt: string }>('jobs').set('1', { prompt: 'a 🦊' });
		await store.close();
		const again = await opened(url);
		expect(await again.namespace('jobs').get('1')).toEqual({ prompt: 'a 🦊' });
	});

	it('keeps the keys of each namespace apart', async () => {
		const store = await opened(await newUrl());
		const [journal, guilds] = [store.namespace<string>('jobs'), store.namespace<string>('guilds')];
		await journal.set('1', 'a job');
		await guilds.set('1', 'a server');
		expect(await journal.get('1')).toBe('a job');
		expect(await guilds.get('1')).toBe('a server');
		await journal.delete('1');
		expect(await guilds.get('1')).toBe('a server');
	});

	it('may be asked for a namespace as often as anybody likes', async () => {
		const warnings: Error[] = [];
		const warn = (warning: Error) => void warnings.push(warning);
		process.on('warning', warn);
		onTestFinished(() => void process.off('warning', warn));
		const store = await opened(await newUrl());
		await store.namespace('jobs').set('1', 'a fox');
		for (const _ of numbers(50)) expect(await store.namespace('jobs').get('1')).toBe('a fox');
		expect(warnings).toEqual([]);
	});

	it('lists and clears one namespace without the others, however alike their names', async () => {
		const store = await opened(await newUrl());
		const names = ['a_b', 'axb', 'A_B', 'a_bc'] as unknown as Namespace[];
		const [listed, ...others] = names.map((name) => store.namespace<string>(name));
		for (const [index, namespace] of [listed, ...others].entries()) await namespace?.set('1', names[index]);
		expect(await entries(listed)).toEqual([['1', 'a_b']]);
		await listed?.clear();
		expect(await entries(listed)).toEqual([]);
		for (const namespace of others) expect(await namespace.get('1')).toBe(namespace.namespace);
	});

	it.each(['', '{"value":{"state":"que', 'null', '7', '[1]', '{"state":"queued"}', 'a fox'])(
		'gives the text of a row that is no record: %s',
		async (text) => {
			const journal = (await opened(await newUrl())).namespace<unknown>('jobs');
			await journal.store.set('jobs:1', text);
			expect(await journal.get('1')).toBe(text);
		},
	);

	it('tells when something cannot be written', async () => {
		const store = await openStore(await newUrl());
		const journal = store.namespace<string>('jobs');
		await store.close();
		await expect(journal.set('1', 'a job')).rejects.toThrow();
	});

	it('writes what was begun before it closes', async () => {
		const url = await newUrl();
		const store = await openStore(url);
		const journal = store.namespace<number>('jobs');
		const writes = numbers(3_000).map((n) => journal.set(`${n}`, n));
		await writes[0];
		await store.close();
		await Promise.all(writes);
		expect(await entries((await opened(url)).namespace('jobs'))).toHaveLength(3_000);
	});

	describe('many writes at once', () => {
		it('of many keys and in several namespaces are all written', async () => {
			const store = await opened(await newUrl());
			const [journal, guilds] = [store.namespace<number>('jobs'), store.namespace<number>('guilds')];
			await Promise.all(
				numbers(2_500).flatMap((n) => [journal.set(`${n}`, n), guilds.set(`${n}`, 10_000 + n)]),
			);
			const keys = numbers(2_500).map(String);
			expect(await journal.getMany(keys)).toEqual(numbers(2_500));
			expect(await guilds.getMany(keys)).toEqual(numbers(2_500).map((n) => 10_000 + n));
		});

		it('of one key leave the last', async () => {
			const journal = (await opened(await newUrl())).namespace<number>('jobs');
			await Promise.all(numbers(20_000).map((n) => journal.set('1', n)));
			expect(await journal.get('1')).toBe(19_999);
		});
	});

	describe('listing a namespace', () => {
		it('skips nothing, although expired records go meanwhile', async () => {
			const journal = (await opened(await newUrl())).namespace<number>('jobs');
			await Promise.all(numbers(3_000).map((n) => journal.set(key(n), n, n % 3 === 0 ? -1 : 60_000)));
			const living = numbers(3_000).filter((n) => n % 3 !== 0);
			expect(await entries(journal)).toEqual(living.map((n) => [key(n), n]));
			expect(await rows(journal)).toHaveLength(living.length);
		});

		it('skips nothing, although whoever lists deletes meanwhile', async () => {
			const journal = (await opened(await newUrl())).namespace<number>('jobs');
			await Promise.all(numbers(1_000).map((n) => journal.set(key(n), n)));
			const seen: number[] = [];
			for await (const [, n] of journal.iterator?.({}) ?? []) {
				seen.push(n);
				await journal.delete(key(n));
			}
			expect(seen).toEqual(numbers(1_000));
			expect(await rows(journal)).toEqual([]);
		});

		it('goes on after garbage, and gives its text', async () => {
			const journal = (await opened(await newUrl())).namespace<number>('jobs');
			const garbage = [
				'',
				'{"value":{"state":"que',
				'null',
				'"a fox"',
				'7',
				'[1]',
				'{"state":"queued"}',
				'a fox',
			];
			await Promise.all(numbers(1_000).map((n) => journal.set(key(n), n)));
			await Promise.all(garbage.map((text, n) => journal.store.set(`jobs:${key(n * 100)}`, text)));
			const expected = numbers(1_000).map((n) => [key(n), n % 100 ? n : (garbage[n / 100] ?? n)]);
			expect(await entries(journal)).toEqual(expected);
		});
	});

	describe('what has expired', () => {
		it('is removed from all namespaces, and nothing else is', async () => {
			const store = await opened(await newUrl());
			const [journal, guilds] = [store.namespace<string>('jobs'), store.namespace<string>('guilds')];
			await fillWithExpired(journal);
			await guilds.set('expired', 'a server', -1);
			await store.removeExpired();
			expect(await rows(journal)).toEqual(['jobs:forever', 'jobs:garbage', 'jobs:living']);
		});

		it('is removed when the store is opened', async () => {
			const url = await newUrl();
			const store = await openStore(url);
			await fillWithExpired(store.namespace('jobs'));
			await store.close();
			const journal = (await opened(url)).namespace('jobs');
			expect(await rows(journal)).toEqual(['jobs:forever', 'jobs:garbage', 'jobs:living']);
		});
	});
});

async function fillWithExpired(journal: Keyv<string>): Promise<void> {
	await journal.set('expired', 'a job', -1);
	await journal.set('living', 'a job', 60_000);
	await journal.set('forever', 'a job');
	await journal.store.set('jobs:garbage', '{"value":"a job","expires":1');
}
