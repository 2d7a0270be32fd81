import { describe, expect, it } from 'vitest';
import { Unanswered } from '../../../src/generation/ports.js';
import { interactionOf, MINUTE, openScene } from '../scene.js';

const ALWAYS = Number.POSITIVE_INFINITY;
const CALLBACK = /POST .*callback/;
const LATE = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const TAKEN = { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };

describe('the first answer', () => {
	it('says that the bot thinks, and tells the message’s id', async () => {
		const { asks, delivery } = await openScene();
		const { job, answered } = asks();
		const address = await delivery.open(job, false);
		const reply = await answered;
		expect(reply.state).toBe('deferred');
		expect(reply.ephemeral).toBe(false);
		expect(address).toEqual({ ...job.reply, messageId: reply.message?.id });
	});

	it('is for the asker alone where that is asked for', async () => {
		const { asks, delivery } = await openScene();
		const { job, answered } = asks({ ephemeral: true });
		await delivery.open(job, false);
		expect((await answered).ephemeral).toBe(true);
	});

	it.each(['reset', 'reset-after-accepting', { status: 500 }] as const)(
		'is given although it met %s twice',
		async (answer) => {
			const { asks, delivery, discord } = await openScene();
			discord.faults.add({ route: CALLBACK, times: 2, answer });
			const { job, answered } = asks();
			const address = await delivery.open(job, false);
			const reply = await answered;
			expect(reply.state).toBe('deferred');
			expect(address.messageId).toBe(reply.message?.id);
		},
	);

	it('stands although the way to ask for its message is closed', async () => {
		const { asks, delivery, discord } = await openScene();
		discord.faults.add({ route: CALLBACK, answer: 'reset-after-accepting' });
		discord.faults.add({ route: /GET .*@original/, answer: { status: 500 } });
		const { job } = asks();
		expect(await delivery.open(job, false)).toEqual(job.reply);
	});

	it('is not ours where another process has given one: found at the first try', async () => {
		const { asks, delivery, startDelivery } = await openScene();
		const { job } = asks();
		await startDelivery().delivery.open(job, false);
		await expect(delivery.open(job, false)).rejects.toThrow(Unanswered);
	});

	it('comes to nothing, with the reason, where it is too late', async () => {
		const { asks, delivery, discord, clock } = await openScene();
		discord.faults.add({ route: CALLBACK, answer: LATE });
		const { job, answered } = asks();
		await expect(delivery.open(job, false)).rejects.toMatchObject({
			name: 'Unanswered',
			cause: { code: 10062 },
		});
		clock.turn(3000);
		expect((await answered).state).toBe('did not respond');
	});

	it('comes to nothing once Discord can be asked again, and says that it took none', async () => {
		const { asks, delivery, discord, clock, turning } = await openScene();
		const down = discord.faults.add({ route: /./, times: ALWAYS, answer: 'reset' });
		const { job, answered } = asks();
		const opened = delivery.open(job, false);
		const refused = expect(turning(1000, opened)).rejects.toThrow(Unanswered);
		clock.turn(3000);
		await answered;
		await down.nextHit();
		down.remove();
		await refused;
	});

	it('is found, when each of its answers was lost', async () => {
		const { asks, delivery, discord, turning } = await openScene();
		discord.faults.add({ route: CALLBACK, times: 1, answer: 'reset-after-accepting' });
		discord.faults.add({ route: CALLBACK, times: 4, answer: 'reset' });
		const { job, answered } = asks();
		const address = await turning(1000, delivery.open(job, false));
		expect(address.messageId).toBe((await answered).message?.id);
	});
});

