import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { CHART_SIZE } from '../../src/charts/bars.js';
import { DEFAULT_MODEL } from '../../src/pixai/catalogue.js';
import { creditsOf } from '../../src/pixai/credits.js';
import { restart } from './moderated.js';
import { startWithHistory } from './past.js';

const DAY = 24 * 60 * 60_000;
const [ONE, FOUR] = ([1, 4] as const).map((count) =>
	creditsOf({ modelId: DEFAULT_MODEL.id, count }).toLocaleString('en'),
);
const OTHERS = ['7 days', '30 days', 'Mine'];

/** What `/usage` shows somebody, once it is there. */
async function seenBy(person: Person): Promise<Reply> {
	const reply = await person.runs('/usage');
	await reply.shows('📊');
	return reply;
}

/** A reply's only picture, once it is found to be a chart: one on which something is drawn. */
async function chartOf({ pictures }: Reply) {
	expect(pictures).toHaveLength(1);
	const [{ bytes, description }] = pictures as [Reply['pictures'][number]];
	expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', ...CHART_SIZE });
	const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const blue = [...data].filter((_, at) => at % 3 === 0 && data.subarray(at, at + 3).equals(BLUE)).length;
	expect(blue).toBeGreaterThan(500);
	return description;
}

const BLUE = Buffer.from([0x56, 0xb4, 0xe9]);

