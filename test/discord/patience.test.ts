// Read before the first interaction, which has but 3 seconds, rather than by it.
import 'discord-api-spec/zod';
import { Events } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { ResponseType } from '../../sandbox/discord/wire.js';
import { discordClient, login, logout } from '../../src/discord/client.js';
import type { Answerable } from '../../src/discord/command.js';
import {
	answerPrivately,
	answerWith,
	beforeForm,
	TRIES,
	withPatience,
} from '../../src/discord/first-response.js';
import type { View } from '../../src/discord/views/blocks.js';
import { restartingView, someoneElsesView } from '../../src/discord/views/refusals.js';
import { systemClock } from '../../src/ops/clock.js';
import { wordsFor } from '../../src/words/index.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';

const t = wordsFor('en-US');
const LOST = ['reset', 'reset-after-accepting', { status: 502 }] as const;
const CALLBACK = /POST .*callback/;

describe('what takes its time', () => {
	it('shows nothing where it takes less than half a second', async () => {
		const { asks, take, clock, responses } = await scene();
		const work = take();
		const asked = asks();
		await work.begins();
		await clock.pass(499);
		work.ends();
		const reply = await asked;
		expect(reply.text).toContain('The bot restarts');
		expect(reply.ephemeral).toBe(true);
		expect(responses).toEqual([ResponseType.Message]);
	});

	it.each([true, false])(
		'shows that the bot is at work after that, to the asker alone: %s',
		async (isPrivate) => {
			const { asks, take, clock } = await scene();
			const work = take({ isPrivate });
			const asked = asks();
			await work.begins();
			await clock.pass(500);
			const reply = await asked;
			expect(reply.state).toBe('deferred');
			expect(reply.ephemeral).toBe(isPrivate);
			work.ends();
			await reply.shows(/The bot restarts/);
			expect(reply.ephemeral).toBe(isPrivate);
		},
	);

	it('changes the message that something was pressed on only in the end', async () => {
		const { asks, presses, take, clock } = await scene();
		take().ends();
		const reply = await asks();
		const work = take({ view: someoneElsesView(t, '200000000000000001') });
		const pressed = presses(reply);
		await work.begins();
		await clock.pass(500);
		expect((await pressed).state).toBe('acknowledged');
		expect(reply.text).toContain('The bot restarts');
		work.ends();
		await reply.shows(/can press this/);
	});

	it('of a message that everybody sees changes nothing of it: who has pressed is answered in private', async () => {
		const { asks, presses, take, clock } = await scene();
		take({ answer: publicly }).ends();
		const reply = await asks();
		const work = take({ view: someoneElsesView(t, '200000000000000001') });
		const pressed = presses(reply);
		await work.begins();
		await clock.pass(500);
		const answer = await pressed;
		expect([answer.state, answer.ephemeral]).toEqual(['deferred', true]);
		work.ends();
		await answer.shows(/can press this/);
		expect(answer.message?.id).not.toBe(reply.message?.id);
		expect(reply.text).toContain('The bot restarts');
	});

	it('and takes the place of such a message, shows nothing until it does', async () => {
		const { asks, presses, take, clock } = await scene();
		take({ answer: publicly }).ends();
		const reply = await asks();
		const work = take({
			isPrivate: false,
			replacesMessage: true,
			view: someoneElsesView(t, '200000000000000001'),
		});
		const pressed = presses(reply);
		await work.begins();
		await clock.pass(500);
		expect((await pressed).state).toBe('acknowledged');
		expect(reply.text).toContain('The bot restarts');
		work.ends();
		await reply.shows(/can press this/);
	});

	it('is answered although every answer to the deferral was lost', async () => {
		const { asks, take, clock, discord, errors } = await scene();
		const lost = discord.faults.add({ route: CALLBACK, times: TRIES, answer: 'reset-after-accepting' });
		const work = take();
		const asked = asks();
		await work.begins();
		await clock.pass(500);
		const reply = await asked;
		await vi.waitFor(() => expect(lost.hits).toBe(TRIES));
		work.ends();
		await reply.shows(/The bot restarts/);
		expect(errors).toEqual([]);
	});

	it.each(LOST)('is answered although the answer to the deferral was lost: %s', async (answer) => {
		const { asks, take, clock, discord } = await scene();
		discord.faults.add({ route: CALLBACK, times: 2, answer });
		const work = take();
		const asked = asks();
		await work.begins();
		await clock.pass(500);
		const reply = await asked;
		work.ends();
		await reply.shows(/The bot restarts/);
	});

	it.each(LOST)('is answered although the answer after the deferral was lost: %s', async (answer) => {
		const { asks, take, clock, discord } = await scene();
		const work = take();
		const asked = asks();
		await work.begins();
		await clock.pass(500);
		const reply = await asked;
		discord.faults.add({ route: /^PATCH .*original/, times: 2, answer });
		work.ends();
		await reply.shows(/The bot restarts/);
	});

	it('goes on when Discord does not take the deferral, and says so when it has ended', async () => {
		const { asks, take, clock, discord, errors } = await scene();
		discord.faults.add({ route: CALLBACK, answer: { status: 404, body: { code: 10062, message: 'gone' } } });
		const work = take();
		void asks();
		await work.begins();
		await clock.pass(500);
		await vi.waitFor(() => expect(discord.requests.some(({ status }) => status === 404)).toBe(true));
		expect(errors).toEqual([]);
		work.ends();
		await vi.waitFor(() => expect(errors).toMatchObject([{ code: 10062 }]));
	});

	it('is not waited for any longer after twenty seconds', async () => {
		const { asks, take, clock, errors } = await scene();
		const work = take();
		const asked = asks();
		await work.begins();
		await clock.pass(500);
		expect((await asked).state).toBe('deferred');
		await clock.pass(19_499);
		expect(errors).toEqual([]);
		await clock.pass(1);
		await vi.waitFor(() => expect(errors).toMatchObject([{ name: 'TookTooLong' }]));
	});

	it('shows nothing more when it fails at once, and fails as it did', async () => {
		const { asks, take, clock, responses, errors } = await scene();
		const work = take();
		void asks();
		await work.begins();
		work.fails(new RangeError('no'));
		await vi.waitFor(() => expect(errors).toMatchObject([{ message: 'no' }]));
		await clock.pass(10_000);
		take().ends();
		await asks();
		expect(responses).toEqual([ResponseType.Message]);
	});
});

