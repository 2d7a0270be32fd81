import { isLanguage, type LanguageName } from '../words/index.js';
import type { GuildSettings } from './settings.js';

/** What Discord says of languages with an interaction, as it names them. */
export interface DiscordsLocales {
	/** Of who uses the bot. */
	readonly locale: string;
	/** Of the server, of which Discord says en-US where it is no Community server; null where there is none. */
	readonly guildLocale: string | null;
}

/** The language that a server has set; undefined where it is as Discord says, or one that this Easel does not speak. */
export function languageSet({ language }: Pick<GuildSettings, 'language'>): LanguageName | undefined {
	return language !== undefined && isLanguage(language) ? language : undefined;
}

/**
 * The language of what everybody sees: the one that the server has set, else the server's as Discord says, else the
 * user's.
 */
export function publicLocale(
	settings: Pick<GuildSettings, 'language'>,
	{ locale, guildLocale }: DiscordsLocales,
): string {
	return languageSet(settings) ?? guildLocale ?? locale;
}
