import type { AuditLine } from '../../guilds/changes.js';
import { dateAndTime } from '../../guilds/markdown.js';
import { wordsFor } from '../../words/index.js';
import { COLOUR, TEXT_LIMIT, text, type View, view } from './blocks.js';

/** Characters that stay free for when it was. */
const TIME_ROOM = 30;

/** What somebody has changed at once, for a server's log channel: who, what, from what, to what. */
export function auditView(lines: readonly AuditLine[]): View {
	const moments = [...new Set(lines.map(({ at }) => at))];
	return view(COLOUR.neutral, [
		text([...lines.map(wordsOf), ...moments.map((at) => `-# ${dateAndTime(at)}`)].join('\n')),
	]);
}

/** The first of the lines, as many as one message holds. */
export function linesThatFit(lines: readonly AuditLine[]): readonly AuditLine[] {
	let room = TEXT_LIMIT - TIME_ROOM;
	const tooMuch = lines.findIndex((line) => {
		room -= wordsOf(line).length + 1;
		return room < 0;
	});
	return tooMuch === -1 ? lines : lines.slice(0, Math.max(1, tooMuch));
}

function wordsOf({ by, locale, what, from, to }: AuditLine): string {
	return wordsFor(locale ?? 'en')('changes.line', { who: `<@${by}>`, what, from, to });
}
