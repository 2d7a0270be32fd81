import { describe, expect, test } from 'vitest';
import { restart, startModerated } from './moderated.js';

const HARUKA = '1861558740588989558';

/** What a select of a reply offers, by its placeholder. */
function offeredIn(reply: { controls: readonly { placeholder?: string; options?: { label?: string }[] }[] }) {
	const select = reply.controls.find(({ placeholder }) => placeholder === 'Delete one…');
	return select?.options?.map(({ label }) => label) ?? [];
}

describe('/preset save', () => {
	test('keeps options under a name, for its owner alone, and says so to them alone', async () => {
		const { world, guild, member, moderator } = await startModerated();
		const saved = await member.runs('/preset save', {
			name: ' night *scene* ',
			model: 'Haruka v2',
			count: 4,
		});
		expect(saved.ephemeral).toBe(true);
		expect(saved.text).toContain('✅ **Saved “night \\*scene\\*”:** Haruka v2');
		expect(saved.text).toContain('4 pictures');
		expect(guild.defaultChannel.messages).toEqual([]);
		await restart(world);
		expect((await member.runs('/preset list')).text).toMatch(
			/Yours\n\*\*night \\\*scene\\\*\*\*\n-# Haruka v2/,
		);
		expect((await moderator.runs('/preset list')).text).toContain('There are none yet');
	});

	test('takes every option of /imagine but the prompt and who sees it, and what each is shows', async () => {
		const { member } = await startModerated();
		const saved = await member.runs('/preset save', {
			name: 'all',
			model: 'Tsubaki.2',
			aspect_ratio: '9:16',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			negative_prompt: 'rain',
			style: 'ink wash',
			seed: 7,
			loras: '1800000000000000001:0.5,1800000000000000002',
			enhance_prompt: true,
			spoiler: true,
		});
		expect(saved.text.split('\n')[0]?.replaceAll('\u00a0', ' ')).toBe(
			'✅ **Saved “all”:** Tsubaki.2 · 9:16 · pro · 1.5k · 4 pictures · style “ink wash” · not “rain” · 2 LoRAs · seed 7 · prompt rewritten by PixAI · spoiler',
		);
	});

	test('replaces what is called so already, in other capitals and width too, and says what was there', async () => {
		const { member } = await startModerated();
		await member.runs('/preset save', { name: 'night', seed: 7 });
		const replaced = await member.runs('/preset save', { name: 'ＮＩＧＨＴ', mode: 'pro' });
		expect(replaced.text).toContain('✅ **Replaced “ＮＩＧＨＴ”:** pro\n-# Before: seed 7');
		await member.presses(replaced, 'All presets');
		expect(offeredIn(await replaced.shows('Presets'))).toEqual(['ＮＩＧＨＴ']);
	});

	test.each([
		[{ name: '   ', seed: 7 }, /Check `name`.*1 to 32 characters/],
		[{ name: 'x'.repeat(33), seed: 7 }, /Check `name`/],
		[{ name: 7, seed: 7 }, /Check `name`/],
		[{ name: 'night' }, /at least one option/],
		[{ name: 'night', spoiler: 'yes' }, /at least one option/],
		[{ name: 'night', style: '  ' }, /at least one option/],
		[{ name: 'night', mode: 'extreme' }, /Check `mode`/],
		[{ name: 'night', model: 'Nobody v9' }, /Check `model`/],
		[{ name: 'night', loras: 'a fox' }, /Check `loras`/],
		[{ name: 'night', seed: -1 }, /Check `seed`/],
	])('refuses %j privately, in words, and keeps nothing', async (options, words) => {
		const { member } = await startModerated();
		const refused = await member.runs('/preset save', options, { forged: true });
		expect(refused.text).toMatch(words);
		expect(refused.ephemeral).toBe(true);
		expect((await member.runs('/preset list')).text).toContain('There are none yet');
	});

	test('has room for 25, each of which can be replaced; then one must go first', async () => {
		const { member } = await startModerated();
		for (let n = 1; n <= 25; n++) await member.runs('/preset save', { name: `p${n}`, seed: n });
		const full = await member.runs('/preset save', { name: 'one more', seed: 26 });
		expect(full.text).toMatch(/There are 25 presets already.*`\/preset delete`/);
		expect((await member.runs('/preset save', { name: 'P7', seed: 77 })).text).toContain('Replaced “P7”');
		await member.runs('/preset delete', { name: 'p1' });
		expect((await member.runs('/preset save', { name: 'one more', seed: 26 })).text).toContain('Saved');
	});

	test('proposes the names that are there, and models, styles and LoRAs as /imagine does', async () => {
		const { member } = await startModerated();
		await member.runs('/preset save', { name: 'night', model: HARUKA });
		const typed = async (option: string, value: string) =>
			(await member.types('/preset save', { name: 'x', [option]: value }, option)).map((one) => one.value);
		expect(await typed('name', 'nigth')).toEqual(['nigth', 'night']);
		expect(await typed('name', 'NIGHT')).toEqual(['night']);
		expect(await typed('name', ' ')).toEqual(['night']);
		expect(await typed('model', 'tsubki')).toEqual(['Tsubaki.2']);
		expect(await typed('style', 'chi')).toEqual(['chibi', 'chi']);
		expect(await typed('loras', '1800000000000000001')).toEqual(['1800000000000000001']);
	});
});

