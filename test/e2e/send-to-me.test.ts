import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_SITUATIONS, isPrivateBeside, SITUATIONS, SMALLER, shownOn, startWithResult } from './kept.js';
import { newSecret, pastes } from './server-key.js';
import type { World } from './world.js';

const MEBIBYTE = 1_048_576;
const MINUTE = 60_000;
const SEND = 'Send to me';

/** What lies in the spool besides what a job has there, by its id, until just after its pictures were shown. */
async function spooled({ folder }: World): Promise<string[]> {
	const names = await readdir(join(folder, 'spool'));
	return names.filter((name) => !/^[\d-]+$/.test(name));
}

describe.each(ALL_SITUATIONS)('%s', (situation) => {
	test('whoever presses it gets the originals, and nobody else does', async () => {
		const { world, discord, guild, asker, stranger, moderator, result } = await startWithResult({
			count: 4,
			spoiler: true,
		});
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		for (const who of [asker, stranger, moderator]) {
			const answer = await who.presses(result, SEND);
			await answer.shows(/Sent to you/);
			isPrivateBeside(answer, result);
			const [message, ...more] = discord.directMessagesTo(who);
			expect(more).toEqual([]);
			expect(message?.pictures.map(({ bytes }) => bytes)).toEqual(result.pictures.map(({ bytes }) => bytes));
			expect(message?.pictures.map(({ description }) => description)).toEqual(Array(4).fill('a fox'));
			expect(message?.pictures.every(({ spoiler }) => spoiler)).toBe(true);
			expect(message?.text).toContain('**a fox**');
			expect(message?.text).toContain(
				`(https://discord.com/channels/${guild.id}/${guild.defaultChannel.id}/${result.message?.id})`,
			);
		}
		expect(shownOn(result)).toEqual(before);
		expect(await spooled(world)).toEqual([]);
	});

	test('what is private stays so', async () => {
		const { world, discord, guild, asker, result } = await startWithResult({ private: true });
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const answer = await asker.presses(result, SEND);
		await answer.shows(/Sent to you/);
		isPrivateBeside(answer, result);
		expect(discord.directMessagesTo(asker)[0]?.text).not.toContain('https://discord.com');
		expect(shownOn(result)).toEqual(before);
		expect(guild.defaultChannel.messages).toEqual([]);
	});
});

test('to somebody who takes no direct messages it is said what to do', async () => {
	const { world, discord, stranger, result } = await startWithResult();
	stranger.closesDirectMessages();
	const press = await stranger.presses(result, SEND);
	const answer = await press.followsUp();
	expect(answer.text).toMatch(/cannot write to you directly.*Allow direct messages.*\*\*Details\*\*/);
	expect(answer.ephemeral).toBe(true);
	expect(discord.directMessagesTo(stranger)).toEqual([]);
	expect(await spooled(world)).toEqual([]);
});

describe('pressed twice', () => {
	test('at once it sends once, and says that it is at it', async () => {
		const { world, discord, asker, result } = await startWithResult();
		const hung = discord.faults.add({ route: /^GET \/attachments/, answer: { delay: MINUTE } }).nextHit();
		const first = await asker.presses(result, SEND);
		await hung;
		const second = await asker.presses(result, SEND);
		const refusal = await second.followsUp();
		expect(refusal.text).toMatch(/still fetching/);
		expect(discord.directMessagesTo(asker)).toEqual([]);
		world.clock.turn(MINUTE);
		await first.shows(/Sent to you/);
		expect(discord.directMessagesTo(asker)).toHaveLength(1);
	});

	test('one after the other, even over a restart, it is there once', async () => {
		const { world, discord, asker, result } = await startWithResult();
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		await SITUATIONS['after a restart'](world);
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		expect(discord.directMessagesTo(asker)).toHaveLength(1);
		world.clock.turn(10 * MINUTE);
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		expect(discord.directMessagesTo(asker)).toHaveLength(2);
	});

	test('after an answer of Discord’s was lost it is there once', async () => {
		const { discord, asker, result } = await startWithResult();
		const lost = discord.faults.add({
			route: /^POST \/channels\/\d+\/messages$/,
			answer: 'reset-after-accepting',
		});
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		expect(lost.hits).toBe(1);
		expect(discord.directMessagesTo(asker)).toHaveLength(1);
	});
});

test('what a process that was killed has left on the disk is removed by the next', async () => {
	const { world } = await startWithResult();
	await world.stopBot();
	const left = join(world.folder, 'spool', 'originals-1574977744993779713');
	await mkdir(left);
	await writeFile(join(left, '1'), 'half a fox');
	await world.startBot();
	expect(await spooled(world)).toEqual([]);
});

