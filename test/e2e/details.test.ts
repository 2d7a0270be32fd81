import { describe, expect, test } from 'vitest';
import {
	ALL_SITUATIONS,
	allOf,
	copyable,
	isPrivateBeside,
	linksOn,
	SITUATIONS,
	SMALLER,
	shownOn,
	startWithResult,
} from './kept.js';

const DAY = 24 * 60 * 60_000;

/** What a link of the message leads to. */
async function fetched(url: string): Promise<Buffer> {
	const answer = await fetch(url);
	expect(answer.status).toBe(200);
	return Buffer.from(await answer.arrayBuffer());
}

describe.each(ALL_SITUATIONS)('%s', (situation) => {
	test('it says all that is known, privately, to whoever presses', async () => {
		const scene = await startWithResult({ seed: 7, negative_prompt: 'rain' });
		const { world, asker, stranger, moderator, result, job } = scene;
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		for (const who of [asker, stranger, moderator]) {
			const details = await who.presses(result, 'Details');
			isPrivateBeside(details, result);
			expect(details.text).toContain(`Job \`${job}\``);
			expect(copyable(details.text)[0]).toBe('a fox');
			expect(details.text).toMatch(/seed\W*7/);
			expect(linksOn(details)).toHaveLength(1);
			expect(await fetched(linksOn(details)[0] ?? '')).toEqual(result.pictures[0]?.bytes);
			expect(shownOn(result)).toEqual(before);
		}
	});

	test('in private, it changes nothing of the reply', async () => {
		const { world, asker, result, job } = await startWithResult({ private: true });
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const details = await asker.presses(result, 'Details');
		isPrivateBeside(details, result);
		expect(details.text).toContain(job);
		expect(shownOn(result)).toEqual(before);
	});
});

