import { readFile, rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { StoredMessage } from '../../../sandbox/discord/messages.js';
import { JobFailed } from '../../../src/generation/failure.js';
import type { ReplyAddress } from '../../../src/generation/job.js';
import { Undeliverable } from '../../../src/generation/ports.js';
import type { Picture } from '../../../src/pixai/media.js';
import { MINUTE, openScene } from '../scene.js';

const TOKEN_OVER = { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } };
const ALWAYS = Number.POSITIVE_INFINITY;
const DRAWN_IN = 7000;
const begins = () => undefined;

type Scene = Awaited<ReturnType<typeof openScene>>;

/** A promised picture that is there to be delivered. */
async function drawn(changes: Partial<ReplyAddress> = {}) {
	const scene = await openScene();
	const { job, reply } = await scene.isPromised(changes);
	const picture = await scene.spooled();
	const deliver = () => scene.delivery.deliver(job, async () => [picture], DRAWN_IN, begins);
	return { ...scene, job, reply, picture, deliver };
}

/** Exactly one message stands in the channel, it shows the picture, and pings the asker alone. */
async function showsInChannel({ channel, asker, discord }: Scene, picture: Picture) {
	expect(channel.messages).toHaveLength(1);
	const [message] = channel.messages;
	expect(message?.pictures.map(({ bytes }) => bytes)).toEqual([await readFile(picture.path)]);
	expect(message?.pings).toEqual({ everyone: false, users: [asker.id], roles: [] });
	expect(discord.directMessagesTo(asker)).toEqual([]);
}

/** Exactly one message came directly, it shows the picture, and the channel shows none. */
async function showsDirectly({ channel, asker, other, discord }: Scene, picture: Picture) {
	const messages = discord.directMessagesTo(asker);
	expect(messages).toHaveLength(1);
	expect(messages[0]?.pictures.map(({ bytes }) => bytes)).toEqual([await readFile(picture.path)]);
	expect(channel.messages.flatMap(({ pictures }) => pictures)).toEqual([]);
	expect(discord.directMessagesTo(other)).toEqual([]);
}

describe('the picture comes into the reply', () => {
	it('by the interaction’s webhook while its quarter of an hour lasts', async () => {
		const scene = await drawn();
		await scene.deliver();
		expect(scene.reply.pictures).toHaveLength(1);
		expect(scene.asked('PATCH', /^\/channels/)).toBe(0);
	});

	it('as the bot when that is over, without asking the webhook', async () => {
		const scene = await drawn();
		scene.clock.turn(15 * MINUTE);
		await scene.deliver();
		expect(scene.reply.pictures).toHaveLength(1);
		expect(scene.asked('PATCH', /^\/webhooks/)).toBe(0);
	});

	it.each([
		['401 and 50027', TOKEN_OVER],
		['401 alone', { status: 401, body: { code: 0, message: '401: Unauthorized' } }],
		['404 and 10015', { status: 404, body: { code: 10015, message: 'Unknown Webhook' } }],
		['403', { status: 403, body: { code: 50001, message: 'Missing Access' } }],
	])('as the bot when the token ends early, with %s', async (_name, answer) => {
		const scene = await drawn();
		const fault = scene.discord.faults.add({ route: /PATCH .*@original/, times: ALWAYS, answer });
		await scene.deliver();
		expect(scene.reply.pictures).toHaveLength(1);
		expect(scene.channel.messages).toHaveLength(1);
		expect(fault.hits).toBe(1);
	});

	it('by the same webhook although Discord could not reach it for a moment, worded as 403 and 40333', async () => {
		const scene = await drawn();
		const answer = { status: 403, body: { code: 40333, message: 'internal network error' } };
		const fault = scene.discord.faults.add({ route: /PATCH .*@original/, times: 3, answer });
		await scene.turning(1000, scene.deliver());
		expect(fault.hits).toBe(3);
		await showsReply(scene);
		expect(scene.asked('PATCH', /^\/channels/)).toBe(0);
	});

	it('as the bot although Discord refused the bot’s token for a moment', async () => {
		const scene = await drawn();
		scene.clock.turn(15 * MINUTE);
		const answer = { status: 401, body: { code: 0, message: '401: Unauthorized' } };
		const fault = scene.discord.faults.add({ route: /PATCH \/channels/, times: 3, answer });
		await scene.turning(1000, scene.deliver());
		expect(fault.hits).toBe(3);
		await showsReply(scene);
	});
});

