import { describe, expect, test } from 'vitest';
import { restart } from './moderated.js';
import { chooses, fetched, jobOn, listedOn, startWithHistory } from './past.js';

const DAY = 24 * 60 * 60_000;

describe('/history shows one’s own pictures of this server, to the one who asks alone', () => {
	test('the newest first, each with a small picture that can be seen, and where it is', async () => {
		const { discord, guild, asker, stranger, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		const [owl] = await draws(['an owl'], { count: 4, spoiler: true });
		await draws(['a hen'], {}, stranger);
		await draws(['an elk'], {}, asker.in(discord.addGuild({ name: 'Owl Den' })));
		const page = await asker.runs('/history');
		expect(page.ephemeral).toBe(true);
		expect(page.text).toMatch(/Your pictures\n-# 2 pictures of this server, the newest first/);
		expect(listedOn(page)).toEqual(['1. an owl', '2. a fox']);
		expect(page.pictures.map(({ spoiler }) => spoiler)).toEqual([true, false]);
		const seen = await Promise.all(page.pictures.map(({ url }) => fetched(url)));
		expect(seen).toEqual([owl?.pictures[0]?.bytes, fox?.pictures[0]?.bytes]);
		expect(page.text).toContain(
			`(https://discord.com/channels/${guild.id}/${asker.channel.id}/${fox?.message?.id})`,
		);
		expect(page.text).toMatch(/<t:\d+:R>/);
	});

	test('in direct messages, those that were asked for there', async () => {
		const { discord, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		const alone = discord.addPerson({ name: 'Yui' });
		await draws(['an owl'], {}, alone);
		const page = await alone.runs('/history');
		expect(page.text).toMatch(/Your pictures\n-# 1 picture of direct messages/);
		expect(listedOn(page)).toEqual(['1. an owl']);
		expect(page.text).toContain('(https://discord.com/channels/@me/');
		const nobody = await discord.addPerson({ name: 'Uta' }).runs('/history');
		expect(nobody.text).toMatch(/Nothing yet\. Type `\/imagine`/);
		expect(listedOn(await asker.runs('/history'))).toEqual(['1. a fox']);
	});

	test('and not what has failed, or is not there yet', async () => {
		const { pixai, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		pixai.holdsTasks = true;
		const failing = await asker.runs('/imagine', { prompt: 'an owl' });
		(await pixai.taskOf('an owl')).fails();
		await failing.shows(/could not draw this/);
		await asker.runs('/imagine', { prompt: 'an elk' });
		await pixai.taskOf('an elk');
		expect(listedOn(await asker.runs('/history'))).toEqual(['1. a fox']);
	});

	test('on pages, with buttons to turn them, over a restart, too', async () => {
		const { world, asker, draws } = await startWithHistory();
		await draws(Array.from({ length: 11 }, (_, n) => `fox ${n + 1}`));
		const page = await asker.runs('/history');
		expect(listedOn(page)).toEqual([11, 10, 9, 8, 7].map((n, index) => `${index + 1}. fox ${n}`));
		await asker.presses(page, '▶');
		expect(listedOn(page)).toEqual([6, 5, 4, 3, 2].map((n, index) => `${index + 6}. fox ${n}`));
		await restart(world);
		await asker.presses(page, '▶');
		expect(listedOn(page)).toEqual(['11. fox 1']);
		expect(page.pictures).toHaveLength(1);
		await asker.presses(page, '◀');
		expect(listedOn(page)[0]).toBe('6. fox 6');
		const last = await asker.presses(page, '1:history:9999', { forged: true });
		expect(listedOn(last)).toEqual(['11. fox 1']);
	});

	test('for as long as they are on record, at addresses that are good whenever it is asked', async () => {
		const { world, asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		world.clock.turn(20 * DAY);
		const page = await asker.runs('/history');
		expect(await fetched(page.pictures[0]?.url ?? '')).toEqual(fox?.pictures[0]?.bytes);
		world.clock.turn(11 * DAY);
		const later = await asker.runs('/history');
		expect(later.text).toMatch(/Nothing yet/);
	});
});

describe('what cannot be seen is said in words', () => {
	test('because only the asker sees it, it was deleted, or the bot may not look there', async () => {
		const { guild, asker, draws } = await startWithHistory();
		const hidden = guild.addChannel({ name: 'hidden' });
		const gone = guild.addChannel({ name: 'gone' });
		await draws(['a fox'], { private: true });
		const [owl] = await draws(['an owl']);
		await draws(['a hen'], {}, asker.in(hidden));
		await draws(['an elk'], {}, asker.in(gone));
		owl?.deletedByModerator();
		hidden.deny();
		gone.delete();
		const page = await asker.runs('/history');
		const lines = page.text.split('\n').filter((line) => /^-# [🔒🗑🚪🐌]|^\*\*\d/u.test(line));
		expect(lines).toEqual([
			'**1.** an elk',
			expect.stringContaining('not there any more'),
			'**2.** a hen',
			expect.stringContaining('I may not look into its channel'),
			'**3.** an owl',
			expect.stringContaining('not there any more'),
			'**4.** a fox',
			expect.stringContaining('Only its own reply shows it'),
		]);
		expect(page.pictures).toEqual([]);
	});

	test('because Discord does not show it in time: the others are there', async () => {
		const { world, discord, asker, draws } = await startWithHistory();
		const [fox, owl] = await draws(['a fox', 'an owl']);
		const route = new RegExp(`^GET .*/messages/${fox?.message?.id}`);
		const fault = discord.faults.add({ route, times: 9, answer: 'hang' });
		const running = asker.runs('/history');
		await fault.nextHit();
		const page = await world.turning(500, running);
		await page.shows(/Discord does not show it at the moment/);
		expect(page.pictures).toHaveLength(1);
		expect(await fetched(page.pictures[0]?.url ?? '')).toEqual(owl?.pictures[0]?.bytes);
		fault.remove();
		discord.faults.add({ route, answer: { status: 503 } });
		await chooses(asker, page, 2);
		expect(page.text).toMatch(/a fox[\s\S]*Discord does not show it/);
		expect(page.buttons).toContain('Post here');
	});
});

describe('one that is chosen', () => {
	test('is shown large, with all pictures of its message, and leads back to its page', async () => {
		const { world, asker, draws } = await startWithHistory();
		const [four] = await draws(['four foxes'], { count: 4 });
		await draws(['a', 'b', 'c', 'd', 'e']);
		const page = await asker.runs('/history');
		await asker.presses(page, '▶');
		await restart(world);
		await chooses(asker, page);
		expect(page.text).toMatch(/^\*\*four foxes\*\*\n-# Tsubaki\.2/);
		expect(page.pictures).toHaveLength(4);
		const seen = await Promise.all(page.pictures.map(({ url }) => fetched(url)));
		expect(seen).toEqual(four?.pictures.map(({ bytes }) => bytes));
		expect(page.buttons).toEqual(['Post here', 'Edit', 'Back', 'Delete']);
		await asker.presses(page, 'Back');
		expect(listedOn(page)).toEqual(['6. four foxes']);
	});

	test('is edited in the form, and drawn anew where one is', async () => {
		const { asker, draws } = await startWithHistory();
		await draws(['a fox'], { negative_prompt: 'rain', aspect_ratio: '9:16' });
		const page = await asker.runs('/history');
		await chooses(asker, page);
		const form = await asker.presses(page, 'Edit');
		const owl = await asker.submits(form, { prompt: 'an owl' });
		await owl.showsPictures(1);
		expect(owl.ephemeral).toBe(false);
		expect(owl.text).toMatch(/an owl.*9:16/);
		expect(page.text).toMatch(/^\*\*a fox\*\*/);
	});

	test('whose message is gone is not shown again', async () => {
		const { asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		fox?.deletedByModerator();
		const page = await asker.runs('/history');
		await chooses(asker, page);
		expect(page.text).toMatch(/Its message is not there any more/);
		expect(page.buttons).toEqual(['Edit', 'Back', 'Delete']);
		const shown = await asker.presses(page, `1:history-show:${jobOn(await asker.runs('/history'))}`, {
			forged: true,
		});
		const words = await shown.followsUp();
		expect(words.text).toMatch(/not there any more/);
		expect(words.ephemeral).toBe(true);
	});
});

test('whoever forges the id of another’s picture is told what they would be told of one that there is not', async () => {
	const { discord, asker, stranger, moderator, draws } = await startWithHistory();
	const [fox] = await draws(['a fox']);
	await draws(['a secret owl'], { private: true });
	const own = await asker.runs('/history');
	const ids = [1, 2].map((place) => jobOn(own, place));
	const elsewhere = asker.in(discord.addGuild({ name: 'Owl Den' }));
	for (const who of [stranger, moderator, elsewhere]) {
		const theirs = await who.runs('/history');
		for (const id of [...ids, 'nonsense', '', '__proto__']) {
			for (const action of ['card', 'show', 'delete', 'deleted']) {
				const answer = await who.presses(theirs, `1:history-${action}:${id}:0`, { forged: true });
				expect(`${action} ${answer.text}`).toMatch(/no longer does anything/);
				expect(answer.ephemeral).toBe(true);
			}
			const answer = await who.selects(theirs, '1:history-open:0', id, { forged: true });
			expect(answer.text).toMatch(/no longer does anything/);
		}
		expect(theirs.text).not.toMatch(/fox|secret/);
	}
	expect(fox?.pictures).toHaveLength(1);
	expect(listedOn(await asker.runs('/history'))).toHaveLength(2);
});
