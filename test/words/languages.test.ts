import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.js';
import {
	inOtherLanguages,
	LANGUAGES,
	type LanguageName,
	languageOf,
	wordsFor,
} from '../../src/words/index.js';
import { faultsIn, flat, isPlural, placeholdersIn, stemOf, type Texts } from './faults.js';

const english = flat(en);
const languages = Object.keys(LANGUAGES) as LanguageName[];
const locales = Object.values(Locale);

/** The keys of texts that are the same as in English on purpose, by language. */
const MAY_BE_ENGLISH: Partial<Record<LanguageName, readonly string[]>> = {};

describe.each(languages)('%s', (language) => {
	const texts = flat(LANGUAGES[language]);
	const t = wordsFor(locales.find((locale) => languageOf(locale) === language) ?? '');

	it('is somebody’s in Discord', () => {
		expect(locales.map(languageOf)).toContain(language);
	});

	it('has every text, with its plurals, and all that each is given', () => {
		expect(faultsIn(language, english, texts, new Set(MAY_BE_ENGLISH[language]))).toEqual([]);
	});

	it('says every text in its own words, with what it is given in it, and never a key', () => {
		const rules = new Intl.PluralRules(language);
		for (const [key, original] of english) {
			for (const count of isPlural(key) ? [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] : [1]) {
				const text = texts.get(isPlural(key) ? `${stemOf(key)}_${rules.select(count)}` : key) ?? '';
				const said = (t as Said)(stemOf(key), { ...valuesFor(original, language), count });
				expect(said, key).toMatch(patternOf(text));
				expect(said, key).not.toMatch(/undefined|NaN|\[object/);
			}
		}
	});
});

it('every locale of Discord is spoken to, those that have no language here in English', () => {
	for (const locale of [...locales, 'xx', '', '__proto__']) {
		const name = languageOf(locale);
		expect(languages).toContain(name);
		expect(wordsFor(locale)('buttons.again')).toBe(LANGUAGES[name].buttons.again);
	}
	expect(languageOf('en-US')).toBe('en');
	expect(languageOf('en-GB')).toBe('en');
	expect(languageOf('xx')).toBe('en');
	for (const name of languages) expect(languageOf(name)).toBe(name);
});

it('a text in other languages is by the locales that have them, and never English', () => {
	const others = locales.filter((locale) => languageOf(locale) !== 'en');
	expect(inOtherLanguages((texts) => texts.buttons.again)).toEqual(
		Object.fromEntries(others.map((locale) => [locale, LANGUAGES[languageOf(locale)].buttons.again])),
	);
});

it('somebody’s words are said as they are, whatever is in them', () => {
	const t = wordsFor('en-US');
	for (const asker of ['{{asker}}', '$t(buttons.again)', '$& $1 $$', '<b>&amp;</b>', '{{- x}}', '\\', ''])
		expect(t('refusals.someoneElses', { asker })).toContain(`Only ${asker} can`);
});

describe('the check finds', () => {
	const original = {
		greeting: '👋 **Hello, my dear friend {{name}}.** Press `/go`.',
		pictures_one: '{{count, number}} picture of {{name}}',
		pictures_other: '{{count, number}} pictures of {{name}}',
		more: { button: 'Go' },
	};
	const german = {
		greeting: '👋 **Hallo, {{name}}.** Drücke `/los`.',
		pictures_one: 'Ein Bild von {{name}}',
		pictures_other: '{{count, number}} Bilder von {{name}}',
		more: { button: 'Go' },
	};
	const faultsOf = (texts: Texts, language = 'de') => faultsIn(language, flat(original), flat(texts));

	it('nothing where nothing is wrong', () => {
		expect(faultsOf(german)).toEqual([]);
		expect(faultsOf(original, 'en')).toEqual([]);
	});

	it.each([
		['a text that is missing', { ...german, more: {} }, 'more.button is missing'],
		['one that nobody asks for', { ...german, old: 'Alt' }, 'old is unknown'],
		['one that is empty', { ...german, more: { button: ' ' } }, 'more.button is empty'],
		[
			'a placeholder that is missing',
			{ ...german, pictures_other: '{{count, number}} Bilder' },
			'pictures_other does not say {{name}}',
		],
		[
			'one that is translated',
			{ ...german, pictures_one: 'Ein Bild von {{Name}}' },
			'pictures_one says {{Name}}, which it is not given',
		],
		[
			'a number that is not written as one',
			{ ...german, pictures_other: '{{count}} Bilder von {{name}}' },
			'pictures_other does not say {{count, number}}',
		],
		[
			'one that is cut',
			{ ...german, pictures_other: `${german.pictures_other} {{name}` },
			'pictures_other has a placeholder that is none',
		],
		['what is far too long', { ...german, more: { button: 'Los, los, los, los!!' } }, 'more.button has 20'],
		['what is left in English', { ...german, greeting: original.greeting }, 'greeting is English'],
		[
			'a sign that is missing',
			{ ...german, greeting: german.greeting.slice(3) },
			'greeting does not begin with 👋',
		],
		[
			'what is not bold any more',
			{ ...german, greeting: german.greeting.replaceAll('**', '') },
			'greeting has not as many "**" as in English',
		],
		[
			'what is not code any more',
			{ ...german, greeting: german.greeting.replaceAll('`', '„') },
			'greeting has not as many "`" as in English',
		],
	])('%s', (_, texts, fault) => {
		expect(faultsOf(texts as Texts).join('\n')).toContain(fault);
	});

	it('a plural that the language has and English has not, and one that it has not', () => {
		expect(faultsOf(german, 'ru')).toEqual(
			expect.arrayContaining(['pictures_few is missing', 'pictures_many is missing']),
		);
		expect(faultsOf(german, 'ja')).toContain('pictures_one is unknown');
	});

	it('a number that is left out of a plural of more numbers than one', () => {
		expect(faultsOf(german, 'de')).toEqual([]);
		// In French, 0 has the singular.
		expect(faultsOf(german, 'fr')).toContain('pictures_one does not say {{count, number}}');
	});
});

type Said = (key: string, values: Record<string, unknown>) => string;

/** Something for each placeholder of a text. */
function valuesFor(text: string, language: string): Record<string, unknown> {
	return Object.fromEntries(
		[...placeholdersIn(text)].map((placeholder) => {
			const [name = '', format] = placeholder.split(/,\s*/);
			if (format === undefined) return [name, `<${name}>`];
			return [name, format.startsWith('list') ? [`<${name}>`, language] : 12_345];
		}),
	);
}

/** What a text says whatever it is given. */
function patternOf(text: string): RegExp {
	const fixed = text.split(/\{\{.+?\}\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	return new RegExp(`^${fixed.join('.+')}$`, 's');
}
