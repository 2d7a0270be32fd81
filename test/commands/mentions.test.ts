import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { en } from '../../src/words/en.js';
import { inOtherLanguages, LANGUAGES, languageOf } from '../../src/words/index.js';
import { flat, stemOf } from '../words/faults.js';
import type { Part } from './definition-faults.js';
import { mentionFaults } from './mentions.js';

const definitions = commands.map(({ definition }) => definition as Part);
const english = flat(en);

it.each(Object.keys(inOtherLanguages(() => '')))(
	'who reads %s is told to type what there is in it',
	(locale) => {
		const faults = [...flat(LANGUAGES[languageOf(locale)])].flatMap(([key, text]) =>
			mentionFaults(
				english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? '',
				text,
				definitions,
				locale,
			).map((fault) => `${key} ${fault}`),
		);
		expect(faults).toEqual([]);
	},
);

it('who reads English, too', () => {
	const names = new Set(definitions.map(({ name }) => name));
	const told = [...english].flatMap(([key, text]) =>
		[...text.matchAll(/(?<=^|[\s(`])\/([a-z]+)/g)].map(([, name = '']) => [key, name]),
	);
	expect(told.filter(([, name = '']) => !names.has(name))).toEqual([]);
	expect(told.length).toBeGreaterThan(10);
});

describe('what cannot be typed is found:', () => {
	const paint: Part = {
		name: 'paint',
		name_localizations: { de: 'male' },
		options: [
			{
				name: 'all',
				name_localizations: { de: 'alles' },
				options: [{ name: 'size', name_localizations: { de: 'größe' } }],
			},
		],
	};
	const faultsOf = (original: string, text: string) => mentionFaults(original, text, [paint], 'de');

	it.each([
		['Run `/paint`.', 'Nimm `/male`.', 'Nimm `/paint`.'],
		['`/paint all` with `size`', '`größe` in `/male alles`', '`größe` in `/male all`'],
		['`/paint all size:`', '`/male alles größe:`', '`/male alles size:`'],
		['`size: 1`, then `{{x}}`', '`größe: 1`, dann `{{x}}`', '`size: 1`, dann `{{x}}`'],
		['What /paint uses', 'Was /male nimmt', 'Was /paint nimmt'],
		['See https://paint.example/paint', 'Siehe https://paint.example/paint', ''],
		['Like `Asia/Tokyo`', 'Wie `Europe/Berlin`', 'Wie `Europa/Berlin`'],
		['`npm run paint`', '`npm run paint`', '`npm run male`'],
	])('%s', (original, right, wrong) => {
		expect(faultsOf(original, right)).toEqual([]);
		if (wrong) expect(faultsOf(original, wrong)).toHaveLength(1);
	});
});
