import { ChannelType } from 'discord.js';
import type { GuildSettings } from '../../../guilds/settings.js';
import { type Block, button, channelSelect, roleSelect, row, text } from '../blocks.js';
import {
	back,
	channelRuleSelect,
	filterButton,
	modelsSelect,
	opens,
	settingsId,
	spoilerSelect,
} from './controls.js';
import {
	blockedWordsWords,
	channelsWords,
	filterWords,
	keyWords,
	logWords,
	modelsWords,
	type PanelContext,
	spoilerWords,
} from './words.js';

/** Channels that the bot can write a line into. */
const LOG_CHANNEL_TYPES = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export function modelsPage(settings: GuildSettings): Block[] {
	return [
		text(
			`## 🖌️ Models\nMembers may use: ${modelsWords(settings)}\n-# Add one that is not in the list with \`/settings models add:\` and its id or link.`,
		),
		modelsSelect(settings),
		back(),
	];
}

export function channelsPage(settings: GuildSettings): Block[] {
	return [
		text(
			`## 📍 Channels\n\`/imagine\` works: ${channelsWords(settings)}\n-# A thread counts as its channel.`,
		),
		channelRuleSelect(settings),
		channelSelect(
			{ id: settingsId('channels', 'channels'), placeholder: 'No channels chosen' },
			settings.channels.ids,
		),
		back(),
	];
}

export function safetyPage(settings: GuildSettings): Block[] {
	return [
		text(
			[
				'## 🧯 Safety',
				`Filter: ${filterWords(settings)}`,
				'-# It tells PixAI to leave nudity out, and refuses prompts with your blocked words. A short list of my own, about minors, holds everywhere and cannot be turned off.',
				`Blocked words: ${blockedWordsWords(settings)}`,
				`Spoiler: ${spoilerWords(settings)}`,
			].join('\n'),
		),
		spoilerSelect(settings, 'safety'),
		row(
			button(settingsId('words', 'safety'), 'Blocked words…'),
			filterButton(settings),
			opens('view', 'Back'),
		),
	];
}

export function keyPage(settings: GuildSettings, context: PanelContext): Block[] {
	const { key, mayUseBotsKey } = settings;
	if (!context.keysAreEnabled && !key) {
		return [
			text(
				'## 🔑 PixAI key\nPictures are drawn with the bot’s own account. Whoever runs this bot has not enabled keys of servers’ own.',
			),
			back(),
		];
	}
	return [
		text(
			[
				'## 🔑 PixAI key',
				`Now: ${keyWords(settings, context)}`,
				'With a key of its own this server has ten slots and credits of its own.',
				'-# It is kept encrypted and never shown again. Pictures under way finish with the key that they started with.',
				...(key
					? [`If I cannot read it: **${mayUseBotsKey ? 'the bot’s account is used' : 'nothing is drawn'}**`]
					: []),
			].join('\n'),
		),
		row(
			...(context.keysAreEnabled
				? [button(settingsId('key', 'key'), key ? 'Replace…' : 'Paste a key…', 'main')]
				: []),
			...(key
				? [
						button(settingsId('key-remove', 'key'), 'Remove', 'danger'),
						button(
							settingsId('key-fallback', 'key', mayUseBotsKey ? 'off' : 'on'),
							mayUseBotsKey ? 'If unreadable: draw nothing' : 'If unreadable: use the bot’s account',
						),
					]
				: []),
			opens('view', 'Back'),
		),
	];
}

export function logPage(settings: GuildSettings, context: PanelContext): Block[] {
	const { logChannel } = settings;
	return [
		text(
			`## 📜 Log channel\nNow: ${logWords(settings, context)}${context.logIsClosed ? ': let Easel view it and send messages there. The lines wait until then.' : ''}\n-# Changes of settings and limits are written there, and requests that moderators cancel: who, what, before, after.`,
		),
		channelSelect(
			{ id: settingsId('log', 'log'), placeholder: 'No log channel', atMost: 1 },
			logChannel ? [logChannel] : [],
			LOG_CHANNEL_TYPES,
		),
		back(),
	];
}

export function moderatorsPage({ moderatorRole }: GuildSettings): Block[] {
	return [
		text(
			`## 🛡️ Moderators\nNow: ${moderatorRole ? `**<@&${moderatorRole}>**` : 'no role'}\n-# Members with this role can use \`/limits\`, and cancel anybody’s request while it waits. Members who manage the server always can.`,
		),
		roleSelect(
			{ id: settingsId('moderators', 'moderators'), placeholder: 'No role' },
			moderatorRole ? [moderatorRole] : [],
		),
		back(),
	];
}
