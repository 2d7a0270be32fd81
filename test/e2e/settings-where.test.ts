import { describe, expect, test } from 'vitest';
import type { Channel } from '../../sandbox/discord/channel.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { restart, settingsSeenBy, startModerated } from './moderated.js';

const TSUBAKI = '1983308862240288769';
const HARUKA = '1861558740588989558';
const HOSHINO = '1954632828118619567';
const COMMUNITY = '1700000000000000123';

/** A server whose member asks; PixAI holds what it is asked for. */
async function startAsking() {
	const scene = await startModerated();
	scene.pixai.holdsTasks = true;
	const { moderator, member } = scene;
	let asked = 0;
	return {
		...scene,
		asks: (options: { model?: string } = {}, channel?: Channel) =>
			member.runs('/imagine', { prompt: `fox ${++asked}`, ...options }, channel && { in: channel }),
		/** Chooses models in the select. */
		async choosesModels(...ids: string[]): Promise<Reply> {
			const page = await moderator.runs('/settings models');
			await moderator.selects(page, 'Choose', ids);
			return page;
		},
		/** Chooses a rule and channels in the selects. */
		async choosesChannels(rule: string, ...channels: Channel[]): Promise<Reply> {
			const page = await moderator.runs('/settings channels');
			await moderator.selects(page, '1:settings:channels:channels', channels);
			await moderator.selects(page, 'Choose', rule);
			return page;
		},
	};
}

function isTaken(reply: Reply): boolean {
	return !reply.ephemeral && (reply.state === 'deferred' || reply.state === 'shown');
}

describe('which models members may use', () => {
	test('is any, unless told otherwise', async () => {
		const { asks } = await startAsking();
		for (const model of ['Tsubaki.2', 'Haruka v2', COMMUNITY])
			expect(isTaken(await asks({ model }))).toBe(true);
	});

	test('is a list that is chosen from a select; the others are refused privately, with the allowed ones named', async () => {
		const { asks, choosesModels, pixai } = await startAsking();
		const page = await choosesModels(HARUKA);
		expect(page.text).toMatch(/Models:\*\* any → Haruka v2/);
		expect(page.chosenIn('Choose')).toEqual([TSUBAKI, HARUKA]);

		const refused = await asks({ model: 'Hoshino v2' });
		expect(refused.ephemeral).toBe(true);
		expect(refused.state).toBe('shown');
		expect(refused.text).toMatch(/does not use Hoshino v2.*Tsubaki\.2, Haruka v2/);
		expect((await asks({ model: COMMUNITY })).text).toMatch(
			/does not use community model 1700000000000000123/,
		);
		expect(pixai.createsSeen).toEqual([]);
		expect(isTaken(await asks({ model: 'Haruka v2' }))).toBe(true);
	});

	test('always has the default among it, also one that is set later', async () => {
		const { asks, choosesModels, moderator } = await startAsking();
		await choosesModels(HARUKA);
		expect(isTaken(await asks())).toBe(true);
		await moderator.runs('/settings defaults', { model: 'Hoshino v2' });
		expect(isTaken(await asks())).toBe(true);
		expect(isTaken(await asks({ model: 'Hoshino v2' }))).toBe(true);
		expect((await asks({ model: 'Tsubaki.2' })).text).toMatch(
			/does not use Tsubaki\.2.*Hoshino v2, Haruka v2/,
		);
	});

	test('grows by a link, by one that is in no list', async () => {
		const { asks, choosesModels, moderator } = await startAsking();
		await choosesModels(HARUKA);
		const added = await moderator.runs('/settings models', {
			add: `https://pixai.art/model/1700000000000000100/${COMMUNITY}`,
		});
		expect(added.ephemeral).toBe(true);
		expect(added.chosenIn('Choose')).toEqual([TSUBAKI, HARUKA, COMMUNITY]);
		expect(isTaken(await asks({ model: COMMUNITY }))).toBe(true);
		expect((await asks({ model: 'Hoshino v2' })).text).toMatch(
			/Haruka v2, community model 1700000000000000123/,
		);

		const again = await moderator.runs('/settings models', { add: COMMUNITY });
		expect(again.text).toMatch(/Nothing to change/);
	});

	test('takes up to 20', async () => {
		const { moderator } = await startAsking();
		for (let index = 0; index < 20; index++)
			await moderator.runs('/settings models', { add: String(9_000_000 + index) });
		const before = await settingsSeenBy(moderator);
		const refused = await moderator.runs('/settings models', { add: '9000020' });
		expect(refused.text).toMatch(/`models`:\*\* it takes up to 20 models/);
		expect(refused.ephemeral).toBe(true);
		expect(await settingsSeenBy(moderator)).toBe(before);
	});

	test('is any again when “any” is added to the list, and a list again when a model is added to “any”', async () => {
		const { asks, choosesModels } = await startAsking();
		await choosesModels(HARUKA);
		expect((await choosesModels('any', HARUKA)).chosenIn('Choose')).toEqual(['any']);
		expect(isTaken(await asks({ model: 'Hoshino v2' }))).toBe(true);
		expect((await choosesModels('any', HOSHINO)).chosenIn('Choose')).toEqual([TSUBAKI, HOSHINO]);
		expect((await asks({ model: 'Haruka v2' })).text).toMatch(/does not use Haruka v2/);
	});

	test('is what /imagine proposes while it is typed, after a restart, too', async () => {
		const { world, member, choosesModels, discord } = await startAsking();
		const proposed = async () =>
			(await member.types('/imagine', { model: '' }, 'model')).map(({ value }) => value);
		expect(await proposed()).toEqual(['Tsubaki.2', 'Haruka v2', 'Hoshino v2']);
		await choosesModels(HOSHINO);
		expect(await proposed()).toEqual(['Tsubaki.2', 'Hoshino v2']);
		await restart(world);
		// The settings are in memory again: for a slow disk nobody who types would wait.
		await member.runs('/models');
		expect(await proposed()).toEqual(['Tsubaki.2', 'Hoshino v2']);
		const elsewhere = discord.addPerson({ name: 'Yui' });
		expect(await elsewhere.types('/imagine', { model: 'haru' }, 'model')).toHaveLength(1);
	});

	test('does not bind direct messages', async () => {
		const { discord, choosesModels } = await startAsking();
		await choosesModels(TSUBAKI);
		const person = discord.addPerson({ name: 'Yui' });
		expect(isTaken(await person.runs('/imagine', { prompt: 'a cat', model: 'Haruka v2' }))).toBe(true);
	});
});