describe('a refusal after the bot has shown that it is at work', () => {
	it.each([true, false])(
		'takes that away, and is for the asker alone: it was before: %s',
		async (isPrivate) => {
			const { refusedLate } = await scene();
			const reply = await refusedLate(isPrivate);
			const refusal = await reply.followsUp();
			expect(refusal.text).toContain('The bot restarts');
			expect(refusal.ephemeral).toBe(true);
			expect(reply.state).toBe('deleted');
		},
	);

	it('of something that was pressed leaves its message alone', async () => {
		const { asks, presses, take, clock } = await scene();
		take().ends();
		const reply = await asks();
		const work = take({ answer: answerPrivately, view: someoneElsesView(t, '200000000000000001') });
		const pressed = presses(reply);
		await work.begins();
		await clock.pass(500);
		work.ends();
		const refusal = await (await pressed).followsUp();
		expect(refusal.text).toContain('can press this');
		expect(refusal.ephemeral).toBe(true);
		expect(reply.text).toContain('The bot restarts');
		expect(reply.state).toBe('shown');
	});

	it.each(LOST)('is given although the answer to what takes it away was lost: %s', async (answer) => {
		const { discord, refusedLate } = await scene();
		discord.faults.add({ route: /^DELETE .*original/, times: 2, answer });
		const reply = await refusedLate(false);
		expect((await reply.followsUp()).ephemeral).toBe(true);
		expect(reply.state).toBe('deleted');
	});

	it.each(LOST)('is given although its own answer was lost: %s', async (answer) => {
		const { discord, refusedLate } = await scene();
		discord.faults.add({ route: /^POST \/webhooks/, times: 2, answer });
		const reply = await refusedLate(false);
		expect((await reply.followsUp()).text).toContain('The bot restarts');
	});
});

