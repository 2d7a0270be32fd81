/** The languages of Discord's client (https://discord.com/developers/docs/reference#locales). */
const LOCALES = [
	'id',
	'da',
	'de',
	'en-GB',
	'en-US',
	'es-ES',
	'es-419',
	'fr',
	'hr',
	'it',
	'lt',
	'hu',
	'nl',
	'no',
	'pl',
	'pt-BR',
	'ro',
	'fi',
	'sv-SE',
	'vi',
	'tr',
	'cs',
	'el',
	'bg',
	'ru',
	'uk',
	'hi',
	'th',
	'zh-CN',
	'ja',
	'zh-TW',
	'ko',
];

export interface Language {
	readonly locale: string;
	/** As its speakers call it. */
	readonly name: string;
}

export const LANGUAGES: readonly Language[] = LOCALES.map((locale) => ({
	locale,
	name: languageName(locale),
}));

/** What the speakers of a language call it. */
export function languageName(locale: string): string {
	const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