describe('the message that shows the picture is told', () => {
	const placeOf = (message: { stored: StoredMessage | undefined } | undefined) => ({
		channelId: message?.stored?.channel.id,
		messageId: message?.stored?.wire.id,
	});

	it.each([0, 15])('where it is the reply, %i minutes later', async (minutes) => {
		const scene = await drawn();
		scene.clock.turn(minutes * MINUTE);
		expect(await scene.deliver()).toEqual(placeOf(scene.reply));
	});

	it('where it is the reply, whose message Discord had not told before', async () => {
		const scene = await drawn();
		const { messageId: _, ...reply } = scene.job.reply;
		const place = await scene.delivery.deliver(
			{ ...scene.job, reply },
			async () => [scene.picture],
			DRAWN_IN,
			begins,
		);
		expect(place).toEqual(placeOf(scene.reply));
	});

	it('where it is a new one in the channel', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		expect(await scene.deliver()).toEqual(placeOf(scene.channel.messages[0]));
	});

	it('where it is a direct one', async () => {
		const scene = await drawn({ ephemeral: true });
		scene.clock.turn(15 * MINUTE);
		expect(await scene.deliver()).toEqual(placeOf(scene.discord.directMessagesTo(scene.asker)[0]));
	});

	it('unless Discord does not say it: it has the picture, and does not get it again', async () => {
		const scene = await drawn();
		scene.discord.faults.add({ route: /PATCH .*@original/, answer: { status: 200, body: {} } });
		expect(await scene.deliver()).toBeUndefined();
		expect(scene.asked('PATCH', /^\/webhooks/)).toBe(1);
	});
});

describe('each try to show the picture begins with leave', () => {
	it('which is asked for right before it, and again for the next', async () => {
		const scene = await drawn();
		const fault = scene.discord.faults.add({
			route: /PATCH .*@original/,
			times: 2,
			answer: { status: 503 },
		});
		const sentBefore: number[] = [];
		const begins = () => void sentBefore.push(fault.hits);
		const delivered = scene.delivery.deliver(scene.job, async () => [scene.picture], DRAWN_IN, begins);
		await scene.turning(1000, delivered);
		expect(sentBefore).toEqual([0, 1, 2]);
		await showsReply(scene);
	});

	it('and is not made without, so that words can come in its place', async () => {
		const scene = await drawn();
		const dropped = new JobFailed({ reason: 'dropped' });
		const begins = () => {
			throw dropped;
		};
		const delivered = scene.delivery.deliver(scene.job, async () => [scene.picture], DRAWN_IN, begins);
		await expect(delivered).rejects.toBe(dropped);
		expect(scene.asked('PATCH', /./)).toBe(0);
		await scene.delivery.fail(scene.job, dropped.failure);
		expect(scene.reply.text).toMatch(/🛑 \*\*Dropped\.\*\* PixAI had it already, so it was paid for/);
		expect(scene.reply.pictures).toEqual([]);
	});
});

async function showsReply({ reply, channel, picture }: Awaited<ReturnType<typeof drawn>>) {
	expect(reply.pictures.map(({ bytes }) => bytes)).toEqual([await readFile(picture.path)]);
	expect(channel.messages).toHaveLength(1);
}

