/** A stretch of text, or what stands in its place. */
export type Span =
	| { readonly kind: 'text' | 'code' | 'emoji' | 'everyone'; readonly text: string }
	| { readonly kind: Style; readonly spans: readonly Span[] }
	| { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] }
	| { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
	| { readonly kind: 'command'; readonly name: string }
	/** `at` in milliseconds since the epoch; `style` as Discord letters them. */
	| { readonly kind: 'time'; readonly at: number; readonly style: string };

export type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

/** What may stand between two signs of style: anything, and a sign that is escaped is no sign. */
const INNER = String.raw`(?:\\[\s\S]|[^\\])+?`;
const between = (sign: string) => `${sign}(${INNER})${sign}`;
const word = String.raw`[\p{L}\p{N}_]`;
/** Brackets belong to an address where they are closed in it. */
const address = String.raw`https?://(?:[^\s<>()]|\([^\s<>()]*\))+`;

type Rule = readonly [pattern: RegExp, spanOf: (...parts: string[]) => Span | undefined];

const styled =
	(kind: Style) =>
	(inner = ''): Span => ({ kind, spans: readSpans(inner) });

/** In this order: of those that fit at one place, the first holds. */
const RULES: readonly Rule[] = [
	rule(String.raw`\\([^\p{L}\p{N}\s])`, (text = '') => ({ kind: 'text', text })),
	rule('``(.+?)``(?!`)', code),
	rule('`([^`]+)`', code),
	rule(String.raw`${between(String.raw`\*\*`)}(?!\*)`, styled('bold')),
	rule(`${between('__')}(?!_)`, styled('underline')),
	rule(between('~~'), styled('strike')),
	rule(between(String.raw`\|\|`), styled('spoiler')),
	rule(String.raw`\*(?=\S)(${INNER})(?<!\s)\*(?!\*)`, styled('italic')),
	rule(String.raw`(?<!${word})_(?=\S)(${INNER})(?<!\s)_(?!${word})`, styled('italic')),
	rule(String.raw`\[([^\]]+)\]\(<?(${address})>?(?:\s+"[^"]*")?\)`, (text = '', url = '') => link(url, text)),
	rule('<(https?://[^\\s<>]+)>', (url = '') => link(url)),
	rule(String.raw`(${address}(?<![.,:;!?'"\]*_~|]))`, (url = '') => link(url)),
	rule(String.raw`<@!?(\d+)>`, (id = '') => ({ kind: 'user', id })),
	rule(String.raw`<@&(\d+)>`, (id = '') => ({ kind: 'role', id })),
	rule(String.raw`<#(\d+)>`, (id = '') => ({ kind: 'channel', id })),
	rule(String.raw`</([^:<>]+):\d+>`, (name = '') => ({ kind: 'command', name })),
	rule(String.raw`<a?:(\w+):\d+>`, (name = '') => ({ kind: 'emoji', text: `:${name}:` })),
	rule(`(@(?:everyone|here))(?!${word})`, (text = '') => ({ kind: 'everyone', text })),
	rule(String.raw`<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>`, time),
];

/** The furthest that a date can be from the epoch, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/** Reads what stands within a line or a few (https://discord.com/developers/docs/reference#message-formatting). */
export function readSpans(source: string): Span[] {
	const spans: Span[] = [];
	const add = (span: Span) => {
		const last = spans.at(-1);
		if (span.kind === 'text' && last?.kind === 'text')
			spans[spans.length - 1] = { kind: 'text', text: last.text + span.text };
		else spans.push(span);
	};
	let at = 0;
	while (at < source.length) {
		const found = spanAt(source, at);
		add(found?.span ?? { kind: 'text', text: source.charAt(at) });
		at += found?.length ?? 1;
	}
	return spans;
}

function spanAt(source: string, at: number): { span: Span; length: number } | undefined {
	for (const [pattern, spanOf] of RULES) {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		const span = match && spanOf(...match.slice(1));
		if (match && span) return { span, length: match[0].length };
	}
	return undefined;
}

function rule(pattern: string, spanOf: Rule[1]): Rule {
	return [new RegExp(pattern, 'uy'), spanOf];
}

function code(text = ''): Span {
	return { kind: 'code', text };
}

function link(url: string, text?: string): Span {
	return { kind: 'link', url, spans: text === undefined ? [{ kind: 'text', text: url }] : readSpans(text) };
}

function time(seconds = '', style = 'f'): Span | undefined {
	if (Math.abs(Number(seconds)) > LAST_SECOND) return undefined;
	return { kind: 'time', at: Number(seconds) * 1000, style };
}
