import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Origin } from '../../../src/discord/origin.js';
import { requestChoices } from '../../../src/discord/requests/request-choices.js';
import { GuildBook } from '../../../src/guilds/book.js';
import { gateOfGuild, guildOfGate } from '../../../src/guilds/gate.js';
import { DEFAULT_SETTINGS, recordOf } from '../../../src/guilds/settings.js';
import { PeopleBook } from '../../../src/people/book.js';
import { Lately } from '../../../src/people/lately.js';
import type { RequestOptions } from '../../../src/pixai/request.js';
import { wordsFor } from '../../../src/words/index.js';
import { jobOf } from '../../generation/jobs.js';
import { Records } from '../../generation/records.js';
import { HeldClock } from '../../ops/held-clock.js';
import { writtenLog } from '../../ops/written-log.js';

const AKI = '200000000000000001';
const BO = '200000000000000002';
const DEN = '600000000000000001';
const HARUKA = '1861558740588989558';
const HOSHINO = '1954632828118619567';
const FOX = '1800000000000000001';
const OWL = '1800000000000000002';

afterEach(() => vi.restoreAllMocks());

describe('what is proposed while an option is typed', () => {
	it('is what this person used lately, then what this server did, then the rest', async () => {
		const { uses, types } = await known();
		uses(BO, { model: HOSHINO, loras: OWL });
		uses(AKI, { model: HARUKA, loras: FOX });
		uses(BO, { style: 'chibi' });
		uses(AKI, { style: 'my own ink' });
		expect(await types('model', '', AKI)).toEqual(['Tsubaki.2', 'Haruka v2', 'Hoshino v2']);
		expect(await types('model', '', BO)).toEqual(['Tsubaki.2', 'Hoshino v2', 'Haruka v2']);
		expect(await types('style', '', AKI)).toEqual(['my own ink', 'chibi']);
		expect(await types('style', '', BO)).toEqual(['chibi']);
		expect(await types('loras', '', AKI)).toEqual([FOX, OWL]);
		expect(await types('loras', `${OWL}:0.2,`, BO)).toEqual([`${OWL}:0.2,${FOX}`]);
	});

	it('is not what was used in another server, but what this person used anywhere', async () => {
		const { uses, types } = await known();
		uses(BO, { model: HOSHINO }, '7');
		uses(AKI, { model: HARUKA }, '7');
		expect(await types('model', '', AKI)).toEqual(['Haruka v2', 'Tsubaki.2', 'Hoshino v2']);
		expect(await types('model', '', BO, {})).toEqual(['Hoshino v2', 'Tsubaki.2', 'Haruka v2']);
		expect(await types('model', '', '9')).toEqual(['Tsubaki.2', 'Haruka v2', 'Hoshino v2']);
	});

	it('is nothing that the server does not allow any more', async () => {
		const { uses, types } = await known([HARUKA]);
		uses(AKI, { model: HOSHINO });
		uses(BO, { model: '1700000000000001234' });
		expect(await types('model', '')).toEqual(['Tsubaki.2', 'Haruka v2']);
		expect(await types('model', '1700000000000001234')).toEqual([]);
	});

	it('is one’s own presets and the server’s, in direct messages one’s own alone', async () => {
		const { people, guilds, uses, types } = await known();
		await people.change(AKI, () => ({ presets: ['night', 'day'].map(presetOf) }));
		await guilds.change(DEN, (settings) => ({ ...settings, presets: ['avatar', 'day'].map(presetOf) }));
		expect(await types('preset', '', AKI)).toEqual(['night', 'day', 'avatar']);
		expect(await types('preset', '', BO)).toEqual(['avatar', 'day']);
		expect(await types('preset', '', AKI, {})).toEqual(['night', 'day']);
		uses(BO, {}, DEN, 'avatar');
		uses(AKI, {}, '7', 'day');
		expect(await types('preset', '', AKI)).toEqual(['day', 'avatar', 'night']);
		expect(await types('preset', 'aavtar', AKI)).toEqual(['avatar']);
	});

	it('is nothing for other options', async () => {
		const { types } = await known();
		expect(await types('prompt', 'a fox')).toEqual([]);
	});
});