describe('the picture comes as a new message in the channel, which pings only the asker', () => {
	it('when the reply was deleted', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		await scene.deliver();
		await showsInChannel(scene, scene.picture);
	});

	it('when the reply was deleted and its quarter of an hour is over', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		scene.clock.turn(15 * MINUTE);
		await scene.deliver();
		await showsInChannel(scene, scene.picture);
	});

	it('when the reply’s message was never known', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		const { messageId: _, ...reply } = scene.job.reply;
		await scene.delivery.deliver({ ...scene.job, reply }, async () => [scene.picture], DRAWN_IN, begins);
		await showsInChannel(scene, scene.picture);
		expect(scene.asked('PATCH', /^\/channels/)).toBe(0);
	});

	it('when the bot’s edit is refused as to an archived thread, worded as 400', async () => {
		const scene = await drawn();
		scene.clock.turn(15 * MINUTE);
		scene.discord.faults.add({
			route: /PATCH \/channels/,
			answer: { status: 400, body: { code: 50083, message: 'Thread is archived' } },
		});
		await scene.deliver();
		expect(scene.channel.messages.map(({ pictures }) => pictures.length)).toEqual([0, 1]);
	});

	it('once, although Discord’s answers to it were lost', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		const fault = scene.discord.faults.add({
			route: /POST \/channels/,
			times: 3,
			answer: 'reset-after-accepting',
		});
		await scene.turning(1000, scene.deliver());
		expect(fault.hits).toBe(3);
		await showsInChannel(scene, scene.picture);
	});

	it('once, although a process was killed before it knew, and the next one does it again', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		await scene.deliver();
		const { delivery } = scene.startDelivery();
		await delivery.deliver(scene.job, async () => [scene.picture], DRAWN_IN, begins);
		await showsInChannel(scene, scene.picture);
	});

	it('and so do words, which are no repetition of a picture', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		await scene.deliver();
		await scene.delivery.fail(scene.job, { reason: 'failed' });
		expect(scene.channel.messages).toHaveLength(2);
		const [, words] = scene.channel.messages;
		expect(words?.text).toMatch(`<@${scene.asker.id}>`);
		expect(words?.text).toContain('could not draw this');
		expect(words?.pings).toEqual({ everyone: false, users: [scene.asker.id], roles: [] });
	});
});

describe('the picture comes as a direct message', () => {
	it('when the channel was deleted', async () => {
		const scene = await drawn();
		scene.channel.delete();
		await scene.deliver();
		await showsDirectly(scene, scene.picture);
	});

	it('when the bot was removed from the server and the interaction is over', async () => {
		const scene = await drawn();
		scene.guild.removeBot();
		scene.clock.turn(15 * MINUTE);
		await scene.deliver();
		await showsDirectly(scene, scene.picture);
	});

	it('when the bot may not see the channel any more (50001)', async () => {
		const scene = await drawn();
		scene.channel.deny('access');
		scene.clock.turn(15 * MINUTE);
		await scene.deliver();
		await showsDirectly(scene, scene.picture);
	});

	it('when the reply was deleted and the bot may not write in the channel (50013)', async () => {
		const scene = await drawn();
		scene.channel.deny('sending');
		scene.reply.deletedByModerator();
		await scene.deliver();
		await showsDirectly(scene, scene.picture);
	});

	it('once, although Discord’s answer was lost, and the way there is not tried again', async () => {
		const scene = await drawn();
		scene.channel.delete();
		const fault = scene.discord.faults.add({
			route: new RegExp(`POST /channels/${scene.asker.channel.id}/messages`),
			times: 3,
			answer: 'reset-after-accepting',
		});
		await scene.turning(1000, scene.deliver());
		expect(fault.hits).toBe(3);
		await showsDirectly(scene, scene.picture);
		expect(scene.asked('PATCH', /./)).toBe(2);
	});

	it('once more, where the new message in the channel was taken and then deleted with the channel', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		await scene.deliver();
		scene.channel.delete();
		await scene.startDelivery().delivery.deliver(scene.job, async () => [scene.picture], DRAWN_IN, begins);
		await showsDirectly(scene, scene.picture);
	});
});

