import { timestamp } from './timestamp.js';

/** A stretch of text that looks the same throughout. */
export interface Run {
	readonly text: string;
	readonly kind: 'text' | 'code' | 'mention' | 'time' | 'link';
	readonly bold: boolean;
}

export interface MarkdownLine {
	readonly runs: readonly Run[];
	/** Subtext, written behind `-# `. */
	readonly small: boolean;
	/** The first three levels are headings, written behind `# `, `## ` and `### `. */
	readonly heading?: number;
	/** A line of a block of code, where Markdown has no meaning. */
	readonly code?: true;
	/** What stands before the item of a list, and how deep the item lies. */
	readonly item?: { readonly marker: string; readonly depth: number };
}

/** What Markdown leaves open: it depends on who reads it and when. */
export interface Reader {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** What people call what has this id: somebody, a role or a channel. */
	nameOf(id: string): string | undefined;
}

const TOKEN =
	/\\(?<escaped>[^\p{L}\p{N}\s])|(?<stars>\*\*)|`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\(<?https?:[^\s<>)]+>?\)|<@!?(?<user>\d+)>|<@&(?<role>\d+)>|<#(?<channel>\d+)>|<\/(?<command>[^:<>]+):\d+>|<t:(?<time>-?\d+)(?::(?<style>[tTdDfFR]))?>/gu;
const FENCE = '```';
const HEADING = /^(?<level>#{1,3}) +/;
const ITEM = /^(?<indent> *)(?<marker>[-*]|\d+\.) +/;

/**
 * Reads as much of Discord's Markdown as bots write that say little: headings, lists, bold, code in a line
 * and in blocks that have their fences on lines of their own, subtext, links, mentions, timestamps and escapes (https://discord.com/developers/docs/reference#message-formatting).
 */
export function readMarkdown(source: string, reader: Reader): MarkdownLine[] {
	let isCode = false;
	return source.split('\n').flatMap((line): MarkdownLine[] => {
		if (line.startsWith(FENCE)) {
			isCode = !isCode;
			return [];
		}
		if (isCode) return [{ runs: [{ text: line, kind: 'text', bold: false }], small: false, code: true }];
		return [lineOf(line, reader)];
	});
}

function lineOf(line: string, reader: Reader): MarkdownLine {
	if (line.startsWith('-# ')) return { runs: runsOf(line.slice(3), reader), small: true };
	const heading = HEADING.exec(line);
	const level = heading?.groups?.level?.length;
	if (heading && level)
		return { runs: runsOf(line.slice(heading[0].length), reader), small: false, heading: level };
	const item = ITEM.exec(line);
	if (!item) return { runs: runsOf(line, reader), small: false };
	const { indent = '', marker = '' } = item.groups ?? {};
	const depth = Math.min(indent.length >> 1, 10);
	const bullet = depth === 0 ? '•' : '◦';
	return {
		runs: runsOf(line.slice(item[0].length), reader),
		small: false,
		item: { marker: /\d/.test(marker) ? marker : bullet, depth },
	};
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
		const { escaped, stars, code, link, time, style } = match.groups ?? {};
		add(line.slice(end, match.index));
		end = match.index + match[0].length;
		if (stars) bold = !bold;
		else if (escaped) add(escaped);
		else if (code) add(code, 'code');
		else if (link) add(link, 'link');
		else if (time) add(timestamp(Number(time) * 1000, style ?? 'f', reader.now), 'time');
		else add(mention(match.groups ?? {}, reader), 'mention');
	}
	add(line.slice(end));
	return runs;
}

function mention(
	{ user, role, channel, command }: Record<string, string | undefined>,
	{ nameOf }: Reader,
): string {
	if (user) return `@${nameOf(user) ?? 'unknown-user'}`;
	if (role) return `@${nameOf(role) ?? 'unknown-role'}`;
	if (channel) return `#${nameOf(channel) ?? 'unknown'}`;
	return `/${command}`;
}
