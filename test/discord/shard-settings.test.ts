import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.js';

const required = { DISCORD_TOKEN: 'a.b.c', PIXAI_API_KEY: 'sk-key' };

describe('the shards that a process holds', () => {
	it.each([
		[{}, 'auto'],
		[{ SHARDS: 'auto' }, 'auto'],
		[{ SHARD_COUNT: '1' }, { count: 1, ids: [0] }],
		[{ SHARD_COUNT: '3' }, { count: 3, ids: [0, 1, 2] }],
		[
			{ SHARD_COUNT: '8', SHARD_IDS: '0-3' },
			{ count: 8, ids: [0, 1, 2, 3] },
		],
		[
			{ SHARD_COUNT: '8', SHARD_IDS: '7' },
			{ count: 8, ids: [7] },
		],
		[
			{ SHARD_COUNT: '8', SHARD_IDS: '0-3,6' },
			{ count: 8, ids: [0, 1, 2, 3, 6] },
		],
		[
			{ SHARD_COUNT: '8', SHARD_IDS: '6, 1-2  2-2,6' },
			{ count: 8, ids: [1, 2, 6] },
		],
		[
			{ SHARD_COUNT: '16', SHARD_IDS: '10,9' },
			{ count: 16, ids: [9, 10] },
		],
	])('are read from %j', (environment, shards) => {
		expect(readConfig({ ...required, ...environment }).discord.shards).toEqual(shards);
	});
});

describe('shards that contradict themselves', () => {
	it.each(['0', '-1', '1.5', 'eight', '08', '10000'])('are told of: SHARD_COUNT=%s', (SHARD_COUNT) => {
		expect(problems({ SHARD_COUNT })).toEqual([
			'SHARD_COUNT must be a whole number from 1 to 9999: the shards of all processes together.',
		]);
	});

	it.each(['x', '3-0', '0-', '-1', '0..3', ',', '1,two', '0-99999'])(
		'are told of: SHARD_IDS=%s',
		(SHARD_IDS) => {
			expect(problems({ SHARD_COUNT: '8', SHARD_IDS })).toEqual([
				'SHARD_IDS must be the numbers of shards, like 0-3,6: a range begins with the lower one.',
			]);
		},
	);

	it('are told of: a number of shards beside SHARDS', () => {
		const words =
			'SHARDS is auto, so that one process holds all shards: leave out SHARD_COUNT and SHARD_IDS, or SHARDS.';
		expect(problems({ SHARDS: 'auto', SHARD_COUNT: '8' })).toEqual([words]);
		expect(problems({ SHARDS: 'auto', SHARD_IDS: '0' })).toEqual([words]);
		expect(problems({ SHARDS: '8' })).toEqual([
			'SHARDS must be auto, or left out: how many shards there are is for SHARD_COUNT to say.',
		]);
	});

	it('are told of: SHARD_IDS without SHARD_COUNT', () => {
		expect(problems({ SHARD_IDS: '0-3' })).toEqual([
			'SHARD_IDS needs SHARD_COUNT beside it: how many shards there are in all processes together.',
		]);
	});

	it.each([
		['8', '8'],
		['8', '0-3,9'],
		['1', '0-1'],
	])('are told of: SHARD_COUNT=%s SHARD_IDS=%s', (SHARD_COUNT, SHARD_IDS) => {
		expect(problems({ SHARD_COUNT, SHARD_IDS })).toEqual([
			'SHARD_IDS has a shard that is not there: they are counted from 0, so the last one is SHARD_COUNT less 1.',
		]);
	});

	it('are told of together with all else that is wrong', () => {
		const told = problems({ DISCORD_TOKEN: '', LOG_LEVEL: 'loud', SHARD_COUNT: '4', SHARD_IDS: '4' });
		expect(told.map((line) => line.split(' ', 1)[0])).toEqual(['DISCORD_TOKEN', 'LOG_LEVEL', 'SHARD_IDS']);
	});
});

/** What is said of these settings, a line for each problem. */
function problems(environment: Record<string, string>): string[] {
	try {
		readConfig({ ...required, ...environment });
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return error.message.split('\n').flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []));
	}
	throw new Error('nothing was refused');
}