describe('a reply that only the asker sees', () => {
	it('is never made public: it goes from the webhook straight to a direct message', async () => {
		const scene = await drawn({ ephemeral: true });
		expect(scene.reply.ephemeral).toBe(true);
		scene.clock.turn(15 * MINUTE);
		await scene.deliver();
		await showsDirectly(scene, scene.picture);
		expect(scene.channel.messages).toEqual([]);
		expect(scene.asked('PATCH', /./)).toBe(0);
	});

	it('is never made public: neither are words', async () => {
		const scene = await drawn({ ephemeral: true });
		scene.reply.deletedByModerator();
		await scene.delivery.fail(scene.job, { reason: 'failed' });
		expect(scene.discord.directMessagesTo(scene.asker)[0]?.text).toContain('could not draw this');
		expect(scene.channel.messages).toEqual([]);
	});

	it('is undeliverable rather than public', async () => {
		const scene = await drawn({ ephemeral: true });
		scene.asker.closesDirectMessages();
		scene.clock.turn(15 * MINUTE);
		await expect(scene.deliver()).rejects.toThrow(Undeliverable);
		expect(scene.channel.messages).toEqual([]);
	});
});

describe('nobody can be reached', () => {
	it('when direct messages are closed, too (50007): undeliverable, with the reason', async () => {
		const scene = await drawn();
		scene.channel.delete();
		scene.asker.closesDirectMessages();
		await expect(scene.deliver()).rejects.toMatchObject({
			name: 'Undeliverable',
			cause: { code: 50007 },
		});
	});

	it('when Discord stays down for a day: undeliverable, with the reason, and not before', async () => {
		const scene = await drawn();
		scene.discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		const began = scene.clock.now();
		await expect(scene.turning(10 * MINUTE, scene.deliver())).rejects.toMatchObject({
			name: 'Undeliverable',
			cause: { status: 503 },
		});
		expect(scene.clock.now() - began).toBeGreaterThan(23.5 * 60 * MINUTE);
	});
});

describe('Discord is in trouble, and the picture arrives', () => {
	it('after ten minutes in which nothing was answered but 503', async () => {
		const scene = await drawn();
		const down = scene.discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		let isDone = false;
		const delivered = scene.turning(
			5000,
			scene.deliver().finally(() => {
				isDone = true;
			}),
		);
		const until = scene.clock.now() + 10 * MINUTE;
		while (scene.clock.now() < until) await down.nextHit();
		expect(isDone).toBe(false);
		down.remove();
		await delivered;
		await showsReply(scene);
	});

	it('as the bot, when the token ended during the outage', async () => {
		const scene = await drawn();
		const down = scene.discord.faults.add({ route: /./, times: ALWAYS, answer: 'reset' });
		const delivered = scene.turning(5000, scene.deliver());
		const until = scene.clock.now() + 16 * MINUTE;
		while (scene.clock.now() < until) await down.nextHit();
		down.remove();
		await delivered;
		await showsReply(scene);
	});

	it.each([
		['uploads are refused', { status: 502 }],
		['uploads are cut off', 'reset'],
		['answers are lost', 'reset-after-accepting'],
		['something in between refuses it', { status: 403, body: { message: 'Not by Discord' } }],
	] as const)('%s', async (_name, answer) => {
		const scene = await drawn();
		const fault = scene.discord.faults.add({ route: /PATCH .*@original/, times: 4, answer });
		await scene.turning(1000, scene.deliver());
		expect(fault.hits).toBe(4);
		await showsReply(scene);
	});

	it('with the picture fetched again, when its file was gone before the next try', async () => {
		const scene = await drawn();
		const fault = scene.discord.faults.add({ route: /PATCH .*@original/, times: 3, answer: { status: 503 } });
		let asked = 0;
		const pictures = async () => {
			asked++;
			return [await scene.spooled()];
		};
		const delivered = scene.turning(1000, scene.delivery.deliver(scene.job, pictures, DRAWN_IN, begins));
		await fault.nextHit();
		await rm(scene.picture.path);
		await delivered;
		expect(asked).toBe(4);
		await showsReply(scene);
	});

	it('with the picture fetched again, when its file was gone the moment before it was sent', async () => {
		const scene = await drawn();
		let asked = 0;
		const pictures = async () => {
			const picture = await scene.spooled();
			if (asked++ === 0) await rm(picture.path);
			return [picture];
		};
		await scene.turning(1000, scene.delivery.deliver(scene.job, pictures, DRAWN_IN, begins));
		expect(asked).toBe(2);
		await showsReply(scene);
	});

	it('and a message that Discord refuses for good is not tried again', async () => {
		const scene = await drawn();
		const answer = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
		const fault = scene.discord.faults.add({ route: /PATCH .*@original/, times: ALWAYS, answer });
		await expect(scene.deliver()).rejects.toMatchObject({ code: 50035 });
		expect(fault.hits).toBe(1);
	});

	it('smaller, when Discord takes fewer bytes than it said', async () => {
		const scene = await drawn({ attachmentSizeLimit: 200 });
		const answer = { status: 413, body: { code: 40005, message: 'Request entity too large' } };
		scene.discord.faults.add({ route: /PATCH .*@original/, answer });
		expect(scene.picture.bytes).toBeGreaterThan(100);
		expect(scene.picture.bytes).toBeLessThanOrEqual(200);
		await scene.deliver();
		expect(scene.reply.pictures[0]?.size).toBeLessThanOrEqual(100);
	});

	it('and what fetching throws comes through', async () => {
		const scene = await drawn();
		const lost = new Error('pictures are lost');
		const delivered = scene.delivery.deliver(scene.job, () => Promise.reject(lost), DRAWN_IN, begins);
		await expect(delivered).rejects.toBe(lost);
	});
});