describe('where /imagine works', () => {
	test('is everywhere, unless told otherwise', async () => {
		const { guild, asks } = await startAsking();
		const art = guild.addChannel({ name: 'art' });
		for (const place of [guild.defaultChannel, art, art.addThread({ name: 'foxes' })])
			expect(isTaken(await asks({}, place))).toBe(true);
	});

	test('can be only some channels; a thread counts as its channel, and the refusal names them privately', async () => {
		const { guild, asks, choosesChannels, pixai } = await startAsking();
		const [art, talk] = [guild.addChannel({ name: 'art' }), guild.addChannel({ name: 'talk' })];
		const page = await choosesChannels('only', art);
		expect(page.text).toContain(`\`/imagine\` works: **only in** <#${art.id}>`);

		for (const place of [guild.defaultChannel, talk, talk.addThread({ name: 'chatter' })]) {
			const refused = await asks({}, place);
			expect(refused.ephemeral).toBe(true);
			expect(refused.state).toBe('shown');
			expect(refused.text).toContain(`Go to <#${art.id}>.`);
			expect(place.messages).toEqual([]);
		}
		expect(pixai.createsSeen).toEqual([]);
		expect(isTaken(await asks({}, art))).toBe(true);
		expect(isTaken(await asks({}, art.addThread({ name: 'foxes' })))).toBe(true);
	});

	test('can be everywhere but in some; a thread counts as its channel', async () => {
		const { guild, asks, choosesChannels } = await startAsking();
		const [art, talk] = [guild.addChannel({ name: 'art' }), guild.addChannel({ name: 'talk' })];
		await choosesChannels('except', talk);
		for (const place of [talk, talk.addThread({ name: 'chatter' })]) {
			const refused = await asks({}, place);
			expect(refused.ephemeral).toBe(true);
			expect(refused.text).toMatch(/It works in most other channels/);
		}
		expect(isTaken(await asks({}, art))).toBe(true);
		expect(isTaken(await asks({}, guild.defaultChannel))).toBe(true);
	});

	test('becomes “only in these” by choosing channels, and everywhere again', async () => {
		const { guild, moderator, asks, choosesChannels } = await startAsking();
		const art = guild.addChannel({ name: 'art' });
		const page = await moderator.runs('/settings channels');
		await moderator.selects(page, 'No channels chosen', art);
		expect(page.chosenIn('Choose')).toEqual(['only']);
		expect(page.chosenIn('1:settings:channels:channels')).toEqual([art.id]);
		expect((await asks()).ephemeral).toBe(true);
		await choosesChannels('everywhere', art);
		expect(isTaken(await asks())).toBe(true);
	});

	test('can be nowhere: the refusal says whose move it is', async () => {
		const { asks, choosesChannels } = await startAsking();
		await choosesChannels('only');
		const refused = await asks();
		expect(refused.ephemeral).toBe(true);
		expect(refused.text).toMatch(/switched off in this server: ask somebody who manages it/);
	});

	test('names five of many', async () => {
		const { guild, asks, choosesChannels } = await startAsking();
		const many = Array.from({ length: 25 }, (_, index) => guild.addChannel({ name: `art-${index}` }));
		await choosesChannels('only', ...many);
		expect((await asks()).text).toMatch(/Go to (<#\d+>, ){4}<#\d+>, and 20 more\./);
	});

	test('holds for moderators, too', async () => {
		const { guild, moderator, choosesChannels } = await startAsking();
		await choosesChannels('except', guild.defaultChannel);
		const refused = await moderator.runs('/imagine', { prompt: 'a fox' });
		expect(refused.text).toMatch(/It works in most other channels/);
	});
});