describe('a store that is slow', () => {
	it('is not waited for when the server is known already, nor for what the server has no say in', async () => {
		const { types, guilds, records } = await known();
		await guilds.load(DEN);
		vi.spyOn(records, 'get').mockRejectedValue(new Error('nothing should be read'));
		for (const option of ['model', 'style', 'loras']) await types(option, '');
		expect(await types('model', '', AKI, {})).toHaveLength(3);
		const { types: elsewhere, records: unread } = await known();
		vi.spyOn(unread, 'get').mockRejectedValue(new Error('nothing should be read'));
		expect(await elsewhere('style', '')).toEqual(['chibi']);
	});

	it('is waited for but a blink, and what it has said is known by the next letter', async () => {
		const { types, records, clock } = await known([HARUKA]);
		const get = records.get.bind(records);
		let answers: () => void = () => undefined;
		const silence = new Promise<void>((resolve) => {
			answers = resolve;
		});
		records.get = (async (id: string) => {
			await silence;
			return get(id);
		}) as typeof records.get;
		const typing = types('model', 'h');
		await clock.pass(100);
		expect(await typing).toEqual([]);
		answers();
		await vi.waitFor(async () => expect(await types('model', 'h')).toEqual(['Haruka v2']));
	});

	it('for presets is waited for but a blink, too, for both at once', async () => {
		const { types, people, guilds, records, clock } = await known();
		await people.change(AKI, () => ({ presets: [presetOf('night')] }));
		vi.spyOn(records, 'get').mockReturnValue(new Promise(() => undefined) as never);
		const typing = types('preset', '', AKI);
		await clock.pass(100);
		expect(await typing).toEqual(['night']);
		vi.spyOn(people, 'load').mockReturnValue(new Promise(() => undefined));
		const empty = types('preset', '', BO);
		await clock.pass(100);
		expect(await empty).toEqual([]);
		expect(guilds.known(DEN)).toBeUndefined();
	});

	it('that fails is no reason to fail', async () => {
		const { types, records } = await known();
		vi.spyOn(records, 'get').mockRejectedValue(new Error('the disk is gone'));
		expect(await types('model', '')).toEqual([]);
		expect(await types('style', '')).toEqual(['chibi']);
	});
});

describe('the work for a letter', () => {
	it.each(['', 'tsubki', 'nothing like it'])(
		'is the same with thousands of people and servers as with a few: %j',
		async (typed) => {
			const compared = async (people: number) => {
				const { uses, types } = await known();
				for (let n = 0; n < people; n++)
					for (const guildId of [DEN, `${n}`])
						uses(`${n}`, { model: `${1000 + n}`, loras: `${5000 + n}` }, guildId);
				for (let n = 0; n < 20; n++) uses(AKI, { model: `${100 + n}`, loras: `${200 + n}` });
				await types('model', typed);
				const comparing = vi.spyOn(String.prototype, 'normalize');
				for (const option of ['model', 'style', 'loras']) await types(option, typed);
				const times = comparing.mock.calls.length;
				comparing.mockRestore();
				return times;
			};
			const [few, thousands] = [await compared(30), await compared(3_000)];
			expect(few).toBeGreaterThan(0);
			expect(thousands).toBe(few);
			// A name is looked at a few times, and there are eight of a person's, sixteen of the server's and the catalogue.
			expect(few).toBeLessThan(300);
		},
	);
});

function presetOf(name: string) {
	return { name, options: { seed: 7 } };
}

/** What is known of people and of a server, which allows these models, and has not been loaded. */
async function known(models: readonly string[] | 'any' = 'any') {
	const clock = new HeldClock();
	const records = new Records();
	await records.set(DEN, recordOf({ ...DEFAULT_SETTINGS, models }));
	const { log } = writtenLog();
	const guilds = new GuildBook({
		records,
		quarantine: new Records(),
		clock,
		log,
		onChange: () => undefined,
	});
	const people = new PeopleBook({ records: new Records(), quarantine: new Records(), clock, log });
	const lately = new Lately(guildOfGate);
	let at = 0;
	return {
		clock,
		records,
		guilds,
		people,
		/** Somebody has a picture drawn. */
		uses(asker: string, options: RequestOptions, guildId = DEN, preset?: string) {
			const made = jobOf(options, gateOfGuild(guildId));
			const job = { ...made, asker, acceptedAt: ++at, ...(preset !== undefined && { preset }) };
			lately.note({ job, state: { name: 'delivered' } });
		},
		/** What somebody is proposed, in the server unless told otherwise. */
		async types(option: string, typed: string, who = AKI, where: { guildId?: string } = { guildId: DEN }) {
			const origin: Origin = {
				...where,
				channelId: '400000000000000001',
				isAgeRestricted: false,
				person: { id: who, roles: [], isManager: false },
				members: new Map(),
			};
			const typing = { subcommand: undefined, option, typed, origin, t: wordsFor('en-US') };
			const choices = await requestChoices(typing, { lately, guilds, people, clock });
			return choices.map(({ value }) => value);
		},
	};
}
