import { describe, expect, test } from 'vitest';
import { restart, saidIn, settingsSeenBy, startModerated } from './moderated.js';

const SECRET = { EASEL_SECRET: Buffer.alloc(32, 'fox').toString('base64') };

/** A server that has set all that can be set. */
async function startSet() {
	const scene = await startModerated({ environment: SECRET });
	const { guild, moderator, pixai } = scene;
	const [log, art] = [guild.addChannel({ name: 'log' }), guild.addChannel({ name: 'art' })];
	const role = guild.addRole('Fox keepers');
	const key = pixai.addKey();
	await moderator.runs('/settings defaults', {
		model: 'Haruka v2',
		aspect_ratio: '9:16',
		mode: 'pro',
		size: '1.5k',
		count: 4,
		negative_prompt: 'rain, *fog*',
		style: 'chibi',
		enhance_prompt: true,
	});
	await moderator.selects(await moderator.runs('/settings models'), 'Choose', '1954632828118619567');
	await moderator.selects(await moderator.runs('/settings channels'), 'No channels chosen', art);
	await moderator.runs('/settings safety', { filter: 'off', spoiler: 'always' });
	const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
	await moderator.submits(form, { words: 'velvet\nsilk' });
	await moderator.runs('/settings moderators', { role });
	await moderator.runs('/settings language', { language: 'en' });
	await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	await moderator.submits(await moderator.runs('/settings key'), { key });
	await moderator.runs('/limits set', { daily: 7 });
	await moderator.runs('/settings log', { channel: log });
	return { ...scene, log, art, role, key };
}

describe('/settings view', () => {
	test('shows in one message, to the moderator alone, what is default', async () => {
		const { guild, moderator } = await startModerated();
		const view = await moderator.runs('/settings view');

		expect(view.ephemeral).toBe(true);
		expect(view.followUps).toEqual([]);
		expect(guild.defaultChannel.messages).toEqual([]);
		for (const line of [
			'Model: Tsubaki.2',
			'Aspect ratio: 1:1',
			'Mode: standard',
			'Size: PixAI’s own',
			'Count: 1',
			'Negative prompt: none',
			'Style: none',
			'Enhance prompt: no',
			'Models: any',
			'Channels: everywhere',
			'Moderators: no role',
			'Filter: on',
			'Blocked words: none',
			'Spoiler: as the asker likes',
			'PixAI key: the bot’s own',
			'Log channel: none',
			'Language: English (as Discord says)',
			'Time zone: UTC',
		]) {
			expect(saidIn(view.text)).toContain(line);
		}
	});

	test('shows in bold all that this server has set', async () => {
		const { moderator, art, log, role, key } = await startSet();
		const lines = saidIn(await settingsSeenBy(moderator));
		for (const line of [
			'Model: **Haruka v2**',
			'Aspect ratio: **9:16**',
			'Mode: **pro** (not with this model)',
			'Size: **1.5k**',
			'Count: **4**',
			'Negative prompt: **rain, \\*fog\\***',
			'Style: **chibi** (not with this model)',
			'Enhance prompt: **yes**',
			'Models: **Haruka v2 (default), Hoshino v2**',
			`Channels: **only in** <#${art.id}>`,
			`Moderators: **<@&${role.id}>**`,
			'Filter: **off everywhere**',
			'Blocked words: **2**',
			'Spoiler: **always**',
			`PixAI key: **this server’s own, …${key.slice(-4).replaceAll('_', '\\_')}**`,
			`Log channel: **<#${log.id}>**`,
			'Language: **English**',
			'Time zone: **Asia/Tokyo**',
		]) {
			expect(lines).toContain(line);
		}
	});

	test('has selects and buttons that change the common ones in place', async () => {
		const { moderator } = await startModerated();
		const view = await moderator.runs('/settings view');

		await moderator.selects(view, 'Default model', '1861558740588989558');
		expect(view.text).toMatch(/Default model:\*\* not set → Haruka v2/);
		expect(view.text).toContain('Model: **Haruka v2**');
		expect(view.chosenIn('Default model')).toEqual(['1861558740588989558']);
		await moderator.selects(view, 'Default aspect ratio', '16:9');
		expect(view.text).toContain('Aspect ratio: **16:9**');
		await moderator.selects(view, 'Spoiler', 'never');
		expect(view.text).toContain('Spoiler: **never**');
		await moderator.presses(view, 'Safety…');
		await moderator.presses(view, 'Turn the filter off');
		expect(view.text).toContain('Filter: **off everywhere**');
		await moderator.presses(view, 'Turn the filter on');
		expect(view.text).toContain('Filter: on');
		await moderator.presses(view, 'Back');
		await moderator.selects(view, 'Default model', 'none');
		expect(view.text).toMatch(/Default model:\*\* Haruka v2 → not set/);

		expect(view.edits).toHaveLength(9);
		const lines = saidIn(await settingsSeenBy(moderator));
		expect(lines).toContain('Model: Tsubaki.2');
		expect(lines).toContain('Aspect ratio: **16:9**');
	});

	test.each([
		['Models…', 'Members may use'],
		['Channels…', '`/imagine` works'],
		['Safety…', 'leave nudity out'],
		['Key…', 'Pictures are drawn with the bot’s own account'],
		['Log…', 'are written there'],
		['Moderators…', 'Members with this role'],
	])('leads to a page in the same message with %s, and back', async (button, words) => {
		const { moderator } = await startModerated();
		const view = await moderator.runs('/settings view');
		await moderator.presses(view, button);
		expect(view.text).toContain(words);
		expect(view.text).not.toContain('When a member says nothing else');
		await moderator.presses(view, 'Back');
		expect(view.text).toContain('When a member says nothing else');
		expect(view.followUps).toEqual([]);
	});

	test('says that there was nothing to change when a change changes nothing', async () => {
		const { moderator } = await startModerated();
		await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
		const again = await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
		expect(again.text).toMatch(/Nothing to change/);
	});

	test('keeps its controls working over a restart of the bot, and keeps what was set', async () => {
		const { world, moderator } = await startModerated();
		const view = await moderator.runs('/settings view');
		await moderator.selects(view, 'Default aspect ratio', '9:16');
		await restart(world);

		await moderator.selects(view, 'Spoiler', 'always');
		expect(view.text).toContain('Spoiler: **always**');
		expect(view.text).toContain('Aspect ratio: **9:16**');
		await moderator.presses(view, 'Channels…');
		await moderator.selects(view, 'Choose', 'except');
		await moderator.presses(view, 'Back');
		await restart(world);
		await moderator.presses(view, 'Safety…');
		await moderator.presses(view, 'Turn the filter off');
		const lines = saidIn(await settingsSeenBy(moderator));
		expect(lines).toContain('Aspect ratio: **9:16**');
		expect(lines).toContain('Filter: **off everywhere**');
	});
});

