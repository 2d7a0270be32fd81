import { describe, expect, it, vi } from 'vitest';
import { imagine } from '../../commands/imagine.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { TookTooLong } from '../../src/discord/first-response.js';
import { gateOf } from '../../src/discord/origin.js';
import { replyAddress } from '../../src/discord/reply-address.js';
import { failureView, wordsOf } from '../../src/discord/views/job.js';
import { AccountRefused } from '../../src/generation/account.js';
import { Overloaded } from '../../src/generation/admission.js';
import type { Job, JobState } from '../../src/generation/job.js';
import { NotWritten } from '../../src/generation/journal.js';
import { AlreadyAccepted } from '../../src/generation/pipeline.js';
import { KeyRefused, OutOfCredits, RequestRefused } from '../../src/pixai/errors.js';
import { OptionRefused, readRequest } from '../../src/pixai/request.js';
import { settled } from '../generation/crowd.js';
import { withBot } from './bot.js';

/** Before Discord is asked a second time, in milliseconds; the bot's chance is always the same here. */
const FIRST_WAIT = 500;

const uncertain = {
	name: 'uncertain',
	failure: { reason: 'uncertain' as const },
	told: true,
} satisfies JobState;

describe('a command', () => {
	it('is run, and is the one that answers', async () => {
		const { asks } = await withBot({ run: async (interaction) => void (await interaction.reply('there')) });
		expect((await asks()).text).toBe('there');
	});

	it('that is not there any more is said to be so, in private', async () => {
		const { aki } = await withBot();
		const reply = await aki.runs('/paint', {}, { forged: true });
		expect(reply.text).toContain('This command is no longer there');
		expect(reply.ephemeral).toBe(true);
	});

	it('is not run any more while the bot stops, which is said in private', async () => {
		let runs = 0;
		const { asks, stopping } = await withBot({ run: async () => void runs++ });
		stopping.abort();
		const reply = await asks();
		expect(reply.text).toContain('The bot restarts');
		expect(reply.ephemeral).toBe(true);
		expect(runs).toBe(0);
	});

	it.each<[string, Error]>([
		['Check `seed`', new OptionRefused('seed')],
		['The line here is full', new Overloaded('gate', 0)],
		['The bot has more to do than it can hold', new Overloaded('process', 0)],
		['out of credits', new AccountRefused(new OutOfCredits('402'), false)],
		['refuses this bot’s key', new AccountRefused(new KeyRefused('401'), false)],
		['disk takes nothing', new NotWritten('full')],
		['on its way already', new AlreadyAccepted()],
		['disk is very slow', new TookTooLong()],
	])('that cannot be taken is answered in private, in words: %s', async (words, error) => {
		const { asks, logged } = await withBot({ run: () => Promise.reject(error) });
		const reply = await asks();
		expect(reply.text).toContain(words);
		expect(reply.ephemeral).toBe(true);
		// One person's request is nothing that the operator must see.
		expect(logged()).not.toMatch(/"level":"(warn|error)"/);
	});

	it('that ends in a mistake of ours is answered in private, and the log says which', async () => {
		const { asks, logged } = await withBot({ run: () => Promise.reject(new TypeError('a bug')) });
		const reply = await asks();
		expect(reply.text).toContain('Something went wrong in the bot');
		expect(reply.ephemeral).toBe(true);
		expect(logged()).toMatch(/"level":"error".*a bug/);
	});

	it('that has answered before it fails is not answered again', async () => {
		const { asks, discord, settle } = await withBot({
			run: async (interaction) => {
				await interaction.reply('there');
				throw new TypeError('a bug');
			},
		});
		const reply = await asks();
		await settle();
		expect(reply.text).toBe('there');
		expect(discord.requests.filter(({ route }) => route.includes('callback'))).toHaveLength(1);
	});

	it('that another process has answered is left to it, and the log says so', async () => {
		const { asks, logged, settle } = await withBot({
			run: async (interaction) => {
				await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
					body: { type: 4, data: { content: 'from another' } },
					auth: false,
				});
				await interaction.reply('there');
			},
		});
		const reply = await asks();
		await settle();
		expect(reply.text).toBe('from another');
		expect(logged()).toContain('already been acknowledged');
	});

	it('proposes what it takes for an option that is being typed', async () => {
		const { aki } = await withBot(imagine);
		const choices = await aki.types('/imagine', { model: 'haru' });
		expect(choices.map(({ value }) => value)).toEqual(['Haruka v2']);
	});

	it('is waited for when the bot stops', async () => {
		let begin: () => void = () => undefined;
		let answer: () => void = () => undefined;
		const begun = new Promise<void>((resolve) => (begin = resolve));
		const { asks, settle } = await withBot({
			run: async (interaction) => {
				begin();
				await new Promise<void>((resolve) => (answer = resolve));
				await interaction.reply('there');
			},
		});
		const asked = asks();
		await begun;
		let isSettled = false;
		const settling = settle().then(() => {
			isSettled = true;
		});
		await settled();
		expect(isSettled).toBe(false);
		answer();
		await settling;
		expect((await asked).text).toBe('there');
	});
});

