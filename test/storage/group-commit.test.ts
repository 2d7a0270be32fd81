import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../src/storage/group-commit.js';

/** Commits that end when they are told to. */
function heldCommits(atMost: number) {
	const commits: { rows: readonly string[]; end: () => void; fail: (reason: Error) => void }[] = [];
	const group = new GroupCommit<string>(
		(rows) => new Promise<void>((end, fail) => void commits.push({ rows, end, fail })),
		atMost,
	);
	return { group, commits };
}

describe('writes that come while one is under way', () => {
	it('are written together, in their order, when it ends', async () => {
		const { group, commits } = heldCommits(10);
		const first = group.write('a');
		const [second, third] = [group.write('b'), group.write('c')];
		expect(commits.map(({ rows }) => rows)).toEqual([['a']]);
		commits[0]?.end();
		await first;
		expect(commits.map(({ rows }) => rows)).toEqual([['a'], ['b', 'c']]);
		commits[1]?.end();
		await Promise.all([second, third]);
		expect(commits).toHaveLength(2);
	});

	it('resolve when they are written, and not before', async () => {
		const { group, commits } = heldCommits(10);
		const written: string[] = [];
		const writes = ['a', 'b'].map((row) => group.write(row).then(() => written.push(row)));
		commits[0]?.end();
		await writes[0];
		expect(written).toEqual(['a']);
		commits[1]?.end();
		await writes[1];
		expect(written).toEqual(['a', 'b']);
	});

	it('are written in as many groups as they need', async () => {
		const { group, commits } = heldCommits(2);
		const writes = ['a', 'b', 'c', 'd'].map((row) => group.write(row));
		for (const index of [0, 1, 2]) {
			commits[index]?.end();
			await writes[2 * index];
		}
		await Promise.all(writes);
		expect(commits.map(({ rows }) => rows)).toEqual([['a'], ['b', 'c'], ['d']]);
	});

	it('fail together, and the next ones are written', async () => {
		const { group, commits } = heldCommits(10);
		const writes = ['a', 'b', 'c'].map((row) => group.write(row));
		commits[0]?.end();
		await writes[0];
		const next = group.write('d');
		commits[1]?.fail(new Error('no room'));
		expect(await Promise.allSettled(writes)).toMatchObject([
			{ status: 'fulfilled' },
			{ status: 'rejected', reason: { message: 'no room' } },
			{ status: 'rejected', reason: { message: 'no room' } },
		]);
		commits[2]?.end();
		await next;
	});

	it('are all written when it is idle', async () => {
		const { group, commits } = heldCommits(10);
		const writes = ['a', 'b'].map((row) => group.write(row));
		let isIdle = false;
		const idle = group.idle().then(() => {
			isIdle = true;
		});
		commits[0]?.end();
		await writes[0];
		expect(isIdle).toBe(false);
		commits[1]?.end();
		await idle;
		await Promise.all(writes);
	});
});