describe('/settings reset', () => {
	test('asks first, and “Keep” keeps it', async () => {
		const { moderator } = await startSet();
		const before = await settingsSeenBy(moderator);
		const question = await moderator.runs('/settings reset', { group: 'all' });
		expect(question.ephemeral).toBe(true);
		expect(question.text).toMatch(/Reset everything in `\/settings`\?/);
		expect(await settingsSeenBy(moderator)).toBe(before);
		await moderator.presses(question, 'Keep');
		expect(question.text).toBe(before);
		expect(await settingsSeenBy(moderator)).toBe(before);
	});

	test.each([
		[
			'defaults',
			['Model: Tsubaki.2', 'Aspect ratio: 1:1', 'Mode: standard', 'Size: PixAI’s own', 'Count: 1'],
		],
		['models', ['Models: any']],
		['channels', ['Channels: everywhere']],
		['safety', ['Filter: on', 'Blocked words: none', 'Spoiler: as the asker likes']],
		['key', ['PixAI key: the bot’s own']],
		['log', ['Log channel: none']],
		['moderators', ['Moderators: no role']],
		['language', ['Language: English (as Discord says)']],
		['timezone', ['Time zone: UTC']],
	])('puts back %s, after a restart, too, and leaves the rest', async (group, expected) => {
		const { world, moderator } = await startSet();
		const linesNow = async () => saidIn(await settingsSeenBy(moderator));
		const bold = (lines: string[]) => lines.filter((line) => /: .*\*\*/.test(line)).length;
		const before = await linesNow();
		const question = await moderator.runs('/settings reset', { group });
		await restart(world);
		await moderator.presses(question, 'Reset');
		expect(question.text).toMatch(/^✅ .* → /);

		const after = await linesNow();
		for (const line of expected) expect(after).toContain(line);
		const all = group === 'defaults' ? 8 : expected.length;
		expect(bold(after)).toBe(bold(before) - all);
	});

	test('puts back all of them, and leaves the limits', async () => {
		const { moderator } = await startSet();
		const question = await moderator.runs('/settings reset', { group: 'all' });
		await moderator.presses(question, 'Reset');
		const now = await settingsSeenBy(moderator);
		const fresh = await startModerated({ environment: SECRET });
		expect(now).toBe(await settingsSeenBy(fresh.moderator));
		expect((await moderator.runs('/limits view')).text).toMatch(/7 .*a day/);
	});
});