describe('Try again', () => {
	it('asks for the same once more, in the same message, and once only', async () => {
		const { aki, failed, find, creates, settle } = await withUncertain();
		const { reply, job } = failed();
		await aki.presses(reply, 'Try again');
		const next = await find(`${job.id}-2`);
		expect(next?.job).toMatchObject({
			request: job.request,
			asker: aki.id,
			gate: job.gate,
			reply: { replacesMessage: true, messageId: reply.message?.id, channelId: job.reply.channelId },
		});
		expect(next?.job.reply.token).not.toBe(job.reply.token);
		await reply.shows(/Handing it to PixAI/);
		const [again, onceMore] = await Promise.all(
			[1, 2].map(() => aki.presses(reply, `1:again:${job.id}`, { forged: true })),
		);
		expect(again?.text).toContain('This was tried again already');
		expect(onceMore?.ephemeral).toBe(true);
		await settle();
		expect(creates()).toBe(1);
	});

	it('that is pressed twice at the same moment asks once', async () => {
		const { aki, failed, creates, settle } = await withUncertain();
		const { reply } = failed();
		const answers = await Promise.all([aki.presses(reply, 'Try again'), aki.presses(reply, 'Try again')]);
		await reply.shows(/Handing it to PixAI/);
		await settle();
		expect(answers.filter(({ ephemeral }) => ephemeral)).toHaveLength(1);
		expect(creates()).toBe(1);
	});

	it('that is pressed while its message is being written waits a moment for that', async () => {
		const { aki, failed, find, journal, pipeline, discord, clock, logged } = await withUncertain();
		const { reply, job } = failed();
		const untold = { job, state: { ...uncertain, told: false } };
		await journal.record(untold);
		discord.faults.add({ route: /^PATCH .*@original/, answer: 'reset-after-accepting' });
		pipeline.resume([untold]);
		await vi.waitFor(() => expect(logged()).toContain('Discord did not take a reply'));
		const pressed = aki.presses(reply, 'Try again');
		await vi.waitFor(() => expect(logged()).toContain('"msg":"a component"'));
		clock.turn(FIRST_WAIT);
		expect((await pressed).ephemeral).toBe(false);
		await reply.shows(/Handing it to PixAI/);
		expect(await find(`${job.id}-2`)).toBeDefined();
	});

	it('is for the asker only: somebody else is told so, in private', async () => {
		const { bo, failed, find, creates } = await withUncertain();
		const { reply, job } = failed();
		const answer = await bo.presses(reply, 'Try again');
		expect(answer.text).toContain(`Only <@${job.asker}> can press this`);
		expect(answer.ephemeral).toBe(true);
		expect(reply.buttons).toEqual(['Try again']);
		expect(await find(`${job.id}-2`)).toBeUndefined();
		expect(creates()).toBe(0);
	});

	it('may be tried again in its turn', async () => {
		const { aki, failed, find } = await withUncertain({ tries: '-9' });
		const { reply, job } = failed();
		await aki.presses(reply, 'Try again');
		await reply.shows(/Handing it to PixAI/);
		expect(await find(job.id.replace(/-9$/, '-10'))).toBeDefined();
	});

	it.each<JobState>([
		{ name: 'queued' },
		{ name: 'submitting' },
		{ name: 'delivered' },
		{ name: 'failed', failure: { reason: 'option-refused' }, told: true },
		{ name: 'cancelled', failure: { reason: 'withdrawn-by-moderator' }, told: true },
		{ name: 'undeliverable', reason: 'gone', failure: { reason: 'failed' } },
	])('does nothing for a job that is $name, whoever forges the button', async (state) => {
		const { aki, failed, find, journal, creates } = await withUncertain();
		const { reply, job } = failed();
		await journal.record({ job, state });
		const answer = await aki.presses(reply, `1:again:${job.id}`, { forged: true });
		expect(answer.text).toContain('This was tried again already, or is too old');
		expect(answer.ephemeral).toBe(true);
		expect(await find(`${job.id}-2`)).toBeUndefined();
		expect(creates()).toBe(0);
	});

	it.each<JobState>([
		{ name: 'failed', failure: { reason: 'failed' }, told: true },
		{ name: 'failed', failure: { reason: 'took-too-long' }, told: true },
		{ name: 'failed', failure: { reason: 'pictures-lost' }, told: true },
		{ name: 'failed', failure: { reason: 'broken' }, told: true },
		{ name: 'failed', failure: { reason: 'key-refused', ofServer: true }, told: true },
		{ name: 'cancelled', failure: { reason: 'cancelled' }, told: true },
	])('asks once more for what ended otherwise, too: $failure.reason', async (state) => {
		const { aki, failed, find, journal } = await withUncertain();
		const { reply, job } = failed();
		await journal.record({ job, state });
		await aki.presses(reply, 'Try again');
		await reply.shows(/Handing it to PixAI/);
		expect((await find(`${job.id}-2`))?.job.request).toMatchObject(job.request);
	});

	it('does nothing on a message that does not have it, which stays as it is', async () => {
		const { aki, asks, failed, find, creates } = await withUncertain();
		const { job } = failed();
		const other = await asks();
		const [before, shown] = [other.controls, other.edits.length];
		const answer = await aki.presses(other, `1:again:${job.id}`, { forged: true });
		expect(answer.text).toContain('too old');
		expect(answer.ephemeral).toBe(true);
		expect(other.controls).toEqual(before);
		expect(other.edits).toHaveLength(shown);
		expect(await find(`${job.id}-2`)).toBeUndefined();
		expect(creates()).toBe(0);
	});

	it.each([
		['in direct messages, which stand in for the reply', { isAlone: true, gate: 'guild:600000000000000001' }],
		['in another server', { gate: 'guild:600000000000000001' }],
	])('does nothing %s: it says where to ask', async (_where, options) => {
		const { who, failed, find, creates } = await withUncertain(options);
		const { reply, job } = failed();
		const answer = await who.presses(reply, 'Try again');
		expect(answer.text).toMatch(/asked for in a server.*Run `\/imagine` there again/);
		expect(answer.message?.id).not.toBe(reply.message?.id);
		expect(reply.buttons).toEqual(['Try again']);
		expect(await find(`${job.id}-2`)).toBeUndefined();
		expect(creates()).toBe(0);
	});

	it('that is pressed twice asks once, although the first has ended before the second knows the settings', async () => {
		const { aki, guilds, failed, find, creates } = await withUncertain({
			create: () => Promise.reject(new RequestRefused('no', 'seed')),
		});
		const { reply, job } = failed();
		let letGo: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (letGo = resolve));
		const load = guilds.load.bind(guilds);
		const loading = vi.spyOn(guilds, 'load').mockImplementationOnce(async (guildId) => {
			await held;
			return load(guildId);
		});
		const late = aki.presses(reply, 'Try again');
		await vi.waitFor(() => expect(loading).toHaveBeenCalledOnce());
		await aki.presses(reply, 'Try again');
		await reply.shows(/and change it/);
		await vi.waitFor(async () =>
			expect((await find(`${job.id}-2`))?.state).toMatchObject({ name: 'failed', told: true }),
		);
		letGo();
		expect((await late).text).toContain('tried again already');
		expect(creates()).toBe(1);
	});

	it.each(['1:again:1234567890', '1:again:../../jobs'])(
		'does nothing for a job that is not on record: %s',
		async (customId) => {
			const { aki, failed } = await withUncertain();
			const answer = await aki.presses(failed().reply, customId, { forged: true });
			expect(answer.text).toContain('too old');
		},
	);

	it('that cannot be taken is answered in private, and can be pressed again', async () => {
		const { aki, failed, find, account } = await withUncertain();
		const { reply, job } = failed();
		account.heed(new OutOfCredits('402'));
		const answer = await aki.presses(reply, 'Try again');
		expect(answer.text).toContain('out of credits');
		expect(answer.ephemeral).toBe(true);
		expect(reply.buttons).toEqual(['Try again']);
		expect(await find(`${job.id}-2`)).toBeUndefined();
	});

	it('says that the bot restarts while it stops', async () => {
		const { aki, failed, stopping } = await withUncertain();
		stopping.abort();
		const answer = await aki.presses(failed().reply, 'Try again');
		expect(answer.text).toContain('The bot restarts');
		expect(answer.ephemeral).toBe(true);
	});
});

