import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, recordOf } from '../../src/guilds/settings.js';
import { openStore } from '../../src/storage/store.js';
import { GUILD, MEMBER, NOW, settingsOf } from './asks.js';
import { newPlace, OTHER_GUILD, record } from './place.js';

const ROLE = '500000000000000001';

describe('npm run guild', () => {
	it('takes a record out as JSON, its key encrypted, and puts it back', async () => {
		const place = await newPlace({ [GUILD]: record });
		const taken = await place.runs(['export', GUILD]);
		expect(JSON.parse(taken.output)).toEqual(record);
		expect(taken).toMatchObject({
			code: 0,
			errors: `Exported the settings of server ${GUILD}: PixAI key, time zone, daily limit.\n`,
		});

		const other = await newPlace({});
		await writeFile(join(other.folder, 'server.json'), taken.output);
		expect(await other.runs(['import', GUILD, 'server.json'])).toEqual({
			code: 0,
			output: '',
			errors: `Imported the settings of server ${GUILD}: PixAI key, time zone, daily limit. Nothing was there before.\n`,
		});
		expect(await other.recordOf(GUILD)).toEqual(record);
	});

	it('reads standard input where no file is named, replaces what is there, and says what that was', async () => {
		const place = await newPlace({ [GUILD]: record });
		const next = recordOf(settingsOf({ limits: { queue: 0 } }));
		expect(await place.runs(['import', GUILD], { input: async () => JSON.stringify(next) })).toEqual({
			code: 0,
			output: '',
			errors: `Imported the settings of server ${GUILD}: queue limit. They replace what was there: PixAI key, time zone, daily limit.\n`,
		});
		expect(readSettings(await place.recordOf(GUILD))).toEqual(next.settings);
	});

	it('says at a terminal that it reads from the keyboard, and until when', async ({ skip }) => {
		if (!existsSync('/usr/bin/script')) skip('`script` of util-linux makes a terminal');
		const place = await newPlace({});
		const shown = await place.types(['import', GUILD], JSON.stringify(record));
		expect(shown).toMatch(/Reading .* from the keyboard, until Ctrl-D/);
		expect(await place.recordOf(GUILD)).toEqual(record);
	});

	it('takes a record out of one server and into another without a file between them', async () => {
		const place = await newPlace({ [GUILD]: record });
		const input = async () => (await place.runs(['export', GUILD])).output;
		expect(await place.runs(['import', OTHER_GUILD], { input })).toMatchObject({ code: 0 });
		expect(await place.recordOf(OTHER_GUILD)).toEqual(record);
	});

	it.each([
		['{"version":1,"settings":{"limits":{"queue":501}}}', 'look at `settings.limits.queue`'],
		['{"version":1,"settings":{"timezone":"Mars"}}', 'look at `settings.timezone`'],
		['{"version":1,"settings":{"chanels":{}}}', 'look at `settings.chanels`'],
		['{"version":1}', 'look at `settings`'],
		['{"version":4,"settings":{}}', 'of a newer Easel'],
		['[]', 'look at `version`'],
		['a fox', 'this is not JSON'],
		['', 'this is not JSON'],
	])('refuses %j, names what is wrong, and leaves what is there', async (input, words) => {
		const place = await newPlace({ [GUILD]: record });
		const { code, output, errors } = await place.runs(['import', GUILD], { input: async () => input });
		expect([code, output]).toEqual([1, '']);
		expect(errors).toContain(
			`Nothing was imported: ${input.startsWith('{"v') || input === '[]' ? 'this ' : ''}`,
		);
		expect(errors).toContain(words);
		expect(await place.recordOf(GUILD)).toEqual(record);
	});

	it.each(['nowhere.json', 'folder'])('refuses %s, which is no file, in words', async (file) => {
		const place = await newPlace({ [GUILD]: record });
		await mkdir(join(place.folder, 'folder'));
		expect(await place.runs(['import', GUILD, file])).toEqual({
			code: 1,
			output: '',
			errors: `Nothing was imported: ${file} cannot be read.\n`,
		});
		expect(await place.recordOf(GUILD)).toEqual(record);
	});

	it('removes a record, says what had been set, and leaves the others', async () => {
		const place = await newPlace({ [GUILD]: record, [OTHER_GUILD]: record });
		expect(await place.runs(['delete', GUILD])).toEqual({
			code: 0,
			output: '',
			errors: `Removed the settings of server ${GUILD}: PixAI key, time zone, daily limit.\n`,
		});
		expect(await place.recordOf(GUILD)).toBeUndefined();
		expect(await place.recordOf(OTHER_GUILD)).toEqual(record);
	});

	it('says what had been set for roles and members once, and without Discord’s marks', async () => {
		const settings = settingsOf({
			limits: { server_daily: 500, server_credits: 9_000 },
			roleLimits: { [ROLE]: { per_user: 9 }, [`${ROLE}0`]: { per_user: 8 } },
			members: {
				[MEMBER]: { blockedUntil: NOW, resetAt: NOW },
				[`${MEMBER}0`]: { blockedUntil: NOW },
			},
		});
		const place = await newPlace({ [GUILD]: recordOf(settings) });
		expect((await place.runs(['delete', GUILD])).errors).toBe(
			`Removed the settings of server ${GUILD}: server daily limit, server credits limit, per user limit for roles, blocked members, members’ use.\n`,
		);
	});

	it.each([
		[recordOf(settingsOf()), 'nothing but the defaults'],
		[{ version: 4 }, 'a record of a newer Easel'],
		['a fox', 'a record that cannot be read'],
	])('takes out, replaces and removes %j, and says what it was', async (value, words) => {
		const place = await newPlace({ [GUILD]: value, [OTHER_GUILD]: value });
		const taken = await place.runs(['export', GUILD]);
		expect(JSON.parse(taken.output)).toEqual(value);
		expect(taken.errors).toBe(`Exported the settings of server ${GUILD}: ${words}.\n`);
		const put = await place.runs(['import', OTHER_GUILD], { input: async () => JSON.stringify(record) });
		expect(put.errors).toContain(`They replace what was there: ${words}.`);
		const removed = await place.runs(['delete', GUILD]);
		expect(removed.errors).toBe(`Removed the settings of server ${GUILD}: ${words}.\n`);
		expect(await place.recordOf(GUILD)).toBeUndefined();
	});

	it.each(['export', 'delete'])('has nothing to %s where nothing is on record', async (action) => {
		const place = await newPlace({});
		expect(await place.runs([action, GUILD])).toEqual({
			code: 1,
			output: '',
			errors: `Nothing is on record of server ${GUILD}.\n`,
		});
	});

	it('says that the bot is to be stopped while it has the store open', async () => {
		const place = await newPlace({ [GUILD]: record });
		const store = await openStore(place.url);
		try {
			expect(await place.runs(['delete', GUILD])).toEqual({
				code: 1,
				output: '',
				errors: 'The bot is running: stop it first, then run this again.\n',
			});
			expect(await store.namespace('guilds').get(GUILD)).toEqual(record);
		} finally {
			await store.close();
		}
	});

	it.each(['export', 'import', 'delete'])(
		'does not make a store to %s where there is none',
		async (action) => {
			const place = await newPlace({});
			const nowhere = join(place.folder, 'nowhere');
			const url = `sqlite://${join(nowhere, 'easel.sqlite')}`;
			expect(await place.runs([action, GUILD], { url, input: async () => JSON.stringify(record) })).toEqual({
				code: 1,
				output: '',
				errors: `There is no store at ${join(nowhere, 'easel.sqlite')} (STORE_URL). Run this in the bot’s folder.\n`,
			});
			expect(existsSync(nowhere)).toBe(false);
		},
	);

	it('names the whole path of the store that is not there', async () => {
		const { folder, runs } = await newPlace({});
		const { errors } = await runs(['export', GUILD], { url: '' });
		expect(errors).toContain(`There is no store at ${join(folder, 'data', 'easel.sqlite')} (STORE_URL).`);
		expect(await readdir(folder)).toEqual(['easel.sqlite']);
	});

	it('says what is wrong with a store that is there and cannot be opened', async () => {
		const place = await newPlace({});
		const { code, errors } = await place.runs(['export', GUILD], { url: `sqlite://${place.folder}` });
		expect(code).toBe(1);
		expect(errors).toContain(`the file ${place.folder} (STORE_URL): Check that it is a file`);
	});

	it.each([
		[[]],
		[['export']],
		[['export', 'Fox Den']],
		[['delete', '1234']],
		[['show', GUILD]],
		[['export', GUILD, 'server.json']],
		[['export', '--all', GUILD]],
		[['import', '--unreadable', GUILD]],
		[['delete', '--unreadable', GUILD]],
		[['import', GUILD, 'server.json', 'more']],
	])('shows how it is used when it is told %j', async (told) => {
		const place = await newPlace({});
		const { code, output, errors } = await place.runs(told);
		expect([code, output]).toEqual([64, '']);
		expect(errors).toContain('npm run --silent guild -- export SERVER_ID');
	});

	it.each([[['--help']], [['-h']], [['delete', GUILD, '--help']]])(
		'shows how it is used, and does nothing else, when it is asked with %j',
		async (told) => {
			const place = await newPlace({ [GUILD]: record });
			const { code, output, errors } = await place.runs(told);
			expect([code, errors]).toEqual([0, '']);
			expect(output).toContain('npm run --silent guild -- export --unreadable SERVER_ID');
			expect(await place.recordOf(GUILD)).toEqual(record);
		},
	);

	it('ends with 78 when STORE_URL cannot be used, and needs no other setting', async () => {
		const place = await newPlace({});
		const { code, errors } = await place.runs(['export', GUILD], { url: 'mysql://localhost' });
		expect(code).toBe(78);
		expect(errors).toMatch(/^The bot’s store cannot be found with these settings:\n\n {2}STORE_URL must be/);
		expect(errors).not.toContain('DISCORD_TOKEN');
	});

	it('finds STORE_URL in the .env of its folder', async () => {
		const place = await newPlace({ [GUILD]: record });
		await writeFile(join(place.folder, '.env'), `STORE_URL=${place.url}\n`);
		expect(await place.runs(['export', GUILD], { url: '' })).toMatchObject({ code: 0 });
	});
});
