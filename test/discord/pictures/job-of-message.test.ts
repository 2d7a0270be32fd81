import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { imagine } from '../../../commands/imagine.js';
import type { Visible } from '../../../sandbox/discord/visible.js';
import type { MessageCommand } from '../../../src/discord/command.js';
import { customId } from '../../../src/discord/custom-id.js';
import { answerWith } from '../../../src/discord/first-response.js';
import { jobOfMessage } from '../../../src/discord/pictures/job-of-message.js';
import { button, COLOUR, row, text, view } from '../../../src/discord/views/blocks.js';
import { jobOf } from '../../generation/jobs.js';
import { withBot } from '../bot.js';

describe('of a message of ours, it is the job', () => {
	it('whose reply it is, where it has no buttons', async () => {
		const { asks, jobOn } = await withMessages();
		const reply = await asks();
		expect(await jobOn(reply)).toBe(reply.interaction.id);
	});

	it('that its buttons name, whatever it answers', async () => {
		const { aki, jobOn, records, shows } = await withMessages();
		await records('fox-2');
		shows('again:fox-2', 'edit:fox-2');
		expect(await jobOn(await aki.runs('/imagine', { prompt: 'buttons' }))).toBe('fox-2');
	});

	it('that its buttons name, and not the one that it answers, where that one is over', async () => {
		const { aki, jobOn, records, shows } = await withMessages();
		shows('again:gone');
		const reply = await aki.runs('/imagine', { prompt: 'buttons' });
		await records(reply.interaction.id);
		expect(await jobOn(reply)).toBe('none');
	});
});

describe('it is none', () => {
	it('where a message names several', async () => {
		const { aki, jobOn, records, shows } = await withMessages();
		await records('fox');
		shows('edit:fox', 'edit:owl');
		expect(await jobOn(await aki.runs('/imagine', { prompt: 'buttons' }))).toBe('none');
	});

	it('where buttons name something else', async () => {
		const { aki, jobOn, records, shows } = await withMessages();
		await records('fox');
		shows('cancel:fox:0', 'history:fox');
		expect(await jobOn(await aki.runs('/imagine', { prompt: 'buttons' }))).toBe('none');
	});

	it('where nothing is on record of it', async () => {
		const { aki, jobOn } = await withMessages();
		expect(await jobOn(await aki.runs('/imagine', { prompt: 'buttons' }))).toBe('none');
	});

	it('where it is not for the viewer to know', async () => {
		const { aki, bo, jobOn, records, shows } = await withMessages();
		await records('secret', { isPrivate: true, asker: aki.id });
		shows('edit:secret');
		const reply = await aki.runs('/imagine', { prompt: 'buttons' });
		expect(await jobOn(reply, bo)).toBe('none');
		expect(await jobOn(reply, aki)).toBe('secret');
	});
});

it('of somebody else’s message nothing is said but that it is not ours', async () => {
	const { aki, bo, jobOn } = await withMessages();
	expect(await jobOn(bo.says('a fox'), aki)).toMatch(/This message is not mine/);
});

it('a command for messages that is not there any more is said to be so, in private', async () => {
	const { aki, asks } = await withMessages();
	const answer = await aki.runsOn(await asks(), 'Paint', { forged: true });
	expect(answer.text).toContain('This command is no longer there');
	expect(answer.ephemeral).toBe(true);
});

/** A bot with a message command that says which job a message shows; `/imagine prompt: buttons` answers with buttons. */
async function withMessages() {
	let ids: readonly string[] = [];
	const whose: MessageCommand = {
		definition: { type: ApplicationCommandType.Message, name: 'Whose' },
		async run(interaction, _, context) {
			const entry = await jobOfMessage(interaction.targetMessage, interaction, context.journal);
			await answerWith(interaction, view(COLOUR.done, [text(entry?.job.id ?? 'none')]));
		},
	};
	const bot = await withBot(
		{
			async run(interaction, ...rest) {
				if (interaction.options.get('prompt')?.value !== 'buttons') return imagine.run(interaction, ...rest);
				const buttons = ids.map((id) => button(customId(...(id.split(':') as [string])), id));
				const shown = view(COLOUR.done, [text('a fox'), ...(buttons.length > 0 ? [row(...buttons)] : [])]);
				await interaction.reply(shown as never);
			},
		},
		{ others: [whose] },
	);
	const { aki, journal } = bot;
	return {
		...bot,
		shows(...named: readonly string[]) {
			ids = named;
		},
		async records(id: string, { isPrivate = false, asker = '1' } = {}) {
			const job = jobOf();
			const reply = { ...job.reply, channelId: aki.channel.id, ephemeral: isPrivate };
			await journal.record({ job: { ...job, id, asker, reply }, state: { name: 'delivered' } });
		},
		jobOn: async (on: Visible, who = aki) => (await who.runsOn(on, 'Whose')).text,
	};
}
