import type { Change } from '../../guilds/changes.js';
import { relative } from '../../guilds/markdown.js';
import type { GuildSettings } from '../../guilds/settings.js';
import type { Words } from '../../words/index.js';

/** Characters of what was changed, above a page that needs room for itself. */
const NOTICES_ROOM = 1_000;

/** What was changed, for who changed it, as far as there is room. */
export function changeNotices(t: Words, changes: readonly Change[]): string[] {
	if (changes.length === 0) return [t('changes.nothing')];
	const lines = changes.map(({ what, from, to }) =>
		t('changes.notice', { what: `${what.charAt(0).toUpperCase()}${what.slice(1)}`, from, to }),
	);
	let room = NOTICES_ROOM;
	const shown = lines.filter((line, index) => {
		room -= line.length;
		return room >= 0 || index === 0;
	});
	const left = lines.length - shown.length;
	return left === 0 ? lines : [...shown, t('changes.more', { count: left })];
}

/** What moderators are to know of their server's record: that it could not be read, or is not this version's. */
export function recordNotices(t: Words, { unreadableSince }: GuildSettings, isNewer: boolean): string[] {
	if (isNewer) return [t('settings.newer')];
	if (unreadableSince === undefined) return [];
	return [t('settings.unreadable', { when: relative(unreadableSince) })];
}