describe('what is to be known before a form is opened', () => {
	it('is waited for a second and a half, and no longer', async () => {
		const clock = new HeldClock();
		let tell: (words: string) => void = () => undefined;
		const known = new Promise<string>((resolve) => (tell = resolve));
		const [inTime, never] = [known, new Promise<string>(() => undefined)].map((work) =>
			beforeForm(clock, work).catch((error: Error) => error.name),
		);
		await clock.pass(1_499);
		tell('the words');
		expect(await inTime).toBe('the words');
		await clock.pass(1);
		expect(await never).toBe('TookTooLong');
	});

	it('fails as it does', async () => {
		await expect(beforeForm(new HeldClock(), Promise.reject(new RangeError('no')))).rejects.toThrow('no');
	});
});

/** As a picture is shown, for everybody to see. */
async function publicly(interaction: Answerable, view: View): Promise<void> {
	await interaction.reply(view as never);
}

interface Take {
	readonly isPrivate?: boolean;
	readonly replacesMessage?: boolean;
	readonly answer?: typeof answerWith;
	readonly view?: ReturnType<typeof restartingView>;
}

/** Somebody in a server, and a bot whose work begins and ends when the test says so, by a clock that stands still. */
async function scene() {
	const clock = new HeldClock();
	const discord = await DiscordSandbox.start({ clock: systemClock });
	const client = discordClient({ apiUrl: discord.apiUrl, log: writtenLog().log, onLost: () => undefined });
	const errors: unknown[] = [];
	const responses: number[] = [];
	discord.events.on('response', ({ type }) => responses.push(type));
	let handle = async (_: Answerable): Promise<void> => undefined;
	client.on(Events.InteractionCreate, (interaction) => {
		if (
			interaction.isAutocomplete() ||
			interaction.isContextMenuCommand() ||
			interaction.isPrimaryEntryPointCommand()
		)
			return;
		handle(interaction).catch((error) => errors.push(error));
	});
	onTestFinished(async () => {
		await logout(client);
		await discord.close();
		expect(discord.violations).toEqual([]);
	});
	await login(client, discord.token);
	const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

	/** What the bot does with the next interaction: its work, and then its answer. */
	const take = ({
		isPrivate = true,
		replacesMessage,
		answer = answerWith,
		view = restartingView(t),
	}: Take = {}) => {
		let begin: () => void = () => undefined;
		let end: () => void = () => undefined;
		let fail: (reason: Error) => void = () => undefined;
		const begun = new Promise<void>((resolve) => (begin = resolve));
		const ended = new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
		handle = async (interaction) => {
			await withPatience(
				interaction,
				{ isPrivate, ...(replacesMessage !== undefined && { replacesMessage }), clock },
				() => {
					begin();
					return ended;
				},
			);
			await answer(interaction, view);
		};
		return { begins: () => begun, ends: () => end(), fails: (reason: Error) => fail(reason) };
	};
	const asks = () => member.runs('/imagine', {}, { forged: true });
	return {
		clock,
		discord,
		errors,
		take,
		asks,
		presses: (reply: Awaited<ReturnType<typeof asks>>) => member.presses(reply, 'x', { forged: true }),
		/** What the bot has answered first, in that order. */
		responses,
		/** Asks, and is refused after the deferral. */
		async refusedLate(isPrivate: boolean) {
			const work = take({ isPrivate, answer: answerPrivately });
			const asked = asks();
			await work.begins();
			await clock.pass(500);
			const reply = await asked;
			work.ends();
			return reply;
		},
	};
}
