import { describe, expect, test } from 'vitest';
import type { Channel } from '../../sandbox/discord/channel.js';
import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Person } from '../../sandbox/discord/people.js';
import { restart, startModerated } from './moderated.js';

const NUDITY = 'nsfw, nudity, nude, naked, nipples, genitals';
const BLOCKED = /This server does not allow some of these words/;
const BUILT_IN = /I cannot draw this/;

/** A server with an age-restricted channel, whose member asks; PixAI holds what it is asked for. */
async function startAsking() {
	const scene = await startModerated();
	const { guild, moderator, member, pixai } = scene;
	pixai.holdsTasks = true;
	let asked = 0;
	return {
		...scene,
		adults: guild.addChannel({ name: 'after-dark', nsfw: true }),
		asks: (options: OptionValues, channel?: Channel) =>
			member.runs('/imagine', { prompt: `fox ${++asked}`, ...options }, channel && { in: channel }),
		/** What PixAI is told to leave out when somebody asks there. */
		async leftOut(channel?: Channel, options: OptionValues = {}, person: Person = member) {
			const prompt = `fox ${++asked}`;
			await person.runs('/imagine', { prompt, ...options }, channel && { in: channel });
			return ((await pixai.taskOf(prompt)).request as { negativePrompt?: string }).negativePrompt;
		},
		async blocks(words: string) {
			const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
			return moderator.submits(form, { words });
		},
	};
}

describe('a negative prompt against nudity', () => {
	test('is added by default, in front of the member’s own', async () => {
		const { leftOut } = await startAsking();
		expect(await leftOut()).toBe(NUDITY);
		expect(await leftOut(undefined, { negative_prompt: 'rain' })).toBe(`${NUDITY}, rain`);
	});

	test('is not added in an age-restricted channel, nor in a thread of one', async () => {
		const { adults, leftOut } = await startAsking();
		expect(await leftOut(adults)).toBeUndefined();
		expect(await leftOut(adults, { negative_prompt: 'rain' })).toBe('rain');
		expect(await leftOut(adults.addThread({ name: 'foxes' }))).toBeUndefined();
	});

	test('is added in a thread of a channel that is not age-restricted', async () => {
		const { guild, leftOut } = await startAsking();
		expect(await leftOut(guild.defaultChannel.addThread({ name: 'foxes' }))).toBe(NUDITY);
	});

	test('is added in a thread of which Discord does not say whose it is', async () => {
		const { discord, adults, leftOut } = await startAsking();
		const thread = adults.addThread({ name: 'foxes' });
		const fault = discord.faults.add({ route: /^GET \/channels\/\d+$/, answer: { status: 503 } });
		expect(await leftOut(thread)).toBe(NUDITY);
		expect(fault.hits).toBe(1);
		expect(await leftOut(thread)).toBeUndefined();
	});

	test('follows the channel when that becomes age-restricted, or is no longer', async () => {
		const { world, adults, leftOut } = await startAsking();
		const thread = adults.addThread({ name: 'foxes' });
		expect(await leftOut(thread)).toBeUndefined();
		adults.becomes({ nsfw: false });
		expect(await leftOut(adults)).toBe(NUDITY);
		world.clock.turn(60_000);
		expect(await leftOut(thread)).toBe(NUDITY);
	});

	test('is added in direct messages', async () => {
		const { discord, leftOut } = await startAsking();
		expect(await leftOut(undefined, {}, discord.addPerson({ name: 'Yui' }))).toBe(NUDITY);
	});

	test('is added where somebody has brought the bot along to a server', async () => {
		const { discord, leftOut } = await startAsking();
		const elsewhere = discord.addGuild({ name: 'Elsewhere', botInstalled: false });
		const person = elsewhere.addMember({ name: 'Yui', hasInstalledApp: true });
		expect(await leftOut(undefined, {}, person)).toBe(NUDITY);
	});

	test('is not added when the server has turned safety off, and is again when it is on again', async () => {
		const { world, moderator, leftOut } = await startAsking();
		const off = await moderator.runs('/settings safety', { filter: 'off' });
		expect(off.text).toMatch(/Filter:\*\* on → off/);
		expect(await leftOut()).toBeUndefined();
		await restart(world);
		expect(await leftOut()).toBeUndefined();
		await moderator.runs('/settings safety', { filter: 'on' });
		expect(await leftOut()).toBe(NUDITY);
	});
});

