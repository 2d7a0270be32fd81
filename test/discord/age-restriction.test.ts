import { describe, expect, it, onTestFinished } from 'vitest';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { AgeRestriction } from '../../src/discord/age-restriction.js';
import { repliesRest } from '../../src/discord/client.js';
import type { Origin } from '../../src/discord/origin.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';

const CHANNEL = /^GET \/channels\/\d+$/;
const MINUTE = 60_000;

it.each([true, false])(
	'is not asked for where Discord has said it with the interaction: %s',
	async (isAgeRestricted) => {
		const { restriction, asked } = await scene();
		expect(await restriction.of(from('404', { isAgeRestricted }))).toBe(isAgeRestricted);
		expect(asked()).toBe(0);
	},
);

describe('of a thread', () => {
	it.each([true, false])('is that of its channel: %s', async (nsfw) => {
		const { restriction, guild } = await scene();
		expect(await restriction.of(from(guild.addChannel({ name: 'foxes', nsfw }).id))).toBe(nsfw);
	});

	it('is asked for once a minute, and what a moderator changes holds after that', async () => {
		const { restriction, guild, clock, asked } = await scene();
		const channel = guild.addChannel({ name: 'foxes', nsfw: true });
		const isRestricted = () => restriction.of(from(channel.id));
		expect(await isRestricted()).toBe(true);
		channel.becomes({ nsfw: false });
		clock.pass(MINUTE - 1);
		expect(await isRestricted()).toBe(true);
		expect(asked()).toBe(1);
		clock.pass(1);
		expect(await isRestricted()).toBe(false);
		expect(await isRestricted()).toBe(false);
		expect(asked()).toBe(2);
	});

	it('is each channel’s own', async () => {
		const { restriction, guild } = await scene();
		const [adults, all] = [true, false].map((nsfw) => guild.addChannel({ name: 'foxes', nsfw }).id);
		expect(await Promise.all([adults, all, adults].map((id) => restriction.of(from(id ?? ''))))).toEqual([
			true,
			false,
			true,
		]);
	});

	it.each(['hidden', 'deleted'] as const)('is none where the channel is %s', async (what) => {
		const { restriction, guild, logged } = await scene();
		const channel = guild.addChannel({ name: 'foxes', nsfw: true });
		if (what === 'hidden') channel.deny();
		else channel.delete();
		expect(await restriction.of(from(channel.id))).toBe(false);
		expect(logged()).toContain('nobody says whether a channel is age-restricted');
	});

	it.each(['reset', 'hang', { status: 500 }, { status: 200, body: { nsfw: 'yes' } }] as const)(
		'is none where the answer is %s, and is asked for anew',
		async (answer) => {
			const { restriction, guild, discord } = await scene();
			const channel = guild.addChannel({ name: 'foxes', nsfw: true });
			discord.faults.add({ route: CHANNEL, answer });
			expect(await restriction.of(from(channel.id))).toBe(false);
			expect(await restriction.of(from(channel.id))).toBe(true);
		},
	);

	it('is remembered of the last 1,000 channels', async () => {
		const { restriction, guild, asked } = await scene();
		const channels = Array.from({ length: 1_001 }, (_, n) => guild.addChannel({ name: `foxes-${n}` }).id);
		for (const id of channels) await restriction.of(from(id));
		expect(asked()).toBe(1_001);
		await restriction.of(from(channels[1] ?? ''));
		await restriction.of(from(channels[1_000] ?? ''));
		expect(asked()).toBe(1_001);
		await restriction.of(from(channels[0] ?? ''));
		expect(asked()).toBe(1_002);
	});
});

function from(channelId: string, origin: Partial<Origin> = {}): Origin {
	const person = { id: '1', roles: [], isManager: false };
	return { channelId, isAgeRestricted: undefined, person, members: new Map(), ...origin };
}

async function scene() {
	const clock = new SkippingClock();
	const discord = await DiscordSandbox.start({ clock });
	onTestFinished(() => discord.close());
	const { log, text: logged } = writtenLog();
	const restriction = new AgeRestriction(repliesRest(discord.apiUrl).setToken(discord.token), clock, log);
	const asked = () => discord.requests.filter(({ method, path }) => CHANNEL.test(`${method} ${path}`)).length;
	return { clock, discord, guild: discord.addGuild({ name: 'Fox Den' }), restriction, asked, logged };
}