describe('progress', () => {
	it('asks Discord no more once the reply is gone, and the picture is brought all the same', async () => {
		const scene = await drawn();
		scene.reply.deletedByModerator();
		for (let place = 9; place > 0; place--) {
			scene.delivery.progress(scene.job, { step: 'in-line', place });
			await scene.turning(1000, scene.clock.sleep(5000));
		}
		expect(scene.asked('PATCH', /./)).toBe(2);
		await scene.deliver();
		await showsInChannel(scene, scene.picture);
	});

	it('is not told any more after the closing, which waits for the edit that is under way', async () => {
		const scene = await drawn();
		const another = await scene.isPromised();
		const slow = scene.discord.faults.add({ route: /PATCH/, answer: { delay: 2000 } });
		scene.delivery.progress(scene.job, { step: 'in-line', place: 2 });
		await slow.nextHit();
		const closed = scene.delivery.close();
		scene.delivery.progress(scene.job, { step: 'in-line', place: 1 });
		scene.delivery.progress(another.job, { step: 'in-line', place: 3 });
		scene.clock.turn(2000);
		await closed;
		// Were there one, it would be sent before this.
		await scene.delivery.fail(another.job, { reason: 'failed' });
		expect(scene.reply.text).toContain('Number 2 in line');
		expect(another.reply.edits.map(({ text }) => text).join()).not.toContain('in line');
	});
});

describe('a job that another process goes on with', () => {
	it('is told no more of by this one, so that its picture stays in sight', async () => {
		const scene = await drawn();
		const another = await scene.isPromised();
		scene.delivery.progress(scene.job, { step: 'in-line', place: 2 });
		scene.delivery.progress(another.job, { step: 'in-line', place: 3 });
		await scene.reply.shows('Number 2 in line');
		await another.reply.shows('Number 3 in line');
		for (const { job } of [scene, another]) scene.delivery.progress(job, { step: 'in-line', place: 1 });
		await scene.delivery.handOver(scene.job);
		const { delivery } = scene.startDelivery();
		await delivery.deliver(scene.job, async () => [scene.picture], DRAWN_IN, begins);
		scene.clock.turn(5000);
		// Were there one, it would be sent before this.
		await another.reply.shows('Next in line');
		expect(scene.reply.pictures).toHaveLength(1);
		expect(scene.reply.edits.map(({ text }) => text).join()).not.toContain('Next in line');
	});

	it('is told of at the same pace when it comes back', async () => {
		const scene = await drawn();
		scene.delivery.progress(scene.job, { step: 'in-line', place: 2 });
		await scene.reply.shows('Number 2 in line');
		await scene.delivery.handOver(scene.job);
		scene.delivery.progress(scene.job, { step: 'in-line', place: 1 });
		scene.clock.turn(4000);
		await scene.reply.shows('Next in line');
		const [first, second] = scene.reply.edits.map(({ at }) => at);
		expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(4000);
	});
});

