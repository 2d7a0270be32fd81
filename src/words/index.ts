import i18next, { type TFunction } from 'i18next';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import type { Language } from './language.js';
import { ptBR } from './pt-BR.js';
import { ru } from './ru.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

declare module 'i18next' {
	interface CustomTypeOptions {
		resources: { translation: typeof en };
		nsSeparator: false;
	}
}

/** Every language that Easel speaks, by its name as i18next and Intl know it. */
export const LANGUAGES = {
	en,
	de,
	fr,
	es,
	'pt-BR': ptBR,
	ru,
	ja,
	ko,
	'zh-CN': zhCN,
	'zh-TW': zhTW,
} as const;
export type LanguageName = keyof typeof LANGUAGES;

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageName, string>> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	'pt-BR': 'Português (Brasil)',
	ru: 'Русский',
	ja: '日本語',
	ko: '한국어',
	'zh-CN': '简体中文',
	'zh-TW': '繁體中文',
};

/** Discord's locales that have a language here (https://discord.com/developers/docs/reference#locales). */
const SPOKEN: Readonly<Record<string, LanguageName>> = {
	'en-US': 'en',
	'en-GB': 'en',
	de: 'de',
	fr: 'fr',
	'es-ES': 'es',
	'es-419': 'es',
	'pt-BR': 'pt-BR',
	ru: 'ru',
	ja: 'ja',
	ko: 'ko',
	'zh-CN': 'zh-CN',
	'zh-TW': 'zh-TW',
};

/** Gives a text in one language: by its key, with what it is given. */
export type Words = TFunction;

/** The texts of some language that are the same whatever the number. */
export type Texts = Language<never>;

const languages = i18next.createInstance({
	resources: Object.fromEntries(
		Object.entries(LANGUAGES).map(([name, translation]) => [name, { translation }]),
	),
	fallbackLng: 'en',
	// Some keys are ratios: `1:1`.
	nsSeparator: false,
	// Discord's Markdown is escaped where somebody's words come in, and nowhere is HTML.
	interpolation: { escapeValue: false },
	initAsync: false,
});
void languages.init();

const WORDS = new Map(Object.keys(LANGUAGES).map((name) => [name, languages.getFixedT(name)]));

/**
 * The words for somebody, or for a server.
 *
 * @param locale as Discord names it, or the name of a language; English where it is one that Easel does not speak.
 */
export function wordsFor(locale: string): Words {
	return WORDS.get(languageOf(locale)) ?? languages.getFixedT('en');
}

/** The language that a locale of Discord's, or a language's own name as Intl knows it, is spoken to in. */
export function languageOf(locale: string): LanguageName {
	if (isLanguage(locale)) return locale;
	return (Object.hasOwn(SPOKEN, locale) && SPOKEN[locale]) || 'en';
}

/** Whether it is the name of a language that Easel speaks. */
export function isLanguage(name: string): name is LanguageName {
	return Object.hasOwn(LANGUAGES, name);
}

/** A text in every language but English, by Discord's locale: for commands, which say all of them at once. */
export function inOtherLanguages(text: (texts: Texts) => string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(SPOKEN)
			.filter(([, name]) => name !== 'en')
			.map(([locale, name]) => [locale, text(LANGUAGES[name] as Texts)]),
	);
}
