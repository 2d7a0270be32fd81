import { ChannelType } from 'discord.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import type { Words } from '../../../words/index.js';
import { type Block, button, channelSelect, roleSelect, row, text } from '../blocks.js';
import {
	back,
	channelRuleSelect,
	filterButton,
	modelsSelect,
	opensOverview,
	settingsId,
	spoilerSelect,
} from './controls.js';
import {
	blockedWordsWords,
	bold,
	channelsWords,
	filterWords,
	keyWords,
	logWords,
	modelsWords,
	moderatorsWords,
	type PanelContext,
	spoilerWords,
} from './words.js';

/** Channels that the bot can write a line into. */
const LOG_CHANNEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export function modelsPage(t: Words, settings: GuildSettings): Block[] {
	return [
		text(t('settings.page.models', { models: modelsWords(t, settings) })),
		modelsSelect(t, settings),
		back(t),
	];
}

export function channelsPage(t: Words, settings: GuildSettings): Block[] {
	return [
		text(t('settings.page.channels', { where: channelsWords(t, settings) })),
		channelRuleSelect(t, settings),
		channelSelect(
			{ id: settingsId('channels', 'channels'), placeholder: t('settings.placeholder.channels') },
			settings.channels.ids,
		),
		back(t),
	];
}

export function safetyPage(t: Words, settings: GuildSettings): Block[] {
	return [
		text(
			t('settings.page.safety', {
				filter: filterWords(t, settings),
				words: blockedWordsWords(t, settings),
				spoiler: spoilerWords(t, settings),
			}),
		),
		spoilerSelect(t, settings, 'safety'),
		row(
			button(settingsId('words', 'safety'), t('settings.button.blockedWords')),
			filterButton(t, settings),
			opensOverview(t),
		),
	];
}

export function keyPage(t: Words, settings: GuildSettings, context: PanelContext): Block[] {
	const { key, mayUseBotsKey } = settings;
	if (!context.keysAreEnabled && !key) return [text(t('settings.page.noKeys')), back(t)];
	const words = [
		t('settings.page.key', { key: keyWords(t, settings, context) }),
		...(key ? [mayUseBotsKey ? t('settings.page.usesBots') : t('settings.page.drawsNothing')] : []),
	];
	return [
		text(words.join('\n')),
		row(
			...(context.keysAreEnabled
				? [
						button(
							settingsId('key', 'key'),
							key ? t('settings.button.replaceKey') : t('settings.button.pasteKey'),
							'main',
						),
					]
				: []),
			...(key
				? [
						button(settingsId('key-remove', 'key'), t('settings.button.removeKey'), 'danger'),
						button(
							settingsId('key-fallback', 'key', mayUseBotsKey ? 'off' : 'on'),
							mayUseBotsKey ? t('settings.button.drawNothing') : t('settings.button.useBots'),
						),
					]
				: []),
			opensOverview(t),
		),
	];
}

export function logPage(t: Words, settings: GuildSettings, context: PanelContext): Block[] {
	const { logChannel } = settings;
	const channel =
		logChannel && context.logIsClosed
			? t('settings.logClosedHelp', { channel: bold(`<#${logChannel}>`) })
			: logWords(t, settings, context);
	return [
		text(t('settings.page.log', { channel })),
		channelSelect(
			{ id: settingsId('log', 'log'), placeholder: t('settings.placeholder.log'), atMost: 1 },
			logChannel ? [logChannel] : [],
			LOG_CHANNEL_TYPES,
		),
		back(t),
	];
}

export function moderatorsPage(t: Words, settings: GuildSettings): Block[] {
	const { moderatorRole } = settings;
	return [
		text(t('settings.page.moderators', { role: moderatorsWords(t, settings) })),
		roleSelect(
			{ id: settingsId('moderators', 'moderators'), placeholder: t('settings.placeholder.moderators') },
			moderatorRole ? [moderatorRole] : [],
		),
		back(t),
	];
}
