import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	KeptPresets,
	PRESETS_LIMIT,
	type Preset,
	PresetsFull,
	presetNamed,
	readPresetName,
	withoutPreset,
	withPreset,
} from '../../src/generation/preset.js';

const preset = (name: string, seed = 1): Preset => ({ name, options: { seed } });
const names = (presets: readonly Preset[]) => presets.map(({ name }) => name);

describe('a name', () => {
	it.each([
		['night scene', 'night scene'],
		['  night \n scene ', 'night scene'],
		['夜', '夜'],
		['🦊', '🦊'],
		['__proto__', '__proto__'],
		['x'.repeat(32), 'x'.repeat(32)],
		['🦊'.repeat(32), '🦊'.repeat(32)],
	])('can be %j', (typed, name) => {
		expect(readPresetName(typed)).toBe(name);
	});

	it.each(['', '   ', '\u200b\u2060', 'x'.repeat(33), 'a\u202eb', 'a\u0007b', 7, undefined, null])(
		'cannot be %j',
		(typed) => {
			expect(readPresetName(typed)).toBeUndefined();
		},
	);

	it('is the same in other capitals, width and spaces', () => {
		const presets = [preset('Night Scene'), preset('ガラス')];
		for (const typed of ['night scene', 'ＮＩＧＨＴ ＳＣＥＮＥ', ' NightScene'])
			expect(presetNamed(presets, typed)?.name).toBe('Night Scene');
		expect(presetNamed(presets, 'ｶﾞﾗｽ')?.name).toBe('ガラス');
		expect(presetNamed(presets, 'night')).toBeUndefined();
	});
});

describe('a set of presets', () => {
	it('gets a new one at its end, and another one of the same name in its place', () => {
		const two = withPreset(withPreset([], preset('a')), preset('b'));
		expect(two).toEqual([preset('a'), preset('b')]);
		expect(withPreset(two, preset('Ａ', 2))).toEqual([preset('Ａ', 2), preset('b')]);
	});

	it('has so many at most, each of which can still be replaced', () => {
		const full = Array.from({ length: PRESETS_LIMIT }, (_, n) => preset(`p${n}`));
		expect(withPreset(full.slice(1), preset('new'))).toHaveLength(PRESETS_LIMIT);
		expect(() => withPreset(full, preset('new'))).toThrow(PresetsFull);
		expect(withPreset(full, preset('P3', 2))[3]).toEqual(preset('P3', 2));
	});

	it('loses one by its name, and nothing by another', () => {
		const presets = [preset('a'), preset('b')];
		expect(names(withoutPreset(presets, 'A'))).toEqual(['b']);
		expect(withoutPreset(presets, 'c')).toEqual(presets);
	});

	it('can be read again as it was written, whatever the names and in whatever order', () => {
		const named = fc.uniqueArray(
			fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('__proto__', '10', '9')),
			{ maxLength: PRESETS_LIMIT },
		);
		fc.assert(
			fc.property(named, (typed) => {
				const presets = typed
					.flatMap((name) => readPresetName(name) ?? [])
					.reduce((all: readonly Preset[], name) => withPreset(all, preset(name)), []);
				expect(KeptPresets.parse(JSON.parse(JSON.stringify(presets)))).toEqual(presets);
			}),
		);
	});

	it.each([
		['two of one name', [preset('a'), preset('Ａ')]],
		['too many', Array.from({ length: PRESETS_LIMIT + 1 }, (_, n) => preset(`p${n}`))],
		['a name that is none', [preset(' ')]],
		['a model that is none', [{ name: 'a', options: { modelId: 'Tsubaki.2' } }]],
		['a weight over 1', [{ name: 'a', options: { loras: [{ id: '1', weight: 2 }] } }]],
	])('is none that has %s', (_, presets) => {
		expect(KeptPresets.safeParse(presets).success).toBe(false);
	});
});
