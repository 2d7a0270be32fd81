import { Keyv } from 'keyv';
import { expect, onTestFinished, test, vi } from 'vitest';
import { restart, startModerated } from './moderated.js';
import { putRecord, recordsIn } from './records.js';
import type { World } from './world.js';

/** Has everything fail that the bot does with people's records in its real store, until the function is called. */
function breakDisk(deed: 'get' | 'set'): () => void {
	const real = Keyv.prototype[deed] as (...args: unknown[]) => Promise<unknown>;
	async function fails(this: Keyv, ...args: unknown[]): Promise<unknown> {
		if (this.namespace === 'people') throw new Error('the disk is gone');
		return real.apply(this, args);
	}
	const spy = vi.spyOn(Keyv.prototype, deed).mockImplementation(fails as never);
	onTestFinished(() => spy.mockRestore());
	return () => spy.mockRestore();
}

test('a disk that cannot be read is told of in words, nothing is drawn, and the next time it is tried anew', async () => {
	const { world, member, pixai } = await startModerated();
	await member.runs('/preset save', { name: 'night', seed: 7 });
	await restart(world);
	const mend = breakDisk('get');
	for (const refused of [
		await member.runs('/imagine', { prompt: 'a fox', preset: 'night' }),
		await member.runs('/preset list'),
		await member.runs('/preset save', { name: 'day', seed: 8 }),
	]) {
		expect(refused.text).toMatch(/cannot read your presets at the moment/);
		expect(refused.ephemeral).toBe(true);
	}
	expect(await member.types('/imagine', { prompt: 'a fox', preset: '' }, 'preset')).toEqual([]);
	expect(pixai.createsSeen).toEqual([]);
	mend();
	const reply = await member.runs('/imagine', { prompt: 'a fox', preset: 'night' });
	await reply.showsPictures(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('a disk that takes nothing is told of in words, and what was there still is', async () => {
	const { member } = await startModerated();
	await member.runs('/preset save', { name: 'night', seed: 7 });
	const mend = breakDisk('set');
	for (const refused of [
		await member.runs('/preset save', { name: 'night', seed: 8 }),
		await member.runs('/preset delete', { name: 'night' }),
	]) {
		expect(refused.text).toMatch(/disk takes nothing at the moment.*nothing was changed/);
		expect(refused.ephemeral).toBe(true);
	}
	mend();
	expect((await member.runs('/preset list')).text).toMatch(/\*\*night\*\*\n-# seed 7/);
});

test('a record of a newer bot is used as far as it can be read, and left as it is', async () => {
	const { world, member, pixai } = await startModerated();
	const newer = { version: 2, presets: [{ name: 'night', options: { aspectRatio: '9:16' } }], ideas: 7 };
	await findsOfThem(member.id, world, newer);
	const reply = await member.runs('/imagine', { prompt: 'a fox', preset: 'night' });
	await reply.showsPictures(1);
	expect(pixai.createsSeen[0]?.request).toMatchObject({ aspectRatio: '9:16' });
	const refused = await member.runs('/preset save', { name: 'day', seed: 8 });
	expect(refused.text).toMatch(/newer version of the bot has written your presets/);
	await world.stopBot();
	expect((await recordsIn(world, 'people')).get(member.id)).toEqual(newer);
});

test('of a record that cannot be read, what can be is kept, and whose it is is told until they change something', async () => {
	const { world, member } = await startModerated();
	const damaged = {
		version: 1,
		presets: [
			{ name: 'night', options: { seed: 'seven' } },
			{ name: 'day', options: { seed: 8 } },
		],
	};
	await findsOfThem(member.id, world, damaged);
	const list = await member.runs('/preset list');
	expect(list.text).toMatch(/Some of your presets could not be read[\s\S]*\*\*day\*\*/);
	expect(list.text).not.toContain('night');
	await restart(world);
	expect((await member.runs('/preset list')).text).toContain('could not be read');
	await member.runs('/preset save', { name: 'night', seed: 7 });
	expect((await member.runs('/preset list')).text).not.toContain('could not be read');
	expect(world.logged.join('')).not.toContain('seven');
});

/** Has a bot find this on record of somebody. */
async function findsOfThem(id: string, world: World, value: unknown): Promise<void> {
	await world.stopBot();
	await putRecord(world, id, value, 'people');
	await world.startBot();
}
