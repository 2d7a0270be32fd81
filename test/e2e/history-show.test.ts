import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { restart } from './moderated.js';
import { chooses, startWithHistory } from './past.js';

const shas = ({ pictures }: Reply) => pictures.map(({ sha256 }) => sha256);

/** Opens one's newest picture and has it shown where one is. */
async function showsNewest(person: Person): Promise<Reply> {
	const page = await person.runs('/history');
	await chooses(person, page);
	return person.presses(page, 'Post here');
}

/** What a refusal says that comes after "thinking…" was shown to everybody and taken away again. */
async function refusalOf(reply: Reply): Promise<string> {
	const words = await reply.followsUp();
	expect(words.ephemeral).toBe(true);
	expect(reply.text).toBe('');
	return words.text;
}

describe('Post here posts the picture once more, for everybody to see', () => {
	test.each(['live', 'after a restart'])(
		'%s: the same files, with its caption and its buttons, in the server’s language',
		async (when) => {
			const { world, pixai, guild, asker, draws } = await startWithHistory();
			const [fox] = await draws(['a fox'], { count: 4, seed: 7 });
			const elsewhere = asker.in(guild.addChannel({ name: 'elsewhere' }));
			const page = await elsewhere.runs('/history');
			await chooses(elsewhere, page);
			if (when === 'after a restart') await restart(world);
			const shown = await elsewhere.presses(page, 'Post here');
			await shown.showsPictures(4);
			expect(fox && shas(shown)).toEqual(fox && shas(fox));
			expect(shown.text).toBe(fox?.text);
			expect(shown.buttons).toEqual(fox?.buttons);
			expect(shown.ephemeral).toBe(false);
			expect(shown.stored?.channel).toBe(elsewhere.channel);
			expect(shown.pings.users).toEqual([]);
			expect(fox?.pictures).toHaveLength(4);
			// Nothing is drawn, and the page stays as it is.
			expect(pixai.createsSeen).toHaveLength(1);
			expect(page.buttons).toContain('Post here');
		},
	);

	test('its buttons work for others there, too', async () => {
		const { guild, asker, stranger, draws } = await startWithHistory();
		await draws(['a fox'], { seed: 7 });
		const channel = guild.addChannel({ name: 'elsewhere' });
		const shown = await showsNewest(asker.in(channel));
		await shown.showsPictures(1);
		const there = stranger.in(channel);
		expect((await there.presses(shown, 'Details')).text).toMatch(/seed\W*7/);
		expect((await there.runsOn(shown, 'Remix')).modal).toBeDefined();
		expect((await there.presses(shown, 'Edit')).modal).toBeDefined();
	});

	test('where the bot was brought along by its user alone: it sees no messages there, and PixAI still has it', async () => {
		const { discord, draws } = await startWithHistory();
		const guild = discord.addGuild({ name: 'Owl Den', botInstalled: false });
		const yui = guild.addMember({ name: 'Yui', hasInstalledApp: true });
		const [fox] = await draws(['a fox'], {}, yui);
		const page = await yui.runs('/history');
		expect(page.text).toMatch(/of this server\n.*a fox\n.*\n.*I may not look into its channel/);
		await chooses(yui, page);
		const shown = await yui.presses(page, 'Post here');
		await shown.showsPictures(1);
		expect(fox && shas(shown)).toEqual(fox && shas(fox));
	});

	test('hidden where it was hidden, or where the server hides all by now', async () => {
		const { moderator, asker, draws } = await startWithHistory();
		await draws(['a fox'], { spoiler: true });
		const hidden = await showsNewest(asker);
		expect((await hidden.showsPictures(1))[0]?.spoiler).toBe(true);
		await draws(['an owl']);
		expect((await (await showsNewest(asker)).showsPictures(1))[0]?.spoiler).toBe(false);
		await moderator.runs('/settings safety', { spoiler: 'always' });
		expect((await (await showsNewest(asker)).showsPictures(1))[0]?.spoiler).toBe(true);
	});

	test('made smaller where the server takes fewer bytes by now', async () => {
		const { guild, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		guild.attachmentSizeLimit = 20_000;
		const shown = await showsNewest(asker);
		const [picture] = await shown.showsPictures(1);
		expect(picture?.size).toBeLessThanOrEqual(20_000);
		expect(shown.text).toMatch(/Made smaller/);
	});
});

describe('one that was asked for in private', () => {
	test('is had from PixAI; of what was asked for, others learn what the message says', async () => {
		const { asker, stranger, draws } = await startWithHistory();
		const [fox] = await draws(['a secret fox'], { private: true, negative_prompt: 'rain', count: 4 });
		const shown = await showsNewest(asker);
		await shown.showsPictures(4);
		expect(fox && shas(shown)).toEqual(fox && shas(fox));
		const own = await asker.presses(shown, 'Details');
		expect(own.text).toContain('rain');
		const theirs = await stranger.presses(shown, 'Details');
		expect(theirs.ephemeral).toBe(true);
		expect(theirs.text).toContain('a secret fox');
		expect(theirs.text).not.toContain('rain');
	});

	test('cannot be had when PixAI does not keep it any more, and that is said', async () => {
		const { pixai, asker, draws } = await startWithHistory();
		await draws(['a fox'], { private: true });
		pixai.faults.add({ on: 'media', times: 99, answer: { status: 404 } });
		pixai.expiresUrls();
		expect(await refusalOf(await showsNewest(asker))).toMatch(/cannot be had any more.*PixAI does not keep/);
	});
});

describe('nothing is shown, and in private it is said why,', () => {
	test('where everybody may look and it was not drawn for that', async () => {
		const { guild, asker, draws } = await startWithHistory();
		const adults = guild.addChannel({ name: 'adults', nsfw: true });
		await draws(['a fox'], {}, asker.in(adults));
		const refused = await showsNewest(asker);
		expect(refused.text).toMatch(/not drawn for a channel that everybody may see/);
		expect(refused.ephemeral).toBe(true);
		await (await showsNewest(asker.in(adults))).showsPictures(1);
	});

	test('where its words are blocked by now, /imagine may not be used, or whoever shows it is paused', async () => {
		const { world, guild, moderator, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		const only = guild.addChannel({ name: 'only' });
		const panel = await moderator.runs('/settings channels');
		await moderator.selects(panel, 'No channels chosen', only);
		expect((await showsNewest(asker)).text).toMatch(/cannot use `\/imagine` in this channel/);
		await (await showsNewest(asker.in(only))).showsPictures(1);
		await moderator.runs('/limits user', { member: asker, block: '1 day' });
		expect((await showsNewest(asker.in(only))).text).toMatch(/A moderator has paused your requests/);
		expect(world.discord.violations).toEqual([]);
	});

	test('when the message was deleted meanwhile', async () => {
		const { asker, draws } = await startWithHistory();
		const [fox] = await draws(['a fox']);
		const page = await asker.runs('/history');
		await chooses(asker, page);
		fox?.deletedByModerator();
		const shown = await asker.presses(page, 'Post here');
		expect(await refusalOf(shown)).toMatch(/The picture is not there any more/);
	});

	test('when a moderator has deleted it meanwhile where the bot may not look', async () => {
		const { guild, asker, moderator, draws } = await startWithHistory();
		const hidden = guild.addChannel({ name: 'hidden' });
		const [fox] = await draws(['a fox'], {}, asker.in(hidden));
		const page = await asker.runs('/history');
		await chooses(asker, page);
		const there = moderator.in(hidden);
		const deleted = fox && (await there.submits(await there.presses(fox, 'Delete')));
		await deleted?.shows(() => deleted.state === 'deleted');
		hidden.deny();
		const shown = await asker.presses(page, 'Post here');
		expect(await refusalOf(shown)).toMatch(/The picture is not there any more/);
	});

	test('when its record has expired or was deleted meanwhile', async () => {
		const { asker, draws } = await startWithHistory();
		await draws(['a fox']);
		const page = await asker.runs('/history');
		await chooses(asker, page);
		const me = await asker.runs('/me');
		await asker.presses(me, 'Delete it all');
		await asker.presses(me, 'Delete it all');
		for (const button of ['Post here', 'Delete', 'Edit']) {
			const answer = await asker.presses(page, button);
			expect(`${button}: ${answer.text}`).toMatch(/no longer/);
			expect(answer.ephemeral).toBe(true);
		}
		await asker.presses(page, 'Back');
		expect(page.text).toMatch(/Nothing yet/);
	});

	test('when Discord is in trouble, and it can be pressed again', async () => {
		const { discord, asker, draws } = await startWithHistory();
		await draws(['a fox']);
		const page = await asker.runs('/history');
		await chooses(asker, page);
		discord.faults.add({ route: /^GET .*\/messages\//, answer: { status: 503 } });
		expect(await refusalOf(await asker.presses(page, 'Post here'))).toMatch(
			/Discord does not hand the picture/,
		);
		await (await asker.presses(page, 'Post here')).showsPictures(1);
	});
});

test('two presses at once show it once, and say that it comes', async () => {
	const { asker, draws } = await startWithHistory();
	await draws(['a fox']);
	const page = await asker.runs('/history');
	await chooses(asker, page);
	const shown = await Promise.all([asker.presses(page, 'Post here'), asker.presses(page, 'Post here')]);
	const ends = await Promise.all(
		shown.map((reply) =>
			Promise.race([reply.showsPictures(1).then(() => 'shown'), reply.followsUp().then(({ text }) => text)]),
		),
	);
	expect(ends).toContain('shown');
	for (const end of ends) expect(end).toMatch(/^shown$|still fetching/);
});
