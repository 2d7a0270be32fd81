import { describe, expect, test } from 'vitest';
import { LIVES } from './life.js';
import { newSecret, pastes, startDenWithSecret } from './server-key.js';

const LOST = [
	['another secret', newSecret(), /I can no longer read it.*paste it again/],
	['no secret', '', /whoever runs the bot has switched servers’ own keys off.*ask them, or remove the key/],
] as const;

const UNREADABLE =
	/I can no longer read this server’s own PixAI key.*Somebody who manages the server must paste it again/;

/** A server with a key of its own that the bot, since its last start, cannot read any more. */
async function denThatLost(secretNow: string) {
	const den = await startDenWithSecret();
	const { world, pixai, manager, member } = den;
	const secret = world.environment.EASEL_SECRET ?? '';
	const key = pixai.addKey();
	await pastes(manager, key);
	const startsWith = async (one: string) => {
		await world.stopBot();
		world.environment.EASEL_SECRET = one;
		await world.startBot();
	};
	await startsWith(secretNow);
	return { ...den, key, secret, startsWith, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
}

describe.each(LOST)('with %s', (name, secretNow, why) => {
	test('askers and moderators are told, nothing is drawn, and other servers go on', async () => {
		const { world, pixai, manager, member, key, asks } = await denThatLost(secretNow);
		for (const prompt of ['a fox', 'an owl']) {
			const refusal = await asks(prompt);
			expect(refusal.text).toMatch(UNREADABLE);
			expect(refusal.ephemeral).toBe(true);
		}
		expect(pixai.createsSeen).toEqual([]);
		for (const command of ['/settings view', '/settings key']) {
			const { text } = await manager.runs(command);
			expect(text.replaceAll('\\', '')).toContain(`this server’s own, …${key.slice(-4)}`);
			expect(text).toMatch(why);
			expect(text).toMatch(/Nothing is drawn meanwhile/);
		}
		await member.in(world.discord.addGuild({ name: 'Owl Den' })).runs('/imagine', { prompt: 'an elk' });
		expect((await pixai.taskOf('an elk')).account.key).toBe(pixai.key);
	});

	test('the bot’s own account is used only where the server allows that, and only as long as it does', async () => {
		const { world, pixai, manager, asks } = await denThatLost(secretNow);
		const panel = await manager.runs('/settings key');
		await manager.presses(panel, 'Then use bot’s account');
		expect(panel.text).toMatch(/not allowed → allowed/);
		expect(panel.text).toMatch(/The bot’s account is used meanwhile/);
		await asks('a fox');
		expect((await pixai.taskOf('a fox')).account.key).toBe(pixai.key);
		await world.stopBot();
		await world.startBot();
		await asks('an owl');
		expect((await pixai.taskOf('an owl')).account.key).toBe(pixai.key);
		await manager.presses(await manager.runs('/settings key'), 'Then draw nothing');
		expect((await asks('an elk')).text).toMatch(UNREADABLE);
		expect(pixai.createsSeen).toHaveLength(2);
	});

	test('the key can be removed: the bot’s own is then used like anywhere', async () => {
		const { pixai, manager, asks } = await denThatLost(secretNow);
		await manager.presses(await manager.runs('/settings key'), 'Remove');
		await asks('a fox');
		expect((await pixai.taskOf('a fox')).account.key).toBe(pixai.key);
	});

	test('all is as before when the old one is back; only without a secret no key can be put in', async () => {
		const { pixai, manager, key, secret, startsWith, asks } = await denThatLost(secretNow);
		const panel = await manager.runs('/settings key');
		expect(panel.buttons.includes('Replace…')).toBe(name === 'another secret');
		await startsWith(secret);
		await asks('a fox');
		expect((await pixai.taskOf('a fox')).account.key).toBe(key);
	});
});

test('with another secret the key can be put in again, and is used at once', async () => {
	const { pixai, manager, key, asks } = await denThatLost(newSecret());
	expect((await asks('a fox')).text).toMatch(UNREADABLE);
	await pastes(manager, key);
	await asks('a fox');
	expect((await pixai.taskOf('a fox')).account.key).toBe(key);
});

test('a key that can be read is used, although the server allows the bot’s where it cannot', async () => {
	const { pixai, manager, member } = await startDenWithSecret();
	const key = pixai.addKey();
	await pastes(manager, key);
	await manager.presses(await manager.runs('/settings key'), 'Then use bot’s account');
	pixai.revokesKey(key);
	const fox = await member.runs('/imagine', { prompt: 'a fox' });
	await fox.shows(/refuses this server’s key/);
	expect(pixai.tasks).toEqual([]);
});

describe.each(LIVES)('with another secret after a bot that was %s', (_ending, begin) => {
	/** A server with a key, in whose first life a fox was asked for. */
	async function denAfter(
		meanwhile: (key: string, den: Awaited<ReturnType<typeof startDenWithSecret>>) => unknown = () =>
			undefined,
	) {
		const den = await startDenWithSecret({ bot: false });
		const { world, pixai, manager, member } = den;
		const secret = world.environment.EASEL_SECRET ?? '';
		const life = await begin(world);
		const key = pixai.addKey();
		await pastes(manager, key);
		await meanwhile(key, den);
		const fox = await member.runs('/imagine', { prompt: 'a fox' });
		const isBack = () => {
			world.environment.EASEL_SECRET = secret;
		};
		world.environment.EASEL_SECRET = newSecret();
		return { ...den, key, life, fox, isBack };
	}

	test('what PixAI is drawing is not lost, and goes on when the right one is back', async () => {
		const { world, pixai, life, fox, isBack } = await denAfter();
		const task = await pixai.taskOf('a fox');
		await task.polled(1);
		await life.ends();

		const wrong = await begin(world);
		await wrong.logs(/a task could not be read/);
		await task.completes();
		await wrong.ends();

		isBack();
		await begin(world);
		await fox.showsPictures(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	/** A server whose fox is drawn, and was not fetched before the first life ended. */
	async function denWithDrawnFox() {
		const den = await denAfter();
		const { pixai, life } = den;
		const task = await pixai.taskOf('a fox');
		await pixai.goesDown('cdn');
		await task.completes();
		await life.logs(/a picture could not be fetched/);
		await life.ends();
		await pixai.comesBack('cdn');
		return den;
	}

	test('what is drawn and was not fetched yet is fetched without it', async () => {
		const { world, pixai, fox } = await denWithDrawnFox();
		await begin(world);
		await fox.showsPictures(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test('what is drawn and takes the key to be fetched is not lost, either', async () => {
		const { world, pixai, fox, isBack } = await denWithDrawnFox();
		pixai.expiresUrls();

		const wrong = await begin(world);
		await wrong.logs(/a picture could not be fetched/);
		await wrong.ends();

		isBack();
		await begin(world);
		await fox.showsPictures(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test.each([
		['ends in words where the server does not allow the bot’s account', false],
		['is drawn on the bot’s account where it allows that', true],
	])('what waits %s', async (_what, allows) => {
		const { world, pixai, life, fox, key } = await denAfter(async (key, { pixai, manager }) => {
			if (allows) await manager.presses(await manager.runs('/settings key'), 'Then use bot’s account');
			pixai.ownerUsesWebsite(10, key);
		});
		await fox.shows(/takes no more pictures at the moment/);
		await life.ends();
		pixai.ownerUsesWebsite(0, key);

		await begin(world);
		if (allows) expect((await pixai.taskOf('a fox')).account.key).toBe(pixai.key);
		else
			await fox.shows(
				/this server’s key.*Somebody who manages the server must paste a new one.*Nothing was paid/,
			);
		expect(pixai.tasks).toHaveLength(allows ? 1 : 0);
	});
});
