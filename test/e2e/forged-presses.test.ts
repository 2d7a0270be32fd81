import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { settingsSeenBy, startModerated } from './moderated.js';

/** What everybody sees of a message. */
function shownOn({ message, text, buttons, pictures, edits }: Reply) {
	return {
		id: message?.id,
		text,
		buttons,
		pictures: pictures.map(({ bytes }) => bytes),
		edits: edits.length,
	};
}

/** Everybody sees a picture that Sora asked for; another request of hers is in doubt, and so is one of Aki's. */
async function startFinished() {
	const scene = await startModerated();
	const { world, guild, member, pixai } = scene;
	const owner = guild.addMember({ name: 'Sora' });
	const doubtful = async (who: Person, prompt: string) => {
		pixai.faults.add({ on: 'create', answer: 'reset' });
		const reply = await who.runs('/imagine', { prompt });
		await reply.shows(/may have been paid/);
		return reply.controls[0]?.custom_id ?? '';
	};
	const [ownAgain, othersAgain] = [await doubtful(member, 'an owl'), await doubtful(owner, 'an elk')];
	const finished = await owner.runs('/imagine', { prompt: 'a fox' });
	await finished.showsPictures(1);
	const { job } = JSON.parse(await world.logs(/"job delivered"/));
	return { ...scene, owner, finished, job, ownAgain, othersAgain };
}

const SETTINGS = [
	...['view', 'models', 'channels', 'safety', 'key', 'log', 'moderators'].map((page) => `show:${page}`),
	'filter:safety:off',
	'words:safety',
	'key:key',
	'key-remove:key',
	'key-fallback:key:on',
	'reset:all',
	'confirm:view',
].map((id) => `1:settings:${id}`);

describe('a forged press on somebody else’s finished picture is answered in private, and leaves the picture as it is', () => {
	test.each(['a member', 'who asked for it'])('by %s', async (who) => {
		const { guild, pixai, moderator, member, owner, finished, job, ownAgain, othersAgain } =
			await startFinished();
		const presser = who === 'a member' ? member : owner;
		const [settings, limits] = [await settingsSeenBy(moderator), (await moderator.runs('/limits view')).text];
		const before = shownOn(finished);
		for (const id of [
			...SETTINGS,
			'1:limits:0',
			'1:limits-reset:all',
			'1:queue:0',
			`1:cancel:${job}:0`,
			`1:again:${job}`,
			...['stop', 'drop', 'keep'].map((action) => `1:${action}:${job}`),
			ownAgain,
			othersAgain,
		]) {
			const answer = await presser.presses(finished, id, { forged: true });
			expect(answer.state, id).toBe('shown');
			expect(answer.ephemeral, id).toBe(true);
			expect(answer.message?.id, id).not.toBe(before.id);
			expect(shownOn(finished), id).toEqual(before);
		}
		expect(await settingsSeenBy(moderator)).toBe(settings);
		expect((await moderator.runs('/limits view')).text).toBe(limits);
		expect(pixai.createsSeen).toHaveLength(3);
		expect(guild.defaultChannel.messages).toHaveLength(3);
	});

	test('by a moderator, who may do what it does: that is done where only they see it', async () => {
		const { guild, moderator, finished, job } = await startFinished();
		const before = shownOn(finished);
		for (const [id, words] of [
			['1:settings:show:safety', /## 🧯 Safety/],
			['1:settings:filter:safety:off', /Filter:\*\* on → off/],
			['1:settings:reset:safety', /Filter:\*\* off → on/],
			['1:limits:0', /## 🚦 Limits/],
			['1:limits-reset:all', /Nothing to change/],
			['1:queue:0', /Nobody is waiting/],
			[`1:cancel:${job}:0`, /not in the line any more/],
			[`1:stop:${job}`, /no longer does anything/],
			[`1:drop:${job}`, /no longer does anything/],
			[`1:keep:${job}`, /no longer does anything/],
		] as const) {
			const answer = await moderator.presses(finished, id, { forged: true });
			expect(answer.text, id).toMatch(words);
			expect(answer.ephemeral, id).toBe(true);
			expect(answer.message?.id, id).not.toBe(before.id);
			expect(shownOn(finished), id).toEqual(before);
		}
		const form = await moderator.presses(finished, '1:settings:words:safety', { forged: true });
		const saved = await moderator.submits(form, { words: 'velvet' });
		expect(saved.text).toMatch(/0 words → 1 word/);
		expect(saved.ephemeral).toBe(true);
		for (const [id, value, words] of [
			['1:settings:spoiler:safety', 'always', /Spoiler:\*\* .* → always/],
			['1:settings:channel-rule:channels', 'except', /Nothing to change/],
		] as const) {
			const answer = await moderator.selects(finished, id, value, { forged: true });
			expect(answer.text, id).toMatch(words);
			expect(answer.ephemeral, id).toBe(true);
		}
		expect(shownOn(finished)).toEqual(before);
		expect(guild.defaultChannel.messages).toHaveLength(3);
	});
});