describe('a server’s blocked words', () => {
	test.each([
		['as it was blocked', 'velvet', { prompt: 'a velvet fox' }],
		['in capitals', 'velvet', { prompt: 'a VELVET fox' }],
		['blocked in capitals', 'VelVet', { prompt: 'a velvet fox' }],
		['in full width', 'velvet', { prompt: 'a ｖｅｌｖｅｔ fox' }],
		['blocked in full width', 'ｖｅｌｖｅｔ', { prompt: 'a velvet fox' }],
		['with signs about it', 'velvet', { prompt: 'fox,velvet!' }],
		['with what is not seen in it', 'velvet', { prompt: 'a vel\u200bvet fox' }],
		['as a phrase of several', 'soft velvet', { prompt: 'a fox on SOFT_velvet' }],
		['in Japanese', 'ビロード', { prompt: '赤いビロードの狐' }],
		['in half-width katakana', 'ビロード', { prompt: '赤いﾋﾞﾛｰﾄﾞの狐' }],
		['in the style', 'velvet', { style: 'red Velvet' }],
	])(
		'are found %s: refused privately, without echoing the word, and not in the log',
		async (_name, word, options) => {
			const { guild, world, blocks, asks, pixai } = await startAsking();
			await blocks(word);
			const refused = await asks(options);
			expect(refused.ephemeral).toBe(true);
			expect(refused.state).toBe('shown');
			expect(refused.text).toMatch(BLOCKED);
			expect(refused.text.normalize('NFKC').toLowerCase()).not.toMatch(/velvet|ビロード/);
			expect(world.logged.join('\n').normalize('NFKC').toLowerCase()).not.toMatch(/velvet|ビロード/);
			expect(guild.defaultChannel.messages).toEqual([]);
			expect(pixai.createsSeen).toEqual([]);
		},
	);

	test.each([
		['part of another word', { prompt: 'a velveteen fox' }],
		['the end of another word', { prompt: 'a redvelvet fox' }],
		['what should not be in the picture', { prompt: 'a plain fox', negative_prompt: 'velvet' }],
	])('are not found in %s', async (_name, options) => {
		const { blocks, asks } = await startAsking();
		await blocks('velvet');
		expect((await asks(options)).ephemeral).toBe(false);
	});

	test('are no regular expressions', async () => {
		const { blocks, asks } = await startAsking();
		await blocks('v.lvet');
		expect((await asks({ prompt: 'a velvet fox' })).ephemeral).toBe(false);
		expect((await asks({ prompt: 'a v.lvet fox' })).text).toMatch(BLOCKED);
	});

	test('hold in threads, not in age-restricted channels, nor with safety off, and in no other server', async () => {
		const { discord, guild, moderator, adults, blocks, asks } = await startAsking();
		await blocks('velvet');
		const prompt = (index: number) => ({ prompt: `velvet ${index}` });
		const thread = guild.defaultChannel.addThread({ name: 'foxes' });
		expect((await asks(prompt(1), thread)).text).toMatch(BLOCKED);
		expect((await asks(prompt(2), adults)).ephemeral).toBe(false);
		const stranger = discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora' });
		expect((await stranger.runs('/imagine', prompt(3))).ephemeral).toBe(false);
		await moderator.runs('/settings safety', { filter: 'off' });
		expect((await asks(prompt(4))).ephemeral).toBe(false);
	});

	test('are shown to moderators in the form, each once, and nowhere else', async () => {
		const { moderator, blocks } = await startAsking();
		const saved = await blocks('velvet, Velvet\nsilk、ｓｉｌｋ\n\nsatin');
		expect(saved.text).toMatch(/Blocked words:\*\* 0 words → 3 words/);
		expect(saved.text).not.toMatch(/velvet|silk|satin/i);
		const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
		expect(JSON.stringify(form.modal)).toContain(JSON.stringify('velvet\nsilk\nsatin'));
		const cleared = await blocks('');
		expect(cleared.text).toMatch(/Blocked words:\*\* 3 words → 0 words/);
	});
});

describe('the built-in words about minors', () => {
	test.each([
		[
			'in a server with safety off',
			async ({ moderator, asks }: Scene, prompt: string) => {
				await moderator.runs('/settings safety', { filter: 'off' });
				return asks({ prompt });
			},
		],
		['in an age-restricted channel', ({ adults, asks }: Scene, prompt: string) => asks({ prompt }, adults)],
		[
			'in a thread of one',
			({ adults, asks }: Scene, prompt: string) => asks({ prompt }, adults.addThread({ name: 'foxes' })),
		],
		[
			'in direct messages',
			({ discord }: Scene, prompt: string) => discord.addPerson({ name: 'Yui' }).runs('/imagine', { prompt }),
		],
		['in a style', ({ asks }: Scene, prompt: string) => asks({ style: prompt })],
		[
			'of somebody who manages the server',
			({ moderator }: Scene, prompt: string) => moderator.runs('/imagine', { prompt }),
		],
	])('are refused %s, privately and without echoing them', async (_name, ask) => {
		const scene = await startAsking();
		const refused = await ask(scene, 'a ＬＯＬＩ fox');
		expect(refused.text).toMatch(BUILT_IN);
		expect(refused.ephemeral).toBe(true);
		expect(refused.text).not.toMatch(/loli|ｌｏｌｉ/i);
		expect(scene.world.logged.join('\n')).not.toMatch(/\bloli\b|ｌｏｌｉ/i);
		expect(scene.pixai.createsSeen).toEqual([]);
	});
});

type Scene = Awaited<ReturnType<typeof startAsking>>;

describe('spoilers', () => {
	test.each([
		['never', true, false],
		['always', false, true],
		['asker', true, true],
		['asker', false, false],
	])('where the server says %s and the asker %s', async (rule, wished, isHidden) => {
		const { moderator, asks, pixai } = await startAsking();
		pixai.holdsTasks = false;
		await moderator.runs('/settings safety', { spoiler: rule });
		const reply = await asks({ spoiler: wished });
		expect((await reply.showsPictures(1)).map(({ spoiler }) => spoiler)).toEqual([isHidden]);
	});
});
