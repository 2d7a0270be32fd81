import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { restart } from './moderated.js';
import { chooses, listedOn, startWithHistory } from './past.js';

/** Opens a picture of one's newest page, and wants it deleted. */
async function asksToDelete(person: Person, place = 1): Promise<Reply> {
	const page = await person.runs('/history');
	await chooses(person, page, place);
	await person.presses(page, 'Delete');
	return page;
}

describe('Delete, under a picture of one’s history,', () => {
	test.each(['live', 'after a restart'])(
		'%s: asks first, and takes its message away; the page is without it from then on',
		async (when) => {
			const { world, asker, draws } = await startWithHistory();
			const [fox, owl] = await draws(['a fox', 'an owl']);
			const page = await asksToDelete(asker, 2);
			expect(page.text).toMatch(/Delete this picture\?.*for everybody.*\n-# a fox/);
			expect(page.buttons).toEqual(['Keep', 'Delete']);
			expect(fox?.pictures).toHaveLength(1);
			if (when === 'after a restart') await restart(world);
			await asker.presses(page, 'Delete');
			await page.shows(/🗑️ \*\*Deleted/);
			expect(listedOn(page)).toEqual(['1. an owl']);
			expect(fox?.stored?.deleted).toBe(true);
			expect(owl?.pictures).toHaveLength(1);
			await restart(world);
			expect(listedOn(await asker.runs('/history'))).toEqual(['1. an owl']);
		},
	);

	test('keeps it where they keep it', async () => {
		const { asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		const page = await asksToDelete(asker);
		await asker.presses(page, 'Keep');
		expect(page.buttons).toEqual(['Post here', 'Edit', 'Back', 'Delete']);
		expect(fox?.pictures).toHaveLength(1);
	});

	test('of what only they see: it is among their pictures no more, and what they can do is said', async () => {
		const { asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox'], { private: true });
		const page = await asksToDelete(asker);
		expect(page.text).toMatch(/press \*\*Dismiss message\*\* under it/);
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/no longer among your pictures.*Dismiss message/);
		expect(page.text).toMatch(/Nothing yet/);
		expect(fox?.pictures).toHaveLength(1);
	});

	test('of what is deleted already, says so', async () => {
		const { asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		const page = await asksToDelete(asker);
		fox?.deletedByModerator();
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/It is deleted already/);
		expect(page.text).toMatch(/Nothing yet/);
	});

	test('where the bot may not look, says who can', async () => {
		const { guild, asker, draws } = await startWithHistory();
		const hidden = guild.addChannel({ name: 'hidden' });
		const [fox] = await draws(['a fox'], {}, asker.in(hidden));
		const page = await asksToDelete(asker);
		hidden.deny();
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/I may not look into its channel,\*\* so I cannot delete it\. Ask a moderator/);
		expect(page.buttons).toContain('Delete');
		expect(fox?.pictures).toHaveLength(1);
		expect(listedOn(await asker.runs('/history'))).toEqual(['1. a fox']);
	});

	test('when Discord is in trouble, says so, and it can be pressed again', async () => {
		const { discord, asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		const page = await asksToDelete(asker);
		const fault = discord.faults.add({ route: /^DELETE .*\/messages\//, times: 9, answer: { status: 503 } });
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/Discord does not delete it at the moment/);
		expect(fox?.pictures).toHaveLength(1);
		fault.remove();
		await asker.presses(page, 'Delete');
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/Deleted/);
		expect(fox?.stored?.deleted).toBe(true);
	});

	test('whose answer was lost, is done once, and said to be done', async () => {
		const { discord, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		const page = await asksToDelete(asker);
		discord.faults.add({ route: /^DELETE .*\/messages\//, answer: 'reset-after-accepting' });
		await asker.presses(page, 'Delete');
		expect(page.text).toMatch(/Deleted|deleted already/);
		expect(page.text).toMatch(/Nothing yet/);
	});

	test('pressed twice at once says twice that it is done', async () => {
		const { asker, draws } = await startWithHistory();
		await draws(['a fox', 'an owl']);
		const pages = [await asksToDelete(asker), await asksToDelete(asker)];
		await Promise.all(pages.map((page) => asker.presses(page, 'Delete')));
		for (const page of pages) {
			expect(page.text).toMatch(/Deleted|deleted already/);
			expect(listedOn(page)).toEqual(['1. a fox']);
		}
	});
});

test('what was deleted under its own message is in no history any more', async () => {
	const { asker, draws } = await startWithHistory();
	const [fox] = await draws(['a fox', 'an owl']);
	const page = await asker.runs('/history');
	await chooses(asker, page, 2);
	if (!fox) throw new Error('there is no fox');
	await asker.submits(await asker.presses(fox, 'Delete'));
	await fox.shows(({ stored }) => stored?.deleted === true);
	expect(listedOn(await asker.runs('/history'))).toEqual(['1. an owl']);
	await asker.presses(page, 'Delete');
	await asker.presses(page, 'Delete');
	expect(page.text).toMatch(/deleted already/);
});
