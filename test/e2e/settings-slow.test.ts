import { Keyv } from 'keyv';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { restart, settingsSeenBy, startModerated } from './moderated.js';

/** Longer than somebody is left without a sign, in milliseconds. */
const PATIENCE_IS_OVER = 600;
const NOT_READ = /cannot read this server’s settings at the moment/;

/** Stands between the bot and its real store, in front of all that it reads or writes there of servers' records. */
function standBefore(deed: 'get' | 'set') {
	const real = Keyv.prototype[deed] as (...args: unknown[]) => Promise<unknown>;
	let letGo: (error?: Error) => void = () => undefined;
	const held = new Promise<void>((resolve, reject) => {
		letGo = (error) => (error ? reject(error) : resolve());
	});
	// It may fail before anybody asks for it.
	held.catch(() => undefined);
	let come: () => void = () => undefined;
	const came = new Promise<void>((resolve) => {
		come = resolve;
	});
	async function waits(this: Keyv, ...args: unknown[]): Promise<unknown> {
		if (this.namespace === 'guilds') {
			come();
			await held;
		}
		return real.apply(this, args);
	}
	const spy = vi.spyOn(Keyv.prototype, deed).mockImplementation(waits as never);
	const goesAway = () => spy.mockRestore();
	onTestFinished(() => void goesAway());
	return {
		/** Resolves when the first of them has come. */
		came,
		/** The store does what it is asked for; or fails, now and every later time. */
		letGo,
		/** From now on nobody stands there. */
		goesAway,
	};
}

/** A server that nobody has used since the bot has started, in which `/imagine` works or not. */
async function startUnused({ isOpen }: { isOpen: boolean }) {
	const scene = await startModerated();
	const { world, guild, moderator, member } = scene;
	const page = await moderator.runs('/settings channels');
	await moderator.selects(page, '1:settings:channels:channels', guild.defaultChannel);
	await moderator.selects(page, 'Choose', isOpen ? 'only' : 'except');
	await restart(world);
	return {
		...scene,
		page,
		asks: (options: OptionValues = {}) => member.runs('/imagine', { prompt: 'a fox', ...options }),
		/** Lets so much time pass, with the store silent, that a sign is due, and waits for it. */
		async waitsFor(store: ReturnType<typeof standBefore>, deed: Promise<Reply>): Promise<Reply> {
			await store.came;
			world.clock.turn(PATIENCE_IS_OVER);
			return deed;
		},
	};
}

describe('a store that does not answer within half a second', () => {
	test('has the reply deferred, which then goes on to the picture', async () => {
		const { guild, pixai, asks, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		const reply = await waitsFor(store, asks());
		expect(reply.state).toBe('deferred');
		expect(reply.ephemeral).toBe(false);
		expect(pixai.createsSeen).toEqual([]);
		store.letGo();
		await reply.showsPictures(1);
		expect(reply.followUps).toEqual([]);
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test('has a private reply deferred privately', async () => {
		const { asks, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		const reply = await waitsFor(store, asks({ private: true }));
		expect(reply.state).toBe('deferred');
		expect(reply.ephemeral).toBe(true);
		store.letGo();
		await reply.showsPictures(1);
		expect(reply.ephemeral).toBe(true);
	});

	test.each([false, true])(
		'a refusal deletes the deferral and follows up privately (private: %s)',
		async (isPrivate) => {
			const { guild, pixai, asks, waitsFor } = await startUnused({ isOpen: false });
			const store = standBefore('get');
			const reply = await waitsFor(store, asks({ private: isPrivate }));
			expect(reply.state).toBe('deferred');
			store.letGo();
			const refusal = await reply.followsUp();
			expect(refusal.text).toMatch(/It works in most other channels/);
			expect(refusal.ephemeral).toBe(true);
			expect(reply.state).toBe('deleted');
			expect(guild.defaultChannel.messages).toEqual([]);
			expect(pixai.createsSeen).toEqual([]);
		},
	);

	test('and then cannot read: that is said privately, and tried anew the next time', async () => {
		const { guild, pixai, asks, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		const reply = await waitsFor(store, asks());
		store.letGo(new Error('the disk is gone'));
		const refusal = await reply.followsUp();
		expect(refusal.text).toMatch(NOT_READ);
		expect(refusal.ephemeral).toBe(true);
		expect(reply.state).toBe('deleted');
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(pixai.createsSeen).toEqual([]);
		store.goesAway();
		await (await asks()).showsPictures(1);
	});

	test('shows who opens the settings that the bot is at work, to them alone, and then the settings', async () => {
		const { moderator, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		const view = await waitsFor(store, moderator.runs('/settings view'));
		expect(view.state).toBe('deferred');
		expect(view.ephemeral).toBe(true);
		store.letGo();
		await view.shows('only in');
		expect(view.ephemeral).toBe(true);
		expect(view.followUps).toEqual([]);
	});

	test('shows who presses nothing, and then changes the message in place', async () => {
		const { moderator, page, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		const press = await waitsFor(store, moderator.selects(page, 'Choose', 'everywhere'));
		expect(press.state).toBe('acknowledged');
		store.letGo();
		await page.shows(/Channels:\*\* only in <#\d+> → everywhere/);
		expect(press.followUps).toEqual([]);
	});

	test('is waited for with a change, too, which holds when it is on the disk and not before', async () => {
		const { world, moderator, waitsFor } = await startUnused({ isOpen: true });
		const store = standBefore('set');
		const changing = await waitsFor(store, moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' }));
		expect(changing.state).toBe('deferred');
		expect(changing.ephemeral).toBe(true);
		expect(await settingsSeenBy(moderator)).toContain('Time zone: UTC');
		store.letGo();
		await changing.shows('UTC → Asia/Tokyo');
		await restart(world);
		expect(await settingsSeenBy(moderator)).toContain('Time zone: **Asia/Tokyo**');
	});
});

describe('a store that answers in time', () => {
	test('has a refusal said at once, and privately', async () => {
		const { asks } = await startUnused({ isOpen: false });
		const store = standBefore('get');
		const asking = asks();
		await store.came;
		store.letGo();
		const reply = await asking;
		expect(reply.state).toBe('shown');
		expect(reply.ephemeral).toBe(true);
		expect(reply.text).toMatch(/It works in most other channels/);
	});

	test('and cannot read: that is said privately, and tried anew the next time', async () => {
		const { asks, pixai } = await startUnused({ isOpen: true });
		const store = standBefore('get');
		store.letGo(new Error('the disk is gone'));
		const refused = await asks();
		expect(refused.text).toMatch(NOT_READ);
		expect(refused.ephemeral).toBe(true);
		expect(pixai.createsSeen).toEqual([]);
		store.goesAway();
		await (await asks()).showsPictures(1);
	});

	test('and cannot write: that is said privately, and what held before still holds', async () => {
		const { world, moderator } = await startUnused({ isOpen: true });
		const store = standBefore('set');
		store.letGo(new Error('the disk is full'));
		for (const refused of [
			await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' }),
			await moderator.runs('/limits set', { daily: 7 }),
		]) {
			expect(refused.text).toMatch(/disk takes nothing at the moment.*nothing was changed/);
			expect(refused.ephemeral).toBe(true);
		}
		const before = await settingsSeenBy(moderator);
		expect(before).toContain('Time zone: UTC');
		store.goesAway();
		await restart(world);
		expect(await settingsSeenBy(moderator)).toBe(before);
	});
});
