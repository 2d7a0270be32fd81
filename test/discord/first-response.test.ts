// Read before the first interaction, which has but 3 seconds, rather than by it.
import 'discord-api-spec/zod';
import { type ButtonInteraction, type ChatInputCommandInteraction, Events, MessageFlags } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { discordClient, login, logout } from '../../src/discord/client.js';
import { answerPrivately, answerWith } from '../../src/discord/first-response.js';
import { replyAddress, USUAL_ATTACHMENT_LIMIT } from '../../src/discord/reply-address.js';
import { COLOUR, gallery, text, view } from '../../src/discord/views/blocks.js';
import { restartingView, unknownButtonView } from '../../src/discord/views/refusals.js';
import { wordsFor } from '../../src/words/index.js';
import { writtenLog } from '../ops/written-log.js';

const t = wordsFor('en-US');

/** Somebody in a server, and what the bot does with what comes of their deeds. */
async function withBot(
	take: (interaction: ChatInputCommandInteraction | ButtonInteraction) => Promise<unknown>,
	guildOptions: { attachmentSizeLimit?: number } = {},
) {
	const clock = new TurnableClock();
	const discord = await DiscordSandbox.start({ clock });
	const client = discordClient({ apiUrl: discord.apiUrl, log: writtenLog().log, onLost: () => undefined });
	onTestFinished(async () => {
		await logout(client);
		await discord.close();
		expect(discord.violations).toEqual([]);
	});
	await login(client, discord.token);
	const taken: Promise<unknown>[] = [];
	client.on(Events.InteractionCreate, (interaction) => {
		if (interaction.isChatInputCommand() || interaction.isButton()) taken.push(take(interaction));
	});
	const member = discord.addGuild({ name: 'Fox Den', ...guildOptions }).addMember({ name: 'Aki' });
	const asks = () => member.runs('/imagine', {}, { forged: true });
	return { clock, discord, member, asks, taken };
}

describe('where a reply is written', () => {
	const options = { replacesMessage: true, ephemeral: true, spoiler: true };

	it('for a command, is all in its interaction', async () => {
		const clock = new TurnableClock();
		const { discord, asks, taken, member } = await withBot(async (interaction) => {
			const now = clock.now();
			const address = replyAddress(interaction, { ...options, clock });
			await interaction.deferReply();
			return { address, now };
		});
		const reply = await asks();
		const [result] = await Promise.all(taken);
		expect(result).toMatchObject({
			address: {
				applicationId: discord.applicationId,
				interactionId: reply.interaction.id,
				token: reply.interaction.token,
				channelId: member.channel.id,
				replacesMessage: false,
				ephemeral: true,
				spoiler: true,
				attachmentSizeLimit: USUAL_ATTACHMENT_LIMIT,
			},
		});
		const { address, now } = result as { address: ReturnType<typeof replyAddress>; now: number };
		expect(address.tokenIssuedAt - now).toBeLessThan(1000);
		expect(address).not.toHaveProperty('messageId');
	});

	it('holds the limit of a boosted server', async () => {
		const { asks, taken, clock } = await withBot(
			async (interaction) => {
				const address = replyAddress(interaction, { ...options, clock });
				await interaction.deferReply();
				return address;
			},
			{ attachmentSizeLimit: 52_428_800 },
		);
		await asks();
		expect(await taken[0]).toMatchObject({ attachmentSizeLimit: 52_428_800 });
	});

	it.each([true, false])(
		'for a button, is its message, whoever sees that: only the asker %s',
		async (isPrivate) => {
			const { member, asks, taken, clock } = await withBot(async (interaction) => {
				const address = replyAddress(interaction, { ...options, ephemeral: !isPrivate, clock });
				if (interaction.isButton()) await interaction.deferUpdate();
				else
					await interaction.reply({ content: 'there', ...(isPrivate && { flags: MessageFlags.Ephemeral }) });
				return address;
			});
			const reply = await asks();
			await member.presses(reply, 'again', { forged: true });
			expect(await taken[1]).toMatchObject({
				messageId: reply.message?.id,
				replacesMessage: true,
				ephemeral: isPrivate,
			});
		},
	);
});

describe('an answer in words that only the asker sees', () => {
	const answers = (interaction: ChatInputCommandInteraction | ButtonInteraction) =>
		answerPrivately(interaction, restartingView(t));

	it.each([undefined, 'reset', 'reset-after-accepting', { status: 500 }] as const)(
		'is given, also after %s',
		async (answer) => {
			const { discord, asks, taken } = await withBot(answers);
			if (answer) discord.faults.add({ route: /POST .*callback/, times: 2, answer });
			const reply = await asks();
			await Promise.all(taken);
			expect(reply.text).toContain('The bot restarts');
			expect(reply.ephemeral).toBe(true);
		},
	);

	it.each<[string, (interaction: ButtonInteraction) => Promise<void>]>([
		['in words alone', answers],
		['with a view that may change a message of one’s own', (button) => answerWith(button, restartingView(t))],
	])('is given to a button of a message that everybody sees, which stays as it is: %s', async (_, answer) => {
		const { member, asks } = await withBot(async (interaction) => {
			if (interaction.isButton()) await answer(interaction);
			else await interaction.reply('there');
		});
		const reply = await asks();
		const answered = await member.presses(reply, 'again', { forged: true });
		expect(answered.text).toContain('The bot restarts');
		expect(answered.ephemeral).toBe(true);
		expect(reply.text).toBe('there');
	});

	it('takes the place of the message that was pressed on where that is the asker’s alone', async () => {
		const { member, asks } = await withBot(async (interaction) => {
			if (interaction.isButton()) await answerWith(interaction, restartingView(t));
			else await answerWith(interaction, unknownButtonView(t));
		});
		const reply = await asks();
		const answer = await member.presses(reply, 'again', { forged: true });
		expect(answer.message?.id).toBe(reply.message?.id);
		expect(reply.text).toContain('The bot restarts');
		expect(reply.ephemeral).toBe(true);
	});

	it.each(['reset', 'reset-after-accepting'] as const)(
		'has its picture once, also after %s, and another or none in its place when it is pressed on',
		async (answer) => {
			const pictures = [['one'], ['other'], []].map((names) =>
				names.map((name) => ({ name, description: `the ${name}`, attachment: Buffer.from(name) })),
			);
			const { discord, member, asks, taken } = await withBot(async (interaction) => {
				const [picture = []] = pictures.splice(0, 1);
				const shown = picture.map(({ name, description }) => ({
					filename: name,
					description,
					spoiler: false,
				}));
				const blocks = [text('there'), ...(shown.length > 0 ? [gallery(shown)] : [])];
				await answerWith(interaction, view(COLOUR.neutral, blocks), picture);
			});
			const fails = () => discord.faults.add({ route: /POST .*callback/, times: 2, answer });
			fails();
			const reply = await asks();
			await taken[0];
			expect(reply.ephemeral).toBe(true);
			for (const expected of [['the one'], ['the other'], []]) {
				expect(reply.pictures.map(({ description }) => description)).toEqual(expected);
				expect(reply.message?.attachments).toHaveLength(expected.length);
				if (expected.length === 0) break;
				fails();
				await member.presses(reply, 'again', { forged: true });
				await Promise.all(taken);
			}
		},
	);

	it('is not taken for given when another process has answered', async () => {
		const { asks, taken } = await withBot(async (interaction) => {
			await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
				body: { type: 5 },
				auth: false,
			});
			return answers(interaction).catch((error: unknown) => error);
		});
		await asks();
		expect(await taken[0]).toMatchObject({ code: 40060 });
	});
});
