import { describe, expect, it } from 'vitest';
import { GUILD, NOW } from './asks.js';
import { newPlace, OTHER_GUILD, record } from './place.js';

const SECOND = 1_000;
describe('what was kept aside of a server, because it could not be read,', () => {
	const foxes = { version: 1, settings: { timezone: 'Mars' } };

	it('is given as JSON, all of it and since when, the oldest first', async () => {
		const place = await newPlace({ [GUILD]: record });
		await place.keeps(GUILD, NOW + SECOND, 'a fox');
		await place.keeps(GUILD, NOW, foxes);
		await place.keeps(OTHER_GUILD, NOW, 'an owl');
		const { code, output, errors } = await place.runs(['export', '--unreadable', GUILD]);
		expect(JSON.parse(output)).toEqual([
			{ keptSince: '2026-05-03T12:00:00.000Z', record: foxes },
			{ keptSince: '2026-05-03T12:00:01.000Z', record: 'a fox' },
		]);
		expect([code, errors]).toEqual([
			0,
			`Exported what is kept aside of server ${GUILD}: 2 records that could not be read.\n`,
		]);
	});

	it('is nothing, as a rule', async () => {
		const place = await newPlace({ [GUILD]: record });
		await place.keeps(OTHER_GUILD, NOW, 'an owl');
		expect(await place.runs(['export', '--unreadable', GUILD])).toEqual({
			code: 1,
			output: '',
			errors: `Nothing is kept aside of server ${GUILD}.\n`,
		});
	});

	it.each([
		['beside a record', { [GUILD]: record }, 0],
		['where nothing else is on record', {}, 1],
	])('is pointed at when a server is exported, %s', async (_, records, expected) => {
		const place = await newPlace(records);
		await place.keeps(GUILD, NOW, foxes);
		const { code, output, errors } = await place.runs(['export', GUILD]);
		expect(code).toBe(expected);
		expect(output).not.toContain('Mars');
		expect(errors).toMatch(
			new RegExp(`Kept aside of it: 1 record that could not be read\\. .*export --unreadable ${GUILD}\n$`),
		);
	});

	it('is removed with the rest, and the others’ is not', async () => {
		const place = await newPlace({ [GUILD]: record });
		await place.keeps(GUILD, NOW, foxes);
		await place.keeps(GUILD, NOW + SECOND, 'a fox');
		await place.keeps(OTHER_GUILD, NOW, 'an owl');
		expect(await place.runs(['delete', GUILD])).toEqual({
			code: 0,
			output: '',
			errors: `Removed the settings of server ${GUILD}: PixAI key, time zone, daily limit. Removed what was kept aside of server ${GUILD}: 2 records that could not be read.\n`,
		});
		expect(await place.runs(['export', '--unreadable', GUILD])).toMatchObject({ code: 1, output: '' });
		expect((await place.runs(['export', '--unreadable', OTHER_GUILD])).output).toContain('an owl');
	});

	it('is removed where nothing else is on record', async () => {
		const place = await newPlace({});
		await place.keeps(GUILD, NOW, foxes);
		expect(await place.runs(['delete', GUILD])).toEqual({
			code: 0,
			output: '',
			errors: `Removed what was kept aside of server ${GUILD}: 1 record that could not be read.\n`,
		});
		expect(await place.runs(['delete', GUILD])).toMatchObject({ code: 1 });
	});
});