describe('/usage for moderators', () => {
	test('shows the server’s pictures, people, models and credits, and a chart with the same in words', async () => {
		const { world, moderator, stranger, draws } = await startWithHistory();
		// All of it is on one day.
		world.clock.turn(DAY - ((world.clock.now() + DAY / 2) % DAY));
		await draws(['a fox']);
		await draws(['an owl'], { count: 4 }, stranger);
		const shown = await seenBy(moderator);
		expect(shown.ephemeral).toBe(true);
		expect(shown.text).toMatch(/This server in numbers\n-# the last 7 days · UTC/);
		expect(shown.text).toMatch(/\*\*Pictures:\*\* 5\n\*\*Requests:\*\* 2\n\*\*People:\*\* 2\n/);
		const credits = (Number(ONE?.replace(',', '')) + Number(FOUR?.replace(',', ''))).toLocaleString('en');
		expect(shown.text).toContain(`**PixAI credits:** about ${credits}`);
		expect(shown.text).toContain(`### Models\n**Tsubaki.2:** 5, about ${credits} credits`);
		expect(shown.text).not.toContain('Without a picture');
		expect(await chartOf(shown)).toMatch(/^Pictures a day: \d+\/\d+: 5\nTsubaki\.2: 5$/);
	});

	test('counts what came to nothing, by why, and nothing for it', async () => {
		const { moderator, asker, pixai, draws } = await startWithHistory();
		await draws(['a fox']);
		pixai.holdsTasks = true;
		for (const prompt of ['an owl', 'an elk']) {
			const failing = await asker.runs('/imagine', { prompt });
			(await pixai.taskOf(prompt)).fails();
			await failing.shows(/could not draw this/);
		}
		await asker.runs('/imagine', { prompt: 'a hen' });
		await pixai.taskOf('a hen');
		const shown = await seenBy(moderator);
		expect(shown.text).toMatch(
			/\*\*Pictures:\*\* 1\n\*\*Requests:\*\* 4, of which 1 under way\n\*\*People:\*\* 1\n/,
		);
		expect(shown.text).toMatch(/### Without a picture\n2\u00a0× PixAI could not draw it/);
		// What is at PixAI counts.
		const credits = (2 * Number(ONE?.replace(',', ''))).toLocaleString('en');
		expect(shown.text).toContain(`about ${credits}`);
	});

	test('leads to the other times, and to one’s own, by buttons, over a restart, too', async () => {
		const { world, moderator, draws } = await startWithHistory();
		await draws(['a fox']);
		world.clock.turn(2 * DAY);
		await draws(['an owl'], {}, moderator);
		const shown = await seenBy(moderator);
		expect(shown.text).toContain('**Pictures:** 2');
		expect(shown.controls.filter(({ disabled }) => disabled).map(({ label }) => label)).toEqual(['7 days']);
		await moderator.presses(shown, '24 hours');
		await shown.shows(/the last 24 hours[\s\S]*\*\*Pictures:\*\* 1\n/);
		expect(await chartOf(shown)).toMatch(/^Pictures an hour: \d\d:00: 1\n/);
		expect(shown.buttons).toEqual(['24 hours', ...OTHERS]);
		await restart(world);
		await moderator.presses(shown, 'Mine');
		await shown.shows(/What you have drawn in this server\n-# the last 24 hours/);
		await moderator.presses(shown, '30 days');
		await shown.shows(/the last 30 days[\s\S]*\*\*Pictures:\*\* 1\n/);
		expect(shown.text).not.toContain('People');
		await moderator.presses(shown, 'This server');
		await shown.shows(/This server in numbers[\s\S]*\*\*Pictures:\*\* 2\n/);
		expect(shown.ephemeral).toBe(true);
	});

	test('says that there is nothing yet, without a chart, and takes one away that is over', async () => {
		const { world, moderator, draws } = await startWithHistory();
		const nothing = await seenBy(moderator);
		expect(nothing.text).toMatch(/This server in numbers\n.*\nNothing yet\.\n/);
		expect(nothing.pictures).toEqual([]);
		await draws(['a fox']);
		world.clock.turn(2 * DAY);
		const shown = await seenBy(moderator);
		await chartOf(shown);
		await moderator.presses(shown, '24 hours');
		await shown.shows(/Nothing yet\.\n/);
		expect(shown.pictures).toEqual([]);
		expect(shown.message?.attachments).toEqual([]);
	});

	test('has the days of the server’s time zone, and what one has deleted is no longer in it', async () => {
		const { moderator, asker, stranger, draws } = await startWithHistory();
		await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
		await draws(['a fox']);
		await draws(['an owl'], {}, stranger);
		expect((await seenBy(moderator)).text).toMatch(/· Asia\/Tokyo[\s\S]*\*\*Pictures:\*\* 2\n/);
		const kept = await asker.runs('/me');
		await asker.presses(kept, 'Delete it all');
		await asker.presses(kept, 'Delete it all');
		await kept.shows(/All of it is deleted/);
		expect((await seenBy(moderator)).text).toMatch(/\*\*Pictures:\*\* 1\n.*\n\*\*People:\*\* 1\n/);
	});

	test('is for those with the moderators’ role, from the moment that they have it', async () => {
		const { guild, moderator, asker } = await startWithHistory();
		const role = guild.addRole('Moderators');
		await moderator.runs('/settings moderators', { role });
		expect((await seenBy(asker)).text).toContain('What you have drawn in this server');
		asker.becomes({ roles: [role] });
		expect((await seenBy(asker)).text).toContain('This server in numbers');
	});
});

describe('/usage for members', () => {
	test('shows their own in this server, and in direct messages their own everywhere', async () => {
		const { discord, asker, stranger, draws } = await startWithHistory();
		await draws(['a fox']);
		await draws(['an owl'], {}, stranger);
		await draws(['an elk'], {}, asker.in(discord.addGuild({ name: 'Owl Den' })));
		const here = await seenBy(asker);
		expect(here.ephemeral).toBe(true);
		expect(here.text).toMatch(/What you have drawn in this server\n-# the last 7 days/);
		expect(here.text).toMatch(/\*\*Pictures:\*\* 1\n\*\*Requests:\*\* 1\n\*\*PixAI credits/);
		expect(here.buttons).toEqual(['24 hours', '7 days', '30 days']);
		await chartOf(here);
		const alone = discord.addPerson({ name: 'Yui' });
		await draws(['a hen', 'a cow'], {}, alone);
		await draws(['a cat'], {}, alone.in(discord.addGuild({ name: 'Cat Den' })));
		const everywhere = await seenBy(alone);
		expect(everywhere.text).toMatch(/What you have drawn\n[\s\S]*\*\*Pictures:\*\* 3\n/);
	});

	test('shows them their own everywhere, too, where they have brought the bot along, whatever they manage there', async () => {
		const { discord, guild, draws } = await startWithHistory();
		const permissions = Permission.ManageGuild;
		const visitor = guild.addMember({ name: 'Uta', hasInstalledApp: true, permissions });
		await draws(['a fox'], {}, visitor);
		guild.removeBot();
		await draws(['an owl'], {}, visitor);
		const shown = await seenBy(visitor);
		expect(shown.text).toMatch(/What you have drawn\n[\s\S]*\*\*Pictures:\*\* 2\n/);
		expect(shown.buttons).not.toContain('This server');
		const refused = await visitor.presses(shown, '1:usage:server:week', { forged: true });
		await refused.shows(/only in servers that I was added to/);
		expect(discord.violations).toEqual([]);
	});

	test('is in their language, the words for the chart, too', async () => {
		const { guild, draws } = await startWithHistory();
		const german = guild.addMember({ name: 'Uta', locale: 'de' });
		await draws(['a fox'], {}, german);
		const shown = await seenBy(german);
		expect(shown.text).toMatch(/die letzten 7 Tage[\s\S]*\*\*Bilder:\*\* 1\n/);
		expect(await chartOf(shown)).toMatch(/^Bilder pro Tag: \d+\.\d+\.: 1\nTsubaki\.2: 1$/);
	});

	test('does not show the server’s, whatever is forged, and changes no message that others see', async () => {
		const { discord, asker, stranger, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		await draws(['an owl'], {}, stranger);
		const own = await seenBy(asker);
		const refused = await asker.presses(own, '1:usage:server:week', { forged: true });
		await refused.shows(/Only moderators can do this/);
		for (const id of ['1:usage', '1:usage:all:week', '1:usage:mine:year', '1:usage:__proto__:constructor']) {
			const answer = await asker.presses(own, id, { forged: true });
			expect(answer.text, id).toMatch(/no longer does anything/);
		}
		const before = fox?.text;
		const beside = await stranger.presses(fox as Reply, '1:usage:mine:week', { forged: true });
		await beside.shows(/\*\*Pictures:\*\* 1\n/);
		expect(beside.ephemeral).toBe(true);
		expect(fox?.text).toBe(before);
		expect(fox?.pictures).toHaveLength(1);
		const alone = discord.addPerson({ name: 'Yui' });
		const elsewhere = await alone.presses(await seenBy(alone), '1:usage:server:day', { forged: true });
		await elsewhere.shows(/only in servers that I was added to/);
	});
});