describe('an edit that tells of progress and has no answer, which may be carried out after the picture is shown', () => {
	async function isDoubtful() {
		const scene = await drawn();
		const lost = scene.discord.faults.add({ route: /PATCH .*@original/, answer: 'reset-after-accepting' });
		scene.delivery.progress(scene.job, { step: 'in-line', place: 2 });
		await lost.nextHit();
		return scene;
	}

	it('makes the reply be written a second time, however long Discord is down', async () => {
		const scene = await isDoubtful();
		const delivered = scene.deliver();
		await scene.reply.showsPictures(1);
		const down = scene.discord.faults.add({ route: /PATCH .*@original/, times: 5, answer: { status: 503 } });
		await scene.turning(1000, delivered);
		expect(down.hits).toBe(5);
		expect(scene.asked('PATCH', /./)).toBe(2 + 5 + 1);
		expect(scene.reply.pictures).toHaveLength(1);
	});

	it('leaves the job open for the next process, when this one stops before that', async () => {
		const scene = await isDoubtful();
		const delivered = scene.deliver();
		await scene.reply.showsPictures(1);
		scene.stopping.abort(new Error('stopping'));
		await expect(delivered).rejects.toThrow('stopping');
	});

	it('does no harm where the picture has a message of its own', async () => {
		const scene = await isDoubtful();
		scene.reply.deletedByModerator();
		await scene.deliver();
		await showsInChannel(scene, scene.picture);
	});
});

it('at most 4 messages with pictures are sent at once, which words do not wait for', async () => {
	const scene = await drawn();
	const promised = await Promise.all(Array.from({ length: 40 }, () => scene.isPromised()));
	const slow = scene.discord.faults.add({
		route: /PATCH .*@original/,
		times: ALWAYS,
		answer: { delay: 10_000 },
	});
	const delivered = promised.map(({ job }) =>
		scene.delivery.deliver(job, async () => [scene.picture], DRAWN_IN, begins),
	);
	while (slow.hits < 4) await slow.nextHit();
	const asTheBot = { ...scene.job.reply, tokenIssuedAt: 0 };
	await scene.delivery.fail({ ...scene.job, reply: asTheBot }, { reason: 'failed' });
	expect(slow.hits).toBe(4);
	slow.remove();
	scene.clock.turn(10_000);
	await Promise.all(delivered);
	for (const { reply } of promised) expect(reply.pictures).toHaveLength(1);
});

describe('stopping', () => {
	it('lets a picture that is being sent arrive, and waits for it', async () => {
		const scene = await drawn();
		const slow = scene.discord.faults.add({ route: /PATCH/, answer: { delay: 2000 } });
		const delivered = scene.deliver();
		await slow.nextHit();
		scene.stopping.abort();
		const closed = scene.delivery.close();
		scene.clock.turn(2000);
		await closed;
		expect(scene.reply.pictures).toHaveLength(1);
		await delivered;
	});

	it('cuts the wait for the next try, and begins none', async () => {
		const scene = await drawn();
		const down = scene.discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		const delivered = scene.deliver();
		await down.nextHit();
		scene.stopping.abort(new Error('stopping'));
		await expect(delivered).rejects.toThrow('stopping');
		await expect(scene.deliver()).rejects.toThrow('stopping');
		expect(down.hits).toBe(1);
		await scene.delivery.close();
	});
});

it('no token is in the log', async () => {
	const scene = await drawn();
	scene.discord.faults.add({ route: /PATCH .*@original/, times: 2, answer: 'reset' });
	scene.reply.deletedByModerator();
	await scene.turning(1000, scene.deliver());
	expect(scene.logged()).toContain('it is tried again');
	expect(scene.logged()).not.toContain(scene.job.reply.token);
	expect(scene.logged()).not.toContain(scene.discord.token);
});
