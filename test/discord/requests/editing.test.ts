import { describe, expect, it, vi } from 'vitest';
import { imagine } from '../../../commands/imagine.js';
import { customId } from '../../../src/discord/custom-id.js';
import { button, COLOUR, row, text, view } from '../../../src/discord/views/blocks.js';
import { NotRead } from '../../../src/guilds/book.js';
import { jobOf } from '../../generation/jobs.js';
import { withBot } from '../bot.js';

/** How long the store is waited for before a form, and before a refusal, in milliseconds. */
const BEFORE_FORM = 1_500;
const KEEPING_TIME = 1_000;
const NEVER = new Promise<never>(() => undefined);

describe('a form', () => {
	it('is not waited for longer than Discord takes: it is said that the disk is slow, in private', async () => {
		const { aki, reply, journal, clock } = await withJob();
		vi.spyOn(journal, 'find').mockReturnValue(NEVER);
		const pressed = aki.presses(reply, 'Edit');
		await vi.waitFor(() => expect(journal.find).toHaveBeenCalled());
		clock.turn(BEFORE_FORM);
		const answer = await pressed;
		expect(answer.text).toMatch(/disk is very slow/);
		expect(answer.ephemeral).toBe(true);
		expect(answer.message?.id).not.toBe(reply.message?.id);
	});

	it('is not opened where the server’s settings cannot be read, which is said in private', async () => {
		const { aki, reply, guilds } = await withJob();
		vi.spyOn(guilds, 'load').mockRejectedValue(new NotRead());
		const answer = await aki.presses(reply, 'Edit');
		expect(answer.text).toMatch(/cannot read this server’s settings/);
		expect(answer.ephemeral).toBe(true);
	});

	it.each(['reset', 'reset-after-accepting'] as const)(
		'is opened once, although the answer to it was lost: %s',
		async (answer) => {
			const { aki, reply, discord, logged } = await withJob();
			discord.faults.add({ route: /POST .*callback/, answer });
			expect((await aki.presses(reply, 'Edit')).state).toBe('modal');
			await vi.waitFor(() => expect(logged()).not.toMatch(/"level":"(warn|error)"/));
		},
	);

	it('that was sent from a message changes nothing of it, however long the settings take', async () => {
		const { aki, reply, guilds, clock, find } = await withJob();
		const form = await aki.presses(reply, 'Edit');
		let letGo: () => void = () => undefined;
		const held = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		vi.spyOn(guilds, 'known').mockReturnValue(undefined);
		const load = guilds.load.bind(guilds);
		vi.spyOn(guilds, 'load').mockImplementation(async (guildId) => {
			await held;
			return load(guildId);
		});
		const sent = aki.submits(form, { prompt: 'an owl' });
		await vi.waitFor(() => expect(guilds.load).toHaveBeenCalled());
		clock.turn(500);
		const answer = await sent;
		expect(answer.state).toBe('deferred');
		expect(answer.message?.id).not.toBe(reply.message?.id);
		letGo();
		await answer.shows(/Handing it to PixAI/);
		expect((await find(answer.interaction.id))?.job.reply).toMatchObject({
			replacesMessage: false,
			ephemeral: false,
			channelId: aki.channel.id,
		});
		expect(reply.edits).toHaveLength(1);
	});
});

describe('what was typed and refused', () => {
	it('is said to be refused, although it cannot be kept, and there is no button then', async () => {
		const { aki, drafts, logged } = await withJob();
		drafts.break();
		const refusal = await aki.runs('/imagine', { prompt: 'a secret owl', model: 'owls' });
		expect(refusal.text).toMatch(/Check `model`/);
		expect(refusal.buttons).toEqual([]);
		expect(logged()).toMatch(/"level":"warn".*what somebody has typed cannot be kept/);
		expect(logged()).not.toContain('secret');
	});

	it('is said to be refused in time, although keeping it takes long', async () => {
		const { aki, drafts, clock } = await withJob();
		drafts.writing = vi.fn(() => NEVER);
		const refused = aki.runs('/imagine', { prompt: 'an owl', model: 'owls' });
		await vi.waitFor(() => expect(drafts.writing).toHaveBeenCalled());
		clock.turn(KEEPING_TIME);
		const refusal = await refused;
		expect(refusal.text).toMatch(/Check `model`/);
		expect(refusal.buttons).toEqual([]);
	});

	it('is kept, too, where the mistake is ours', async () => {
		const { aki, pipeline } = await withJob();
		vi.spyOn(pipeline, 'accept').mockRejectedValueOnce(new TypeError('a bug'));
		const refusal = await aki.runs('/imagine', { prompt: 'an owl' });
		expect(refusal.text).toMatch(/went wrong in the bot/);
		expect(refusal.buttons).toEqual(['Edit']);
	});

	it('is not kept where it was taken before', async () => {
		const { aki, drafts, find } = await withJob();
		const written = vi.spyOn(drafts, 'set');
		const reply = await aki.runs('/imagine', { prompt: 'an owl' });
		await reply.shows(/Handing it to PixAI/);
		expect(await find(reply.interaction.id)).toBeDefined();
		expect(written).not.toHaveBeenCalled();
	});
});

/** A bot that knows a job, and a message that everybody sees with the button that opens the form for it. */
async function withJob() {
	const job = jobOf();
	const shown = view(COLOUR.done, [text('a fox'), row(button(customId('edit', job.id), 'Edit'))]);
	const bot = await withBot({
		async run(interaction, ...rest) {
			if (interaction.options.get('prompt')?.value === 'the message') await interaction.reply(shown as never);
			else await imagine.run(interaction, ...rest);
		},
	});
	const { aki, journal } = bot;
	const address = { ...job.reply, channelId: aki.channel.id };
	await journal.record({ job: { ...job, reply: address }, state: { name: 'delivered' } });
	return { ...bot, reply: await aki.runs('/imagine', { prompt: 'the message' }) };
}