describe('after a restart, the first answer', () => {
	it('is that of the process before', async () => {
		const { asks, delivery, startDelivery } = await openScene();
		const { job, answered } = asks();
		const before = await delivery.open(job, false);
		expect(await startDelivery().delivery.open(job, true)).toEqual(before);
		expect((await answered).state).toBe('deferred');
	});

	it('is given when the process before had not come to it', async () => {
		const { asks, delivery } = await openScene();
		const { job, answered } = asks();
		const address = await delivery.open(job, true);
		expect(address.messageId).toBe((await answered).message?.id);
	});

	it('is that of the process before, also where Discord says that it is late for one', async () => {
		const { isPromised, delivery, discord } = await openScene();
		const { job } = await isPromised();
		discord.faults.add({ route: CALLBACK, answer: LATE });
		const { messageId: _, ...unknown } = job.reply;
		expect(await delivery.open({ ...job, reply: unknown }, true)).toEqual(job.reply);
	});

	it('comes to nothing when there is none and it is late', async () => {
		const { asks, delivery, clock } = await openScene();
		const { job, answered } = asks();
		clock.turn(3001);
		await answered;
		await expect(delivery.open(job, true)).rejects.toMatchObject({
			name: 'Unanswered',
			cause: { code: 10062 },
		});
	});

	it('is waited for while Discord is down', async () => {
		const { isPromised, delivery, discord, turning, clock } = await openScene();
		const { job } = await isPromised();
		const down = discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		const opened = turning(5000, delivery.open(job, true));
		const until = clock.now() + 10 * MINUTE;
		while (clock.now() < until) await down.nextHit();
		down.remove();
		expect(await opened).toEqual(job.reply);
	});

	it('comes to nothing without asking once the quarter of an hour is over', async () => {
		const { asks, delivery, discord, clock } = await openScene();
		const { job, answered } = asks();
		clock.turn(15 * MINUTE);
		await answered;
		await expect(delivery.open(job, true)).rejects.toThrow(Unanswered);
		expect(discord.requests).toEqual([]);
	});

	it('comes to nothing when Discord is down until then', async () => {
		const { asks, delivery, discord, turning, clock } = await openScene();
		discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		const { job, answered } = asks();
		clock.turn(3000);
		await answered;
		await expect(turning(10_000, delivery.open(job, true))).rejects.toThrow(Unanswered);
	});

	it('is not waited for any more when the process stops', async () => {
		const { asks, delivery, discord, stopping, clock } = await openScene();
		const { job, answered } = asks();
		clock.turn(3000);
		await answered;
		const down = discord.faults.add({ route: /./, times: ALWAYS, answer: { status: 503 } });
		const opened = delivery.open(job, true);
		while (down.hits < 3) await down.nextHit();
		stopping.abort(new Error('stopping'));
		await expect(opened).rejects.toThrow('stopping');
	});
});

describe('the answer to a button, whose message it takes the place of', () => {
	/** Presses a button on a message of the bot's. */
	async function presses({ isPrivate = false } = {}) {
		const scene = await openScene();
		const { job, reply } = await scene.isPromised({ ephemeral: isPrivate });
		await scene.delivery.fail(job, { reason: 'failed' });
		const messageId = reply.message?.id ?? '';
		const { job: pressed, answered } = interactionOf(
			scene.discord,
			scene.clock,
			() => scene.asker.presses(reply, 'again', { forged: true }),
			{ replacesMessage: true, messageId, ephemeral: isPrivate },
		);
		return { ...scene, job: pressed, reply, answered };
	}

	it('changes nothing that can be seen, and the message becomes the reply', async () => {
		const { delivery, job, answered, channel, spooled, reply } = await presses();
		const address = await delivery.open(job, false);
		expect((await answered).state).toBe('acknowledged');
		expect(address).toEqual(job.reply);
		const picture = await spooled();
		await delivery.deliver(
			{ ...job, reply: address },
			async () => [picture],
			1000,
			() => undefined,
		);
		expect(channel.messages).toHaveLength(1);
		expect(reply.pictures).toHaveLength(1);
	});

	it.each([
		['late', LATE],
		['lost', 'reset'],
	] as const)('may be %s: the message can be edited as the bot', async (_name, answer) => {
		const { delivery, job, answered, discord, clock, spooled, reply, turning } = await presses();
		discord.faults.add({ route: CALLBACK, times: 3, answer });
		if (answer === 'reset') clock.turn(3000);
		const address = await turning(1000, delivery.open(job, false));
		expect(address).toEqual(job.reply);
		await answered;
		const picture = await spooled();
		await delivery.deliver(
			{ ...job, reply: address },
			async () => [picture],
			1000,
			() => undefined,
		);
		expect(reply.pictures).toHaveLength(1);
	});

	it('is not ours where another process has given one', async () => {
		const { delivery, job, discord } = await presses();
		discord.faults.add({ route: CALLBACK, answer: TAKEN });
		await expect(delivery.open(job, false)).rejects.toThrow(Unanswered);
	});

	it('comes to nothing where it is late and only the asker sees the message', async () => {
		const { delivery, job, discord } = await presses({ isPrivate: true });
		discord.faults.add({ route: CALLBACK, answer: LATE });
		await expect(delivery.open(job, false)).rejects.toThrow(Unanswered);
	});
});