describe('/preset list', () => {
	test('pages through them, the latest first, and a select deletes', async () => {
		const { world, member } = await startModerated();
		for (let n = 1; n <= 8; n++) await member.runs('/preset save', { name: `p${n}`, seed: n });
		const list = await member.runs('/preset list');
		expect(list.ephemeral).toBe(true);
		expect(offeredIn(list)).toEqual(['p8', 'p7', 'p6', 'p5', 'p4', 'p3']);
		await member.presses(list, '▶');
		expect(offeredIn(await list.shows('p2'))).toEqual(['p2', 'p1']);
		await restart(world);
		await member.selects(list, 'Delete one…', 'own:p2');
		await list.shows('🗑️ **Deleted “p2”.** It was: seed 2');
		expect(offeredIn(list)).toEqual(['p1']);
	});

	test('that is old says what is not there any more, and changes nothing', async () => {
		const { member } = await startModerated();
		await member.runs('/preset save', { name: 'night', seed: 7 });
		const list = await member.runs('/preset list');
		await member.runs('/preset delete', { name: 'night' });
		const refused = await member.selects(list, 'Delete one…', 'own:night');
		expect(refused.text).toMatch(/There is no preset “night”/);
		expect(refused.ephemeral).toBe(true);
	});

	test.each(['own:', 'night', 'everybody:night', 'own:__proto__', 'guild:night', ''])(
		'refuses a forged choice: %j',
		async (value) => {
			const { member } = await startModerated();
			await member.runs('/preset save', { name: 'night', seed: 7 });
			const list = await member.runs('/preset list');
			const refused = await member.selects(list, 'Delete one…', [value], { forged: true });
			expect(refused.text).toMatch(/There is no preset|Check|Only moderators/);
			expect(refused.ephemeral).toBe(true);
			expect((await member.runs('/preset list')).text).toContain('**night**');
		},
	);
});

describe('/preset delete', () => {
	test('deletes one by its name and says what it was; the others stay', async () => {
		const { world, member } = await startModerated();
		await member.runs('/preset save', { name: 'night', seed: 7 });
		await member.runs('/preset save', { name: 'day', seed: 8 });
		const proposed = await member.types('/preset delete', { name: 'nigth' });
		expect(proposed.map(({ value }) => value)).toEqual(['night']);
		const deleted = await member.runs('/preset delete', { name: 'NIGHT' });
		expect(deleted.text).toContain('🗑️ **Deleted “night”.** It was: seed 7');
		await restart(world);
		expect(offeredIn(await member.runs('/preset list'))).toEqual(['day']);
	});

	test('of a name that there is not says which there are', async () => {
		const { member } = await startModerated();
		const none = await member.runs('/preset delete', { name: 'night' });
		expect(none.text).toMatch(/There is no preset “night”.*nor any other yet/);
		await member.runs('/preset save', { name: 'day', seed: 8 });
		const other = await member.runs('/preset delete', { name: '*night*'.repeat(500) }, { forged: true });
		expect(other.text).toMatch(/There is no preset “\\\*night\\\*.*…”.*Yours: day\./);
		expect(other.ephemeral).toBe(true);
	});
});

test('in direct messages there are one’s own, the same everywhere', async () => {
	const { discord, guild } = await startModerated();
	const person = discord.addPerson({ name: 'Yui' });
	await person.runs('/preset save', { name: 'night', seed: 7 });
	expect(offeredIn(await person.in(guild).runs('/preset list'))).toEqual(['night']);
	const refused = await person.runs('/preset save', { name: 'day', seed: 8, for_server: true });
	expect(refused.text).toMatch(/works only in servers/);
});
