import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceProblems } from '../../sandbox/discord/checks/choices.js';
import type { WireChoice } from '../../sandbox/discord/wire.js';
import { modelChoices, styleChoices, timezoneChoices } from '../../src/discord/completions.js';
import { isTimezone } from '../../src/guilds/day.js';
import { CATALOGUE, modelIdFrom } from '../../src/pixai/catalogue.js';
import { wordsFor } from '../../src/words/index.js';

const t = wordsFor('en-US');
const typed = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary', maxLength: 6000 }),
	fc.constantFrom('', 'a', '/', 'e', 'america', 'chi', 'T', 'haru', '__proto__', '(', '\\', '.*'),
);

it.each([
	['models', (typed: string) => modelChoices(t, typed)],
	['styles', styleChoices],
	['time zones', timezoneChoices],
])('what is proposed is what Discord takes, whatever is typed: %s', (_, choices) => {
	fc.assert(
		fc.property(typed, (words) => {
			expect(choiceProblems(choices(words) as WireChoice[])).toEqual([]);
		}),
		{ seed: 11 },
	);
});

describe('models', () => {
	it('are proposed with what they are good at, and taken as they are proposed', () => {
		const choices = modelChoices(t, '');
		expect(choices.map(({ value }) => modelIdFrom(value))).toEqual(CATALOGUE.map(({ id }) => id));
		expect(choices.map(({ name }) => name)).toEqual(
			CATALOGUE.map(({ name, key }) => `${name} – ${t(`models.goodAt.${key}`)}`),
		);
		expect(modelChoices(t, 'vivid').map(({ value }) => value)).toEqual(['Hoshino v2']);
	});

	it('are those alone that may be used', () => {
		expect(modelChoices(t, 'v2', ({ name }) => name === 'Haruka v2').map(({ value }) => value)).toEqual([
			'Haruka v2',
		]);
		expect(modelChoices(t, '', () => false)).toEqual([]);
	});
});

describe('styles', () => {
	it('are proposed by how they begin, in whatever case', () => {
		expect(styleChoices('CHI')).toEqual([{ name: 'chibi', value: 'chibi' }]);
		expect(styleChoices('')).toEqual([{ name: 'chibi', value: 'chibi' }]);
		expect(styleChoices('hibi')).toEqual([]);
	});
});

describe('time zones', () => {
	it.each([
		['tokyo', 'Asia/Tokyo'],
		['TOKYO', 'Asia/Tokyo'],
		[' new york ', 'America/New_York'],
		['america/new_y', 'America/New_York'],
		['utc', 'UTC'],
	])('are found by a part of their names: %j', (words, zone) => {
		expect(timezoneChoices(words).map(({ value }) => value)).toContain(zone);
	});

	it('are all ones that are taken, UTC first', () => {
		const zones = [
			...new Set('abcdefghijklmnopqrstuvwxyz'.split('').flatMap((letter) => timezoneChoices(letter))),
		];
		for (const { value } of zones) expect(isTimezone(value)).toBe(true);
		expect(timezoneChoices('')[0]).toEqual({ name: 'UTC', value: 'UTC' });
		expect(timezoneChoices('').length).toBe(25);
	});

	it('are none where nothing fits', () => {
		expect(timezoneChoices('atlantis')).toEqual([]);
	});
});
