import { escaped, named } from '../../../guilds/markdown.js';
import { allowedModels, defaultModelOf } from '../../../guilds/models.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { modelName } from '../../../pixai/catalogue.js';
import { wordsFor } from '../../../words/index.js';
import { SPOILERS } from './controls.js';

const t = wordsFor('en-US');

/** What is wrong with a server's own key. */
export type KeyTrouble = 'unreadable' | 'key-refused' | 'out-of-credits';

/** What the words depend on besides the settings. */
export interface PanelContext {
	/** Whether the operator lets servers have keys of their own. */
	readonly keysAreEnabled: boolean;
	readonly keyTrouble?: KeyTrouble;
	/** Whether Discord takes nothing from the bot in the log channel. */
	readonly logIsClosed: boolean;
}

export function channelsWords({ channels: { rule, ids } }: GuildSettings): string {
	if (rule === 'everywhere') return 'everywhere';
	if (ids.length === 0) return rule === 'only' ? '**nowhere: choose channels**' : 'everywhere';
	const mentioned = named(
		t,
		ids.map((id) => `<#${id}>`),
	);
	return rule === 'only' ? `**only in** ${mentioned}` : `**everywhere but in** ${mentioned}`;
}

export function modelsWords(settings: GuildSettings): string {
	const allowed = allowedModels(settings);
	if (allowed === 'any') return 'any';
	const names = allowed.map(
		(id) => escaped(modelName(id)) + (id === defaultModelOf(settings) ? ' (default)' : ''),
	);
	return `**${named(t, names)}**`;
}

export function filterWords({ safety }: GuildSettings): string {
	return safety.isOn ? 'on, but not in age-restricted channels' : '**off everywhere**';
}

export function blockedWordsWords({ safety: { isOn, blockedWords } }: GuildSettings): string {
	if (blockedWords.length === 0) return 'none';
	return `**${blockedWords.length}**${isOn ? '' : ', not checked while the filter is off'}`;
}

export function spoilerWords({ safety: { spoiler } }: GuildSettings): string {
	return spoiler === 'asker' ? SPOILERS.asker : `**${SPOILERS[spoiler]}**`;
}

export function logWords({ logChannel }: GuildSettings, { logIsClosed }: PanelContext): string {
	if (!logChannel) return 'none';
	return `**<#${logChannel}>**${logIsClosed ? ' ⚠️ I cannot write there' : ''}`;
}

export function keyWords({ key, mayUseBotsKey }: GuildSettings, context: PanelContext): string {
	if (!key) return 'the bot’s own';
	const own = `this server’s own, …${escaped(key.lastFour)}`;
	const meanwhile = mayUseBotsKey ? 'The bot’s account is used meanwhile' : 'Nothing is drawn meanwhile';
	switch (context.keyTrouble) {
		case 'unreadable':
			return context.keysAreEnabled
				? `⚠️ **${own}: I can no longer read it.** ${meanwhile}; paste it again.`
				: `⚠️ **${own}: whoever runs the bot has switched servers’ own keys off.** ${meanwhile}; ask them, or remove the key.`;
		case 'key-refused':
			return `⚠️ **${own}: PixAI refuses it.** Paste a new one.`;
		case 'out-of-credits':
			return `⚠️ **${own}: out of credits.** Add some at <https://pixai.art>, or paste another key.`;
		default:
			return `**${own}**`;
	}
}
