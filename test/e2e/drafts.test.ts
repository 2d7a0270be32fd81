import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/storage/store.js';
import { fieldsOf } from './form.js';
import { isPrivateBeside, startRepeatable } from './kept.js';
import { restart, startModerated } from './moderated.js';
import { putRecord, recordsIn } from './records.js';

/** A server in which nobody may ask for foxes, and somebody who has. */
async function startRefused() {
	const scene = await startModerated();
	const { moderator, member } = scene;
	const panel = await moderator.runs('/settings safety');
	await moderator.submits(await moderator.presses(panel, 'Blocked words…'), { words: 'fox' });
	await moderator.runs('/settings defaults', { aspect_ratio: '9:16', negative_prompt: 'rain' });
	const typed = { prompt: 'a fox, in  ink', seed: 7, mode: 'pro', private: true } as const;
	const refusal = await member.runs('/imagine', typed);
	return { ...scene, refusal, typed };
}

describe('what was typed for /imagine and refused', () => {
	test('can be changed and sent: nothing needs to be typed again, and what the server says stands there, too', async () => {
		const { member, refusal, pixai } = await startRefused();
		expect(refusal.text).toMatch(/does not allow some of these words/);
		expect(refusal.ephemeral).toBe(true);
		const form = await member.presses(refusal, 'Edit');
		const { prompt, aspect_ratio, negative_prompt, others } = fieldsOf(form);
		expect({ prompt, aspect_ratio, negative_prompt }).toEqual({
			prompt: 'a fox, in  ink',
			aspect_ratio: '9:16',
			negative_prompt: 'rain',
		});
		expect(others?.split('\n')).toEqual(expect.arrayContaining(['seed: 7', 'mode: pro', 'private: yes']));
		const reply = await member.submits(form, { prompt: 'an owl' });
		await reply.showsPictures(1);
		isPrivateBeside(reply, refusal);
		expect(pixai.createsSeen.map(({ request }) => request)).toMatchObject([
			{ prompt: 'an owl', seed: 7, mode: 'pro', aspectRatio: '9:16' },
		]);
	});

	test('is there after a restart', async () => {
		const { world, member, refusal } = await startRefused();
		await restart(world);
		expect(fieldsOf(await member.presses(refusal, 'Edit')).prompt).toBe('a fox, in  ink');
	});

	test('is refused again in the form, and kept again', async () => {
		const { member, refusal, pixai } = await startRefused();
		const form = await member.presses(refusal, 'Edit');
		const again = await member.submits(form, { prompt: 'two foxes and a fox', others: 'seed: seven' });
		expect(again.text).toMatch(/Check `seed`/);
		const fields = fieldsOf(await member.presses(again, 'Edit'));
		expect(fields).toMatchObject({ prompt: 'two foxes and a fox', others: 'seed: seven' });
		expect(pixai.createsSeen).toEqual([]);
	});

	test('is said to be gone once it is not kept any more', async () => {
		const { world, member, refusal } = await startRefused();
		await world.stopBot();
		const store = await openStore(world.environment.STORE_URL ?? '');
		await store.namespace('drafts').clear();
		await store.close();
		await world.startBot();
		const answer = await member.presses(refusal, 'Edit');
		isPrivateBeside(answer, refusal);
		expect(answer.text).toMatch(/What you typed is not there any more/);
	});

	test('is its author’s alone, whoever forges the button', async () => {
		const { moderator, refusal } = await startRefused();
		const on = await moderator.runs('/help');
		const [edit] = refusal.controls;
		const answer = await moderator.presses(on, edit?.custom_id ?? '', { forged: true });
		expect(answer.text).toMatch(/What you typed is not there any more/);
		expect(answer.text).not.toContain('ink');
	});

	test('is in no log', async () => {
		const { world, member, refusal } = await startRefused();
		await member.presses(refusal, 'Edit');
		expect(world.logged.filter((line) => /in {2}ink/.test(line))).toEqual([]);
	});
});

test.each<[string, Record<string, string | number>, RegExp]>([
	['an option that cannot be taken', { prompt: 'a fox', model: 'foxes' }, /Check `model`/],
	['a preset that there is not', { prompt: 'a fox', preset: 'ink' }, /ink/],
])('what was typed with %s is kept', async (_, typed, words) => {
	const { member } = await startModerated();
	const refusal = await member.runs('/imagine', typed, { forged: true });
	expect(refusal.text).toMatch(words);
	expect(fieldsOf(await member.presses(refusal, 'Edit')).prompt).toBe('a fox');
});

test('a model that is none stands in the form where it can be mended', async () => {
	const { member, pixai } = await startModerated();
	const refusal = await member.runs('/imagine', { prompt: 'a fox', model: 'Harukaa' });
	const form = await member.presses(refusal, 'Edit');
	const { others = '' } = fieldsOf(form);
	expect(others).toMatch(/^model: Harukaa$/m);
	const reply = await member.submits(form, { others: others.replace('Harukaa', 'Haruka v2') });
	await reply.showsPictures(1);
	expect(pixai.tasks.map(({ modelName }) => modelName)).toEqual(['Haruka v2']);
});

test.each<[string, (scene: Awaited<ReturnType<typeof startModerated>>) => Promise<unknown>, RegExp]>([
	[
		'a full line',
		({ moderator }) => moderator.runs('/limits set', { concurrent: 1, queue: 0 }),
		/line here is full/,
	],
	[
		'a limit',
		({ moderator }) => moderator.runs('/limits set', { per_user: 1 }),
		/already have a request under way/,
	],
])('what was typed and refused for %s is kept', async (_, refuse, words) => {
	const scene = await startModerated();
	const { member, pixai } = scene;
	pixai.holdsTasks = true;
	await refuse(scene);
	const first = await member.runs('/imagine', { prompt: 'an owl' });
	await first.shows(/PixAI has it|Being drawn/);
	const refusal = await member.runs('/imagine', { prompt: 'a fox' });
	expect(refusal.text).toMatch(words);
	expect(fieldsOf(await member.presses(refusal, 'Edit')).prompt).toBe('a fox');
});

test('what was typed while PixAI refuses the account is kept', async () => {
	const { member, pixai, world } = await startModerated();
	pixai.refusesWith(402);
	const first = await member.runs('/imagine', { prompt: 'an owl' });
	await first.shows(/out of credits/);
	const refusal = await member.runs('/imagine', { prompt: 'a fox' });
	expect(refusal.text).toMatch(/out of credits.*try again/);
	expect(refusal.ephemeral).toBe(true);
	expect(fieldsOf(await member.presses(refusal, 'Edit')).prompt).toBe('a fox');
	expect(world.lost).toEqual([]);
});

test('where a draft cannot be read by this version, it is said to be gone', async () => {
	const { world, member, refusal } = await startRefused();
	await world.stopBot();
	const [key = ''] = (await recordsIn(world, 'drafts')).keys();
	await putRecord(world, key, { version: 2 }, 'drafts');
	await world.startBot();
	expect((await member.presses(refusal, 'Edit')).text).toMatch(/not there any more/);
});

test('nothing is kept of what was taken', async () => {
	const { world, asker, result } = await startRepeatable();
	const reply = await asker.submits(await asker.presses(result, 'Edit'));
	await reply.showsPictures(1);
	await world.stopBot();
	expect([...(await recordsIn(world, 'drafts')).keys()]).toEqual([]);
});
