/** A stretch of text that looks the same throughout. */
export interface Run {
	readonly text: string;
	readonly kind: 'text' | 'code' | 'mention' | 'time';
	readonly bold: boolean;
}

export interface MarkdownLine {
	readonly runs: readonly Run[];
	/** Subtext, written behind `-# `. */
	readonly small: boolean;
}

/** What Markdown leaves open: it depends on who reads it and when. */
export interface Reader {
	/** Milliseconds since the epoch. */
	readonly now: number;
	nameOf(userId: string): string | undefined;
}

const TOKEN =
	/\\(?<escaped>[^\p{L}\p{N}\s])|(?<stars>\*\*)|`(?<code>[^`]+)`|<@!?(?<user>\d+)>|<t:(?<time>\d+):R>/gu;

/**
 * Reads as much of Discord's Markdown as bots write that say little: bold, inline code, subtext, mentions, relative
 * timestamps and escapes (https://discord.com/developers/docs/reference#message-formatting).
 */
export function readMarkdown(source: string, reader: Reader): MarkdownLine[] {
	return source.split('\n').map((line) => {
		const small = line.startsWith('-# ');
		return { runs: runsOf(small ? line.slice(3) : line, reader), small };
	});
}

function runsOf(line: string, reader: Reader): Run[] {
	const runs: Run[] = [];
	let bold = false;
	let end = 0;
	const add = (text: string, kind: Run['kind'] = 'text') => {
		const last = runs.at(-1);
		if (last?.kind === kind && last.bold === bold)
			runs[runs.length - 1] = { ...last, text: last.text + text };
		else if (text !== '') runs.push({ text, kind, bold });
	};
	for (const match of line.matchAll(TOKEN)) {
		const { escaped, stars, code, user, time } = match.groups ?? {};
		add(line.slice(end, match.index));
		end = match.index + match[0].length;
		if (stars) bold = !bold;
		else if (escaped) add(escaped);
		else if (code) add(code, 'code');
		else if (user) add(`@${reader.nameOf(user) ?? 'unknown-user'}`, 'mention');
		else if (time) add(relativeTime(Number(time) * 1000, reader.now), 'time');
	}
	add(line.slice(end));
	return runs;
}

const inWords = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How Discord words the way from `now` to `at`, both in milliseconds: "in 5 seconds", "2 minutes ago". */
export function relativeTime(at: number, now: number): string {
	const seconds = Math.round((at - now) / 1000);
	const distance = Math.abs(seconds);
	if (distance < 60) return inWords.format(seconds, 'second');
	if (distance < 3600) return inWords.format(Math.round(seconds / 60), 'minute');
	return inWords.format(Math.round(seconds / 3600), 'hour');
}
