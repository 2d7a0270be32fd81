import { expect, it } from 'vitest';
import { openStore } from '../../src/storage/store.js';
import { describeOnEveryStore } from '../storage/every-store.js';
import { GUILD } from './asks.js';
import { newPlace, record } from './place.js';

describeOnEveryStore('npm run guild', (newUrl) => {
	it('takes a record out and removes it, and puts it back', async () => {
		const place = await newPlace({ [GUILD]: record }, await newUrl());
		const taken = await place.runs(['export', GUILD]);
		expect(JSON.parse(taken.output)).toEqual(record);
		expect(await place.runs(['delete', GUILD])).toMatchObject({ code: 0 });
		expect(await place.recordOf(GUILD)).toBeUndefined();
		// On Redis nothing is left then, and what is empty is no store.
		await place.keeps(GUILD, 1, 'nonsense');
		expect(await place.runs(['import', GUILD], { input: async () => taken.output })).toMatchObject({
			code: 0,
		});
		expect(await place.recordOf(GUILD)).toEqual(record);
	});

	it('is refused while the bot runs', async () => {
		const place = await newPlace({ [GUILD]: record }, await newUrl());
		const store = await openStore(place.url);
		try {
			expect(await place.runs(['export', GUILD])).toEqual({
				code: 1,
				output: '',
				errors: 'The bot is running: stop it first, then run this again.\n',
			});
		} finally {
			await store.close();
		}
	});

	it('makes no store where there is none', async () => {
		const place = await newPlace({});
		const { code, errors } = await place.runs(['export', GUILD], { url: await newUrl() });
		expect(code).toBe(1);
		expect(errors).toMatch(/There is no store .* Run this in the bot’s folder\./);
	});
});
