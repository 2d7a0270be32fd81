import type { AuditLine } from '../../guilds/audit-line.js';
import { dateAndTime } from '../../guilds/markdown.js';
import { wordsFor } from '../../words/index.js';
import { COLOUR, TEXT_LIMIT, text, type View, view } from './blocks.js';

/** Characters that stay free for when it was. */
const TIME_ROOM = 30;

/**
 * Lines that came at once, for a server's log channel: who has changed something, what, from what, to what; or what nobody
 * in particular has done.
 */
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

function wordsOf(line: AuditLine): string {
	if ('notice' in line) return line.notice;
	const { by, locale, what, from, to } = line;
	return wordsFor(locale ?? 'en')('changes.line', { who: `<@${by}>`, what, from, to });
}
