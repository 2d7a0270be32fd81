import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceProblems } from '../../sandbox/discord/checks/choices.js';
import type { WireChoice } from '../../sandbox/discord/wire.js';
import {
	loraChoices,
	modelChoices,
	presetChoices,
	styleChoices,
	timezoneChoices,
} from '../../src/discord/completions.js';
import type { Preset } from '../../src/generation/preset.js';
import { isTimezone } from '../../src/guilds/day.js';
import { CATALOGUE, modelIdFrom } from '../../src/pixai/catalogue.js';
import { lorasFrom } from '../../src/pixai/loras.js';
import type { PresetOptions } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';

const t = wordsFor('en-US');
const [TSUBAKI, HARUKA, HOSHINO] = CATALOGUE.map(({ id }) => id) as [string, string, string];
const COMMUNITY = '1700000000000001234';
const LINK = `https://pixai.art/model/1700000000000000100/${COMMUNITY}`;
/** LoRAs that were used lately. */
const [FOX, OWL, CAT] = ['1800000000000000001', '1800000000000000002', '1900000000000000003'] as const;
const LATELY = [
	{ id: FOX, weight: 0.7 },
	{ id: OWL, weight: 1 },
	{ id: FOX, weight: 0.2 },
	{ id: CAT, weight: 0.5 },
];

/** Presets that say as much as they can. */
const LONG = ['T', 'chi', 'e', '__proto__'].map((name) => ({
	name: name.padEnd(32, '*'),
	options: {
		modelId: COMMUNITY,
		negativePrompt: 'n'.repeat(2000),
		style: 's'.repeat(200),
		count: 4 as const,
	},
}));

const valuesOf = (choices: readonly { value: string }[]) => choices.map(({ value }) => value);

const typed = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary', maxLength: 6000 }),
	fc.constantFrom(
		'',
		'a',
		'/',
		'e',
		'america',
		'chi',
		'T',
		'haru',
		'__proto__',
		'(',
		'\\',
		'.*',
		LINK,
		COMMUNITY,
	),
	fc
		.array(fc.constantFrom(FOX, OWL, CAT, LINK, '18', 'fox', ':0.5', ' ', '7:2'))
		.map((items) => items.join(',')),
);

it.each([
	['models', (words: string) => modelChoices(t, words, ['7', '17', HARUKA, '7'])],
	['models of a server', (words: string) => modelChoices(t, words, ['7'], [TSUBAKI, '7', '12345', '62345'])],
	['styles', (words: string) => styleChoices(words, ['ink', 'Ink', 'x'.repeat(200), '\u200b', ' '])],
	['LoRAs', (words: string) => loraChoices(words, LATELY)],
	['presets', (words: string) => presetChoices(t, words, { own: LONG, guild: LONG }, ['T*'])],
	['time zones', timezoneChoices],
])('what is proposed is what Discord takes, whatever is typed: %s', (_, choices) => {
	fc.assert(
		fc.property(typed, (words) => {
			expect(choiceProblems(choices(words) as WireChoice[])).toEqual([]);
		}),
		{ seed: 11 },
	);
});

it('never more is proposed than Discord shows', () => {
	const many = Array.from({ length: 60 }, (_, n) => `${1700000000000000000n + BigInt(n)}`);
	for (const choices of [
		modelChoices(t, '', many),
		styleChoices('', many),
		loraChoices(
			'',
			many.map((id) => ({ id, weight: 1 })),
		),
		timezoneChoices(''),
	]) {
		expect(choices).toHaveLength(25);
	}
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

	it('that were used lately come first, each once, those that are in no catalogue too', () => {
		expect(valuesOf(modelChoices(t, '', [HOSHINO, COMMUNITY, HOSHINO]))).toEqual([
			'Hoshino v2',
			COMMUNITY,
			'Tsubaki.2',
			'Haruka v2',
		]);
		expect(modelChoices(t, '', [COMMUNITY])[0]).toEqual({ name: 'community model …1234', value: COMMUNITY });
	});

	it.each(['tsubki', 'ＴＳＵＢＡＫＩ', 'tsubaki 2'])('are found as they were meant: %s', (words) => {
		expect(valuesOf(modelChoices(t, words))).toEqual(['Tsubaki.2']);
	});

	it('are found by a part of their ids, where they were used lately', () => {
		expect(valuesOf(modelChoices(t, '170000', [COMMUNITY]))).toEqual([COMMUNITY]);
		expect(modelChoices(t, '170000')).toEqual([]);
	});

	it.each([LINK, ` ${LINK}/?utm=1 `, `https://www.pixai.art/ja/model/1/${COMMUNITY}`, COMMUNITY])(
		'are proposed by what is pasted: %s',
		(pasted) => {
			expect(modelChoices(t, pasted, [HARUKA])).toEqual([
				{ name: 'community model …1234', value: COMMUNITY },
			]);
		},
	);

	it('that are pasted have their names where they are known', () => {
		const [choice] = modelChoices(t, `https://pixai.art/model/1/${HARUKA}`);
		expect(choice).toMatchObject({ name: expect.stringContaining('Haruka v2'), value: 'Haruka v2' });
	});

	it('are those alone that may be used, pasted or used lately or not', () => {
		const allowed = [HARUKA, COMMUNITY];
		expect(valuesOf(modelChoices(t, '', [HOSHINO], allowed))).toEqual(['Haruka v2', COMMUNITY]);
		expect(valuesOf(modelChoices(t, 'v2', [HOSHINO], allowed))).toEqual(['Haruka v2']);
		expect(valuesOf(modelChoices(t, LINK, [], allowed))).toEqual([COMMUNITY]);
		expect(modelChoices(t, LINK, [COMMUNITY], [HARUKA])).toEqual([]);
		expect(modelChoices(t, 'tsubki', [TSUBAKI], allowed)).toEqual([]);
		expect(modelChoices(t, '', [HOSHINO], [])).toEqual([]);
	});
});

