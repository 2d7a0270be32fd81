import type { Change } from '../../guilds/changes.js';
import { relative } from '../../guilds/markdown.js';
import type { GuildSettings } from '../../guilds/settings.js';

/** Characters of what was changed, above a page that needs room for itself. */
const NOTICES_ROOM = 1_000;

/** What was changed, for who changed it, as far as there is room. */
export function changeNotices(changes: readonly Change[]): string[] {
	if (changes.length === 0) return ['👌 Nothing to change.'];
	const lines = changes.map(
		({ what, from, to }) => `✅ **${what.charAt(0).toUpperCase()}${what.slice(1)}:** ${from} → ${to}`,
	);
	let room = NOTICES_ROOM;
	const shown = lines.filter((line, index) => {
		room -= line.length;
		return room >= 0 || index === 0;
	});
	const left = lines.length - shown.length;
	return left === 0 ? lines : [...shown, `-# And ${left} more ${left === 1 ? 'change' : 'changes'}.`];
}

/** What moderators are to know of their server's record: that it could not be read, or is not this version's. */
export function recordNotices({ unreadableSince }: GuildSettings, isNewer: boolean): string[] {
	if (isNewer) {
		return [
			'🆕 **A newer version of the bot has written this server’s settings,** and only that one can change them. What I cannot read has its default meanwhile: ask whoever runs the bot.',
		];
	}
	if (unreadableSince === undefined) return [];
	return [
		`⚠️ **This server’s settings could not be read** (${relative(unreadableSince)}). What cannot be read has its default. The old ones are kept: ask whoever runs the bot.`,
	];
}