test('everything that was sent to PixAI is there, as /imagine calls it', async () => {
	const request = {
		aspect_ratio: '3:4',
		mode: 'pro',
		size: '1.5k',
		count: 4,
		negative_prompt: 'rain, fog',
		style: 'like *ink*',
		seed: 99,
		loras: '1234567890123456789:0.5',
		enhance_prompt: true,
	};
	const { asker, result, pixai } = await startWithResult(request);
	const details = await asker.presses(result, 'Details');
	for (const line of [
		'`model` Tsubaki.2',
		'`aspect_ratio` 3:4',
		'`mode` pro',
		'`size` 1.5k',
		'`count` 4',
		'`style` like \\*ink\\*',
		'`seed` 99',
		'`loras` 1234567890123456789:0.5',
		'`enhance_prompt` on',
	])
		expect(details.text.split('\n')).toContain(line);
	const [sent] = pixai.createsSeen.map(
		({ request }) => (request as { negativePrompt: string }).negativePrompt,
	);
	const added = /before the negative prompt: (.*)$/m.exec(details.text)?.[1];
	expect(copyable(details.text)).toEqual(['a fox', 'rain, fog']);
	expect(sent).toBe(`${added}, rain, fog`);
	expect(details.text).toMatch(/Asked for <t:\d+:f>\n-# PixAI took \d+\u00a0s\n-# Shown <t:\d+:f>/);
	expect(details.buttons).toEqual(['Picture 1', 'Picture 2', 'Picture 3', 'Picture 4']);
	for (const [index, url] of linksOn(details).entries())
		expect(await fetched(url)).toEqual(result.pictures[index]?.bytes);
});

test('a seed that nobody chose is said, so that the same picture can be had again', async () => {
	const { asker, result, pixai } = await startWithResult();
	const details = await asker.presses(result, 'Details');
	const seeds = pixai.createsSeen.map(({ request }) => (request as { seed: number }).seed);
	expect(details.text).toContain(`\`seed\` ${seeds[0]}\n`);
});

test('what cannot be said any more once the record has expired is said to be gone', async () => {
	const { world, asker, result } = await startWithResult({ prompt: 'f'.repeat(1500), count: 4 });
	await SITUATIONS['after the record has expired'](world);
	const details = await asker.presses(result, 'Details');
	expect(details.text).toMatch(/no longer on record/);
	expect(details.text).toMatch(/Tsubaki\.2\u00a0· 1:1/);
	expect(details.text).toMatch(/Only the beginning of the prompt is left/);
	expect(copyable(details.text)[0]).toMatch(/^f{1000,}…$/);
	expect(linksOn(details)).toHaveLength(4);
});

describe('what can be copied is whole', () => {
	test.each([
		['long', 'f'.repeat(2000), 'r'.repeat(2000)],
		['long, and of characters that take two places each', '🦊'.repeat(2000), '🌧'.repeat(2000)],
		['of many lines', 'a fox\n\n**in** the snow\n# no title', '- rain\n> fog'],
	])('when it is %s', async (_, prompt, negativePrompt) => {
		const { asker, result } = await startWithResult({ prompt, negative_prompt: negativePrompt });
		const details = await asker.presses(result, 'Details');
		await details.shows(/Job `/);
		const expected = prompt + negativePrompt;
		await details.shows(() => copyable(allOf(details)).join('').length >= expected.length);
		expect(copyable(allOf(details)).join('')).toBe(expected);
		for (const message of details.followUps) expect(message.ephemeral).toBe(true);
	});

	test('and nothing in it ends the block that it stands in', async () => {
		const prompt = 'a fox ``` <@&1> ````` @everyone\n```\n## a title';
		const { asker, result } = await startWithResult({ prompt });
		const details = await asker.presses(result, 'Details');
		const [block = ''] = copyable(details.text);
		expect(block).not.toContain('```');
		expect(block.replaceAll('\u200b', '')).toBe(prompt);
		expect(details.pings).toEqual({ everyone: false, users: [], roles: [] });
	});
});

test('its links work again a day later, when it is pressed again', async () => {
	const { world, asker, result } = await startWithResult();
	const [first = ''] = linksOn(await asker.presses(result, 'Details'));
	world.clock.turn(2 * DAY);
	expect((await fetch(first)).status).toBe(404);
	const [second = ''] = linksOn(await asker.presses(result, 'Details'));
	expect(await fetched(second)).toEqual(result.pictures[0]?.bytes);
});

describe('where the picture was made smaller', () => {
	/** Where PixAI's original is said to be. */
	const originalIn = (text: string) => /PixAI’s originals?.*?\]\(<(.*?)>\)/.exec(text)?.[1] ?? '';

	test('PixAI’s own address is there, too', async () => {
		const { asker, result, pixai } = await startWithResult({}, SMALLER);
		const details = await asker.presses(result, 'Details');
		expect(await fetched(originalIn(details.text))).toEqual(pixai.tasks[0]?.pictures[0]);
		expect(await fetched(linksOn(details)[0] ?? '')).toEqual(result.pictures[0]?.bytes);
	});

	test('it is the right one, where another was lost', async () => {
		const { asker, result, pixai } = await startWithResult(
			{ count: 4 },
			{
				...SMALLER,
				pictures: 3,
				async prepare({ pixai }) {
					pixai.faults.add({ on: 'cdn', answer: { hugeBytes: 300_000 } });
				},
			},
		);
		expect(result.pictures.map(({ name }) => name)).toHaveLength(3);
		const details = await asker.presses(result, 'Details');
		const links = [...details.text.matchAll(/\[Picture \d\]\(<(.*?)>\)/g)].map(([, url = '']) => url);
		const originals = await Promise.all(links.map(fetched));
		const numbers = result.pictures.map(({ name }) => Number(/\d/.exec(name)?.[0]));
		expect(originals).toEqual(numbers.map((number) => pixai.tasks[0]?.pictures[number - 1]));
	});

	test.each([
		['knows it no more', { status: 404 }],
		['refuses the key', { status: 401 }],
		['is down', 'reset'],
		['leads somewhere else', { redirect: 'ftp://example.com/fox.png' }],
	] as const)('it is said that there is none, where PixAI %s', async (_, answer) => {
		const { asker, result, pixai } = await startWithResult({}, SMALLER);
		pixai.faults.add({ on: 'media', answer });
		const details = await asker.presses(result, 'Details');
		expect(details.text).toMatch(
			/Made smaller for Discord\. PixAI does not hand out the original\b.*: Picture 1$/m,
		);
		expect(linksOn(details)).toHaveLength(1);
	});

	test('it is said that there is none, where the record has expired', async () => {
		const { world, asker, result } = await startWithResult({}, SMALLER);
		await SITUATIONS['after the record has expired'](world);
		const details = await asker.presses(result, 'Details');
		expect(details.text).toMatch(/PixAI does not hand out the originals?/);
	});

	test('PixAI not answering is not waited for', async () => {
		const { asker, result, pixai } = await startWithResult({}, SMALLER);
		pixai.faults.add({ on: 'media', answer: 'hang' });
		const details = await asker.presses(result, 'Details');
		await details.shows(/PixAI does not hand out the originals?/);
	});
});

describe('a forged press', () => {
	test('is answered like one on a button that there is not', async () => {
		const { guild, asker, stranger, result, job } = await startWithResult({ private: true });
		const seen = await asker.runs('/imagine', { prompt: 'an owl' });
		await seen.showsPictures(1);
		const unknown = await stranger.presses(seen, '1:details:123', { forged: true });
		expect(unknown.text).toMatch(/no longer does anything/);
		for (const on of [seen, result])
			for (const action of ['details', 'send', 'delete']) {
				const answer = await stranger.presses(on, `1:${action}:${job}`, { forged: true });
				expect(answer.text).toBe(unknown.text);
				isPrivateBeside(answer, on);
			}
		const picked = await stranger.selects(seen, `1:pick:${job}`, '1', { forged: true });
		expect(picked.text).toBe(unknown.text);
		expect(guild.defaultChannel.messages).toHaveLength(1);
	});
});