describe('styles', () => {
	it('that were used lately come before those of the list, each once', () => {
		expect(valuesOf(styleChoices('', ['ink', 'chibi', 'INK']))).toEqual(['ink', 'chibi']);
		expect(valuesOf(styleChoices(''))).toEqual(['chibi']);
	});

	it('are found in whatever case and with a typo, and what is typed can be had as it is', () => {
		expect(valuesOf(styleChoices('CHI'))).toEqual(['chibi', 'CHI']);
		expect(valuesOf(styleChoices('chbi'))).toEqual(['chibi', 'chbi']);
		expect(valuesOf(styleChoices('chibi'))).toEqual(['chibi']);
		expect(valuesOf(styleChoices(' oil on wood '))).toEqual(['oil on wood']);
		expect(valuesOf(styleChoices('wash', ['ink wash']))).toEqual(['ink wash', 'wash']);
	});

	it('that are too long to be proposed are not', () => {
		expect(styleChoices('x'.repeat(101))).toEqual([]);
		expect(valuesOf(styleChoices('x'.repeat(100)))).toEqual(['x'.repeat(100)]);
	});
});

describe('LoRAs', () => {
	it('that were used lately are proposed, each once, with the weight that it had last, as they are written', () => {
		const choices = loraChoices('', LATELY);
		expect(valuesOf(choices)).toEqual([`${FOX}:0.7`, OWL, `${CAT}:0.5`]);
		for (const { name, value } of choices) expect(name).toBe(value);
	});

	it('are completed behind the last comma, and what stands before it is kept', () => {
		expect(valuesOf(loraChoices(`${FOX}:0.3, 19`, LATELY))).toEqual([`${FOX}:0.3,${CAT}:0.5`]);
		expect(valuesOf(loraChoices(`${FOX}:0.3、`, LATELY))).toEqual([
			`${FOX}:0.3,${OWL}`,
			`${FOX}:0.3,${CAT}:0.5`,
		]);
		expect(valuesOf(loraChoices(`not one, ${CAT}`, LATELY))).toEqual([`not one,${CAT}`]);
	});

	it('that are pasted are proposed by their ids, with the weight that stands behind them, links before them too', () => {
		expect(valuesOf(loraChoices(`${LINK}:0.4`, LATELY))).toEqual([`${COMMUNITY}:0.4`]);
		expect(valuesOf(loraChoices(`${LINK}:0.4, ${FOX}`, LATELY))).toEqual([`${COMMUNITY}:0.4,${FOX}`]);
		expect(valuesOf(loraChoices(` ${OWL} : .25 `))).toEqual([`${OWL}:0.25`]);
	});

	it('are not proposed again, nor a sixth', () => {
		expect(valuesOf(loraChoices(`${FOX}, ${OWL},`, LATELY))).toEqual([`${FOX},${OWL},${CAT}:0.5`]);
		expect(loraChoices(`${FOX},${FOX}`, LATELY)).toEqual([]);
		expect(valuesOf(loraChoices('1,2,3,4,', LATELY))[0]).toBe(`1,2,3,4,${FOX}:0.7`);
		expect(loraChoices('1,2,3,4,5,', LATELY)).toEqual([]);
	});

	it('are proposed as long as all of them fit', () => {
		const four = [1, 2, 3, 4].map((n) => `170000000000000000${n}`).join(',');
		expect(valuesOf(loraChoices(`${four},`, LATELY))).toEqual([`${four},${OWL}`]);
		expect(four.length + OWL.length + 1).toBeLessThanOrEqual(100);
	});

	it('are what /imagine takes, where what stands before is', () => {
		for (const { value } of [...loraChoices('', LATELY), ...loraChoices(`${LINK}:0.4,`, LATELY)])
			expect(lorasFrom(value)).toBeDefined();
	});
});

describe('presets', () => {
	const preset = (name: string, options: PresetOptions = { seed: 7 }): Preset => ({ name, options });
	const here = {
		own: [preset('night', { modelId: HARUKA, style: 'ink *wash*' }), preset('day')],
		guild: [preset('ＮＩＧＨＴ'), preset('avatar', { aspectRatio: '1:1' }), preset('夜')],
	};

	it('are one’s own and then the server’s, each with what it says; of one name, one’s own', () => {
		expect(presetChoices(t, '', here)).toEqual([
			{ name: 'night – Haruka v2 · style “ink *wash*”', value: 'night' },
			{ name: 'day – seed 7', value: 'day' },
			{ name: 'avatar (this server’s) – 1:1', value: 'avatar' },
			{ name: '夜 (this server’s) – seed 7', value: '夜' },
		]);
	});

	it('that were used lately come first, whoever’s they are', () => {
		expect(valuesOf(presetChoices(t, '', here, ['Avatar', 'day', 'gone']))).toEqual([
			'avatar',
			'day',
			'night',
			'夜',
		]);
	});

	it.each([
		['nigth', ['night']],
		['ＤＡＹ', ['day']],
		['haruka', ['night']],
		['夜', ['夜']],
		['server', ['avatar', '夜']],
		['fox', []],
	])('are found by their names, with a typo too, and by what they say: %s', (words, names) => {
		expect(valuesOf(presetChoices(t, words, here))).toEqual(names);
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
