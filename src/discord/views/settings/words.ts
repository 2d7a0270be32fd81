import { languageSet } from '../../../guilds/language.js';
import { escaped, named } from '../../../guilds/markdown.js';
import { allowedModels, defaultModelOf, modelWords } from '../../../guilds/models.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { LANGUAGE_NAMES, type LanguageName, type Words } from '../../../words/index.js';

/** What is wrong with a server's own key. */
export type KeyTrouble = 'unreadable' | 'key-refused' | 'out-of-credits';

/** What the words depend on besides the settings. */
export interface PanelContext {
	/** Whether the operator lets servers have keys of their own. */
	readonly keysAreEnabled: boolean;
	readonly keyTrouble?: KeyTrouble;
	/** What everybody in the server sees is in it. */
	readonly publicLanguage: LanguageName;
	/** Whether Discord takes nothing from the bot in the log channel. */
	readonly logIsClosed: boolean;
}

export function channelsWords(t: Words, { channels: { rule, ids } }: GuildSettings): string {
	if (rule === 'everywhere') return t('settings.everywhere');
	if (ids.length === 0) return rule === 'only' ? t('settings.nowhere') : t('settings.everywhere');
	const channels = named(
		t,
		ids.map((id) => `<#${id}>`),
	);
	return t(`settings.${rule}`, { channels });
}

export function modelsWords(t: Words, settings: GuildSettings): string {
	const allowed = allowedModels(settings);
	if (allowed === 'any') return t('settings.anyModel');
	const names = allowed.map((id) => {
		const model = escaped(modelWords(t, id));
		return id === defaultModelOf(settings) ? t('settings.defaultModel', { model }) : model;
	});
	return bold(named(t, names));
}

export function filterWords(t: Words, { safety }: GuildSettings): string {
	return safety.isOn ? t('settings.filterOn') : t('settings.filterOff');
}

export function blockedWordsWords(t: Words, { safety: { isOn, blockedWords } }: GuildSettings): string {
	const n = blockedWords.length;
	if (n === 0) return t('settings.noBlockedWords');
	return isOn ? bold(String(n)) : t('settings.uncheckedBlockedWords', { n });
}

export function spoilerWords(t: Words, { safety: { spoiler } }: GuildSettings): string {
	const words = t(`settings.spoiler.${spoiler}`);
	return spoiler === 'asker' ? words : bold(words);
}

export function moderatorsWords(t: Words, { moderatorRole }: GuildSettings): string {
	return moderatorRole ? bold(`<@&${moderatorRole}>`) : t('settings.noModerators');
}

export function logWords(t: Words, { logChannel }: GuildSettings, { logIsClosed }: PanelContext): string {
	if (!logChannel) return t('settings.noLog');
	const channel = bold(`<#${logChannel}>`);
	return logIsClosed ? t('settings.logClosed', { channel }) : channel;
}

export function languageWords(t: Words, settings: GuildSettings, { publicLanguage }: PanelContext): string {
	const language = LANGUAGE_NAMES[publicLanguage];
	return languageSet(settings) === undefined ? t('settings.asDiscordSays', { language }) : bold(language);
}

export function keyWords(t: Words, { key, mayUseBotsKey }: GuildSettings, context: PanelContext): string {
	if (!key) return t('settings.key.none');
	const end = escaped(key.lastFour);
	switch (context.keyTrouble) {
		case 'unreadable': {
			const why = context.keysAreEnabled ? 'unreadable' : 'switchedOff';
			return mayUseBotsKey ? t(`settings.key.${why}Unused`, { end }) : t(`settings.key.${why}`, { end });
		}
		case 'key-refused':
			return t('settings.key.refused', { end });
		case 'out-of-credits':
			return t('settings.key.outOfCredits', { end });
		default:
			return t('settings.key.own', { end });
	}
}

/** What a server has set itself. */
export function bold(words: string): string {
	return `**${words}**`;
}
