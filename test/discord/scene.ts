// Read before the first interaction, which has but 3 seconds, rather than by it.
import 'discord-api-spec/zod';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import type { Channel } from '../../sandbox/discord/channel.js';
import type { Interaction } from '../../sandbox/discord/interactions.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { repliesRest } from '../../src/discord/client.js';
import { DiscordDelivery } from '../../src/discord/replies/delivery.js';
import type { Job, ReplyAddress } from '../../src/generation/job.js';
import type { DrawnPicture } from '../../src/generation/ports.js';
import { readRequest } from '../../src/pixai/request.js';
import { writtenLog } from '../ops/written-log.js';

export const MINUTE = 60_000;

/** A stand-in Discord with somebody in a server who has asked for a fox, and the delivery that is to bring it. */
export async function openScene() {
	const clock = new TurnableClock();
	const discord = await DiscordSandbox.start({ clock });
	const folder = await mkdtemp(join(tmpdir(), 'easel-delivery-'));
	const guild = discord.addGuild({ name: 'Fox Den' });
	const asker = discord.addPerson({ name: 'Aki' });
	const other = discord.addPerson({ name: 'Sora' });
	const { log, text: logged } = writtenLog();

	/** What a process has; each start makes a new one. */
	const startDelivery = () => {
		const stopping = new AbortController();
		const delivery = new DiscordDelivery({
			replies: repliesRest(discord.apiUrl),
			bot: repliesRest(discord.apiUrl),
			botToken: discord.token,
			clock,
			random: () => 0.5,
			onRetry: () => undefined,
			log,
			signal: stopping.signal,
		});
		return { delivery, stopping };
	};
	const { delivery, stopping } = startDelivery();

	onTestFinished(async () => {
		stopping.abort();
		await delivery.close();
		await discord.close();
		await rm(folder, { recursive: true });
		expect(discord.violations, 'what Discord would have refused').toEqual([]);
	});

	/** Asks, and leaves the first answer to the test. */
	const asks = (changes: Partial<ReplyAddress> = {}, channel: Channel = guild.defaultChannel) => {
		const answered = () => asker.in(channel).runs('/imagine', {}, { forged: true });
		return interactionOf(discord, clock, answered, changes);
	};

	/** Asks, and is promised a picture. */
	const isPromised = async (changes: Partial<ReplyAddress> = {}, channel?: Channel) => {
		const { job, answered } = asks(changes, channel);
		const reply = await delivery.open(job, false);
		return { job: { ...job, reply }, reply: await answered };
	};

	/** A picture in the spool, made when it is asked for and not there. */
	const spooled = async (name = 'fox'): Promise<DrawnPicture> => {
		const path = join(folder, name);
		const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c63' } })
			.png()
			.toBuffer();
		await writeFile(path, png);
		return { path, type: 'image/png', bytes: png.byteLength, number: 1 };
	};

	/** Turns the clock again and again until `awaited` has ended. */
	const turning = async <Result>(ms: number, awaited: Promise<Result>): Promise<Result> => {
		const timer = setInterval(() => clock.turn(ms), 10);
		return awaited.finally(() => clearInterval(timer));
	};

	/** How many requests the bot made, of those that fit. */
	const asked = (method: string, route: RegExp) =>
		discord.requests.filter((request) => request.method === method && route.test(request.route)).length;

	return {
		clock,
		discord,
		guild,
		channel: guild.defaultChannel,
		asker,
		other,
		delivery,
		stopping,
		startDelivery,
		folder,
		logged,
		asks,
		isPromised,
		spooled,
		turning,
		asked,
	};
}

/** The job of an interaction that somebody causes, not answered yet. */
export function interactionOf(
	discord: DiscordSandbox,
	clock: TurnableClock,
	causes: () => Promise<Reply>,
	changes: Partial<ReplyAddress> = {},
): { job: Job; answered: Promise<Reply> } {
	const came: Interaction[] = [];
	discord.events.once('interaction', ({ interaction }) => came.push(interaction));
	const answered = causes();
	const [interaction] = came;
	if (!interaction) throw new Error('nothing was done in Discord');
	const job: Job = {
		id: `job-${interaction.id.slice(-20)}`,
		request: readRequest({ prompt: 'a fox' }),
		asker: interaction.account.user.id,
		locale: 'en-US',
		gate: 'guild:1',
		acceptedAt: clock.now(),
		reply: {
			applicationId: discord.applicationId,
			interactionId: interaction.id,
			token: interaction.token,
			tokenIssuedAt: clock.now(),
			channelId: interaction.channel.id,
			replacesMessage: false,
			ephemeral: false,
			spoiler: false,
			attachmentSizeLimit: 10_485_760,
			...changes,
		},
	};
	return { job, answered };
}