describe('what is over 10 MiB', () => {
	test('is sent smaller, with a link to where it is in full size', async () => {
		const { discord, asker, result } = await startWithResult(
			{},
			{ pixai: { pictureBytes: 12 * MEBIBYTE }, attachmentSizeLimit: 50 * MEBIBYTE },
		);
		const answer = await asker.presses(result, SEND);
		await answer.shows(/Sent to you.*smaller there/);
		const [message] = discord.directMessagesTo(asker);
		expect(message?.pictures[0]).toMatchObject({ name: 'easel-1-smaller.webp', contentType: 'image/webp' });
		const url = /In full size.*: \[Picture 1\]\(<(.*?)>\)/.exec(message?.text ?? '')?.[1] ?? '';
		const full = Buffer.from(await (await fetch(url)).arrayBuffer());
		expect(full.equals(result.pictures[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
	});

	test('is made smaller still where Discord does not take that', async () => {
		const { discord, asker, result } = await startWithResult();
		const refused = discord.faults.add({
			route: /^POST \/channels\/\d+\/messages$/,
			answer: { status: 413 },
		});
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		expect(refused.hits).toBe(1);
		expect(discord.directMessagesTo(asker)).toHaveLength(1);
	});
});

describe('what was made smaller for the channel', () => {
	test('comes from PixAI as it was drawn', async () => {
		const { discord, pixai, stranger, result } = await startWithResult({ count: 4 }, SMALLER);
		await (await stranger.presses(result, SEND)).shows(/Sent to you,\*\* as a direct message\.$/);
		const [message] = discord.directMessagesTo(stranger);
		expect(message?.pictures.map(({ bytes }) => bytes)).toEqual(pixai.tasks[0]?.pictures);
		expect(message?.pictures.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((n) => `easel-${n}.png`));
	});

	test.each([
		[
			'PixAI has it no more',
			async ({ pixai }: World) => {
				for (const on of ['media', 'cdn'] as const)
					pixai.faults.add({ on, times: 9, answer: { status: 404 } });
			},
		],
		['the record has expired', SITUATIONS['after the record has expired']],
	])('comes as Discord has it, and says so, where %s', async (_, happens) => {
		const { world, discord, asker, result } = await startWithResult({}, SMALLER);
		await happens(world);
		await (await asker.presses(result, SEND)).shows(/smaller there/);
		const [message] = discord.directMessagesTo(asker);
		expect(message?.pictures.map(({ bytes }) => bytes)).toEqual(result.pictures.map(({ bytes }) => bytes));
		expect(message?.text).toMatch(/A smaller copy.*: Picture 1$/m);
	});

	test.each([true, false])(
		'comes from the server’s own account, as long as that is known: %s',
		async (isKnown) => {
			const { world, discord, pixai, moderator, asker, result } = await startWithResult(
				{},
				{
					...SMALLER,
					environment: { EASEL_SECRET: newSecret() },
					async prepare({ pixai, moderator }) {
						await pastes(moderator, pixai.addKey());
					},
				},
			);
			if (isKnown) await SITUATIONS['after a restart'](world);
			else await moderator.presses(await moderator.runs('/settings key'), 'Remove');
			// Only the server's account has it.
			pixai.revokesKey();
			await (await asker.presses(result, SEND)).shows(/Sent to you/);
			const [message] = discord.directMessagesTo(asker);
			expect(message?.pictures[0]?.bytes.equals(pixai.tasks[0]?.pictures[0] ?? Buffer.alloc(0))).toBe(
				isKnown,
			);
		},
	);
});

describe('where the picture cannot be had', () => {
	test.each([
		['is gone', { status: 404 }, /not there any more/],
		['is not handed out', { status: 503 }, /does not hand the picture out at the moment/],
		['does not come', 'reset', /does not hand the picture out at the moment/],
	] as const)('because it %s, that is said', async (_, answer, words) => {
		const { world, discord, asker, result } = await startWithResult({ count: 4 });
		discord.faults.add({ route: /^GET \/attachments/, answer });
		const press = await asker.presses(result, SEND);
		const refusal = await press.followsUp();
		expect(refusal.text).toMatch(words);
		expect(refusal.ephemeral).toBe(true);
		expect(discord.directMessagesTo(asker)).toEqual([]);
		expect(await spooled(world)).toEqual([]);
	});

	test('because the bot stops, that is said, and it works after that', async () => {
		const { world, discord, asker, result } = await startWithResult();
		const hung = discord.faults.add({ route: /^GET \/attachments/, answer: { delay: MINUTE } }).nextHit();
		const press = await asker.presses(result, SEND);
		await hung;
		await world.stopBot();
		expect((await press.followsUp()).text).toMatch(/The bot restarts/);
		expect(await spooled(world)).toEqual([]);
		await world.startBot();
		await (await asker.presses(result, SEND)).shows(/Sent to you/);
		expect(discord.directMessagesTo(asker)).toHaveLength(1);
	});
});
