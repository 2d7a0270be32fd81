import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { OptionValues } from '../../../sandbox/discord/options.js';
import { AgeRestriction } from '../../../src/discord/age-restriction.js';
import type { GuildSettings } from '../../../src/guilds/settings.js';
import { withBot } from '../bot.js';

/** A bot that is asked for a fox in a thread, of which it has to ask Discord; meanwhile a moderator changes something. */
async function asksWhile(edit: (settings: GuildSettings) => GuildSettings, options: OptionValues = {}) {
	const bot = await withBot();
	const { aki, guild, guilds, pipeline } = bot;
	await guilds.load(guild.id);
	const waiting = vi.spyOn(AgeRestriction.prototype, 'of').mockImplementationOnce(async () => {
		await guilds.change(guild.id, edit);
		return false;
	});
	onTestFinished(() => waiting.mockRestore());
	const reply = await aki
		.in(guild.defaultChannel.addThread({ name: 'foxes' }))
		.runs('/imagine', { prompt: 'a fox', ...options });
	expect(waiting).toHaveBeenCalledOnce();
	const [entry] = pipeline.line(`guild:${guild.id}`).running;
	return { ...bot, reply, job: entry?.job };
}

describe('what is changed while a request is looked at', () => {
	it('holds for it: a channel that was closed is refused, in private', async () => {
		const { reply, job, creates } = await asksWhile((settings) => ({
			...settings,
			channels: { rule: 'only', ids: [] },
		}));
		expect(reply.text).toContain('switched off in this server');
		expect(reply.ephemeral).toBe(true);
		expect(job).toBeUndefined();
		expect(creates()).toBe(0);
	});

	it('holds for it: it has the defaults, and is a spoiler, as the server has them then', async () => {
		const { job } = await asksWhile((settings) => ({
			...settings,
			defaults: { aspectRatio: '16:9', count: 4 },
			safety: { ...settings.safety, isOn: false, spoiler: 'always' },
		}));
		expect(job).toMatchObject({ request: { aspectRatio: '16:9', count: 4 }, reply: { spoiler: true } });
		expect(job?.request).not.toHaveProperty('avoidsNudity');
	});

	it('does not change what its asker has said, except where the server decides', async () => {
		const { job } = await asksWhile(
			(settings) => ({
				...settings,
				defaults: { aspectRatio: '16:9' },
				safety: { ...settings.safety, spoiler: 'never' },
			}),
			{ aspect_ratio: '9:16', spoiler: true },
		);
		expect(job).toMatchObject({
			request: { aspectRatio: '9:16', avoidsNudity: true },
			reply: { spoiler: false },
		});
	});
});

describe('a job', () => {
	it('keeps the languages of its asker and of the server, of which its reply takes one', async () => {
		const { discord, pipeline } = await withBot();
		const guild = discord.addGuild({ name: 'Fuchs', locale: 'ja' });
		await guild.addMember({ name: 'Leo', locale: 'de' }).runs('/imagine', { prompt: 'a fox' });
		const [entry] = pipeline.line(`guild:${guild.id}`).running;
		expect(entry?.job).toMatchObject({ locale: 'de', guildLocale: 'ja' });
	});

	it('keeps the language that the server has set, where that is another than Discord says', async () => {
		const { discord, guilds, pipeline } = await withBot();
		const guild = discord.addGuild({ name: 'Fuchs', locale: 'ja' });
		await guilds.change(guild.id, (settings) => ({ ...settings, language: 'en' }));
		await guild.addMember({ name: 'Leo', locale: 'de' }).runs('/imagine', { prompt: 'a fox' });
		const [entry] = pipeline.line(`guild:${guild.id}`).running;
		expect(entry?.job).toMatchObject({ locale: 'de', guildLocale: 'en' });
	});

	it('of a direct message has no server, nor its language', async () => {
		const { discord, pipeline } = await withBot();
		const leo = discord.addPerson({ name: 'Leo', locale: 'de' });
		await leo.runs('/imagine', { prompt: 'a fox' });
		const [entry] = pipeline.line(`user:${leo.id}`).running;
		expect(entry?.job).toMatchObject({ locale: 'de' });
		expect(entry?.job).not.toHaveProperty('guildLocale');
	});
});

describe('what PixAI draws from', () => {
	const asks = async (options: OptionValues, random?: () => number) => {
		const { aki, guild, pipeline } = await withBot({}, { ...(random && { random }) });
		await aki.runs('/imagine', { prompt: 'a fox', ...options });
		return pipeline.line(`guild:${guild.id}`).running[0]?.job;
	};

	it('is the seed that was asked for, be it 0', async () => {
		expect(await asks({ seed: 0 })).toMatchObject({ seed: 0, request: { seed: 0 } });
	});

	it.each([
		[0, 0],
		[0.5, 2 ** 30],
		[1 - Number.EPSILON / 2, 2 ** 31 - 1],
	])('is drawn by lot where nothing was asked for, which is not said to have been: %d', async (lot, seed) => {
		const job = await asks({}, () => lot);
		expect(job).toMatchObject({ seed });
		expect(job?.request).not.toHaveProperty('seed');
	});
});