it.each(['2:again:5', 'confirm'])(
	'a button of another version is said to do nothing: %s',
	async (customId) => {
		const { aki, asks } = await withBot({
			run: async (interaction) => void (await interaction.reply('there')),
		});
		const answer = await aki.presses(await asks(), customId, { forged: true });
		expect(answer.text).toContain('This button no longer does anything');
		expect(answer.ephemeral).toBe(true);
	},
);

interface UncertainOptions {
	/** What stands behind the id of a request that was made again. */
	readonly tries?: string;
	/** Where it was asked for, if not where it is read. */
	readonly gate?: string;
	/** It is read in direct messages. */
	readonly isAlone?: boolean;
	readonly create?: () => Promise<never>;
}

/** Somebody whose request is uncertain, and who has been told so. */
async function withUncertain({ tries = '', gate, isAlone = false, create }: UncertainOptions = {}) {
	const made: Job[] = [];
	const bot = await withBot(
		{
			run: async (interaction, origin, { clock }) => {
				const job: Job = {
					id: `${interaction.id}${tries}`,
					request: readRequest({ prompt: 'a fox', seed: 5 }),
					asker: interaction.user.id,
					locale: interaction.locale,
					gate: gate ?? gateOf(origin),
					acceptedAt: clock.now(),
					reply: replyAddress(interaction, {
						replacesMessage: false,
						ephemeral: false,
						spoiler: false,
						clock,
					}),
				};
				await bot.journal.record({ job, state: uncertain });
				made.push(job);
				await interaction.reply(failureView(wordsOf(job), job, uncertain.failure) as never);
			},
		},
		create && { create },
	);
	const who = isAlone ? bot.discord.addPerson({ name: 'Yui' }) : bot.aki;
	const reply: Reply = await who.runs('/imagine', { prompt: 'a fox' });
	const failed = () => {
		const [job] = made;
		if (!job) throw new Error('nobody has asked');
		return { reply, job };
	};
	return { ...bot, who, failed };
}
