import type { Channel } from '../discord/channel.js';
import type { PostedMessage } from '../discord/posted.js';
import type { DiscordSandbox } from '../discord/server.js';
import { MessageFlag } from '../discord/wire.js';
import type { Album, SavedPicture } from './album.js';
import { type MarkdownLine, type Reader, type Run, readMarkdown } from './markdown.js';
import { type Moment, readerOf, type Sighting, sightingOf } from './sighting.js';
import { COLUMNS, type Style, say, styled } from './terminal.js';
import { columnsOf, wrap } from './wrap.js';

const TIME_WIDTH = 6;
const PLACE_WIDTH = 23;
const INDENT = ' '.repeat(TIME_WIDTH + 2 + PLACE_WIDTH + 2);
const ROOM = Math.max(40, COLUMNS - INDENT.length);
const PLACE_STYLES: readonly Style[] = ['magenta', 'cyan'];
const RUN_STYLES: Record<Run['kind'], readonly Style[]> = {
	text: [],
	code: ['yellow'],
	mention: ['blue'],
	time: [],
	link: ['blue'],
};

/** Prints what happens in Discord as it happens, and remembers what every message showed last. */
export class Transcript {
	readonly #sightings = new Map<string, Sighting>();
	readonly #places: Channel[] = [];
	readonly #album: Album;
	readonly #discord: DiscordSandbox;
	#beganAt: number | undefined;

	constructor(discord: DiscordSandbox, album: Album) {
		this.#album = album;
		this.#discord = discord;
		discord.events.on('interaction', ({ interaction: { account, channel, deed } }) => {
			const name = account.user.global_name ?? account.user.username;
			this.#print(channel, [
				{ runs: [run(name, 'bold'), run(' types '), run(deed.what, 'code')], small: false },
			]);
		});
		discord.events.on('message', ({ message }) => this.#sees(message));
	}

	/** How everything stands now. */
	now(): Moment {
		return { sightings: [...this.#sightings.values()], reader: this.#reader() };
	}

	/** Somebody who reads now, and knows everybody's name. */
	#reader(): Reader {
		return readerOf(this.#discord);
	}

	#sees(message: PostedMessage): void {
		const sighting = sightingOf(message);
		const { wire, text, pictures, asker, ephemeral } = sighting;
		const { channel } = message.stored;
		this.#sightings.set(wire.id, sighting);
		const name = asker?.name ?? 'everybody';
		const saved = this.#album.keeps(pictures, channel.guild?.name ?? 'direct', name);
		const shown = message.stored.has(MessageFlag.Loading) ? 'thinking…' : text;
		const [first, ...rest] = readMarkdown(shown, this.#reader());
		const address = [run('Easel', 'bold'), run(` → ${name}${ephemeral ? ' (only they see it)' : ''}: `)];
		const lines = [{ runs: [...address, ...(first?.runs ?? [])], small: false }, ...rest];
		this.#print(channel, lines, saved.map(pictureLine));
	}

	#print(channel: Channel, lines: readonly MarkdownLine[], pictures: readonly string[] = []): void {
		this.#beganAt ??= performance.now();
		if (!this.#places.includes(channel)) this.#places.push(channel);
		const style = PLACE_STYLES[this.#places.indexOf(channel) % PLACE_STYLES.length] ?? 'cyan';
		const place = `${channel.guild?.name ?? 'direct message'} #${channel.name}`.padEnd(PLACE_WIDTH);
		const time = `${((performance.now() - this.#beganAt) / 1000).toFixed(1)} s`.padStart(TIME_WIDTH);
		const head = `${styled(time, 'dim')}  ${styled(place, style)}  `;
		for (const [index, line] of [...lines.flatMap(printed), ...pictures].entries())
			say(`${index === 0 ? head : INDENT}${line}`);
	}
}

function run(text: string, look?: 'bold' | 'code'): Run {
	return { text, kind: look === 'code' ? 'code' : 'text', bold: look === 'bold' };
}

/** A line of Markdown for a terminal: styled, and broken where the terminal ends. */
function printed({ runs, small, heading, item }: MarkdownLine): string[] {
	const styles = ({ kind, bold }: Run): readonly Style[] => {
		if (small) return ['dim'];
		return bold || heading ? [...RUN_STYLES[kind], 'bold'] : RUN_STYLES[kind];
	};
	const marker = item ? [run(`${'  '.repeat(item.depth)}${item.marker} `)] : [];
	return wrap([...marker, ...runs], ROOM, ({ text }) => columnsOf(text)).map((line) =>
		line.map((part) => styled(part.text, ...styles(part))).join(''),
	);
}

function pictureLine({ filename, picture }: SavedPicture): string {
	const { width, height, size, spoiler } = picture;
	const facts = [`${width} × ${height}`, sizeInWords(size), spoiler && 'spoiler'].filter(Boolean).join(', ');
	return `▣ ${filename}  ${styled(facts, 'dim')}`;
}

function sizeInWords(bytes: number): string {
	return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
