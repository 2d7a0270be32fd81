import type { Job } from '../../generation/job.js';
import type { Entry } from '../../generation/journal.js';
import { escaped, named, relative, shortened } from '../../guilds/markdown.js';
import type { ImageRequest } from '../../pixai/request.js';
import { wordsFor } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { mayLookAt } from '../sight.js';
import { type Block, button, COLOUR, pageButtons, row, section, text, type View, view } from './blocks.js';

/** Requests on one page. */
const PAGE = 8;
/** Characters of a prompt in a line. */
const PROMPT_LIMIT = 60;

/** A server's line, as one person may see it. */
export interface Queue {
	readonly running: readonly Entry[];
	readonly waiting: readonly Entry[];
	/** About when the one who waits at a place, from 1, has their picture. */
	readonly readyAt: (place: number) => number;
	/** Who looks, and where. */
	readonly viewer: string;
	readonly channelId: string;
	readonly isModerator: boolean;
	/** From 0. */
	readonly page: number;
}

/** Who is being drawn for and who waits, one's own marked, with what can be cancelled. */
export function queueView(queue: Queue, notices: readonly string[] = []): View {
	const { running, waiting, readyAt } = queue;
	const all = ownFirst(
		[...running, ...waiting].map((entry, index) => ({ entry, place: index - running.length + 1 })),
		queue.viewer,
	);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(queue.page, pages - 1);
	const shown = all
		.slice(page * PAGE, (page + 1) * PAGE)
		.map(({ entry, place }) => lineOf(entry, place, page, queue));
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(['## 🖼️ The line', summaryOf(queue)].join('\n')),
		...(waiting.length > 0
			? [text(`-# Ask now, and your picture should be ready ${relative(readyAt(waiting.length + 1))}.`)]
			: []),
		...shown,
		...(running.length > 0 ? [text('-# What is being drawn cannot be cancelled any more.')] : []),
		row(...pageButtons('queue', page, pages), button(customId('queue', String(page), 'again'), 'Look again')),
	]);
}

function summaryOf({ running, waiting, viewer }: Queue): string {
	if (running.length + waiting.length === 0) return 'Nobody is waiting.';
	const own = waiting.flatMap(({ job }, index) => (job.asker === viewer ? [index + 1] : []));
	const places = own.length > 0 ? ` · yours: ${named(wordsFor('en-US'), own.map(String))}` : '';
	return `**${running.length}** being drawn · **${waiting.length}** waiting${places}`;
}

function ownFirst<Row extends { entry: Entry }>(rows: readonly Row[], viewer: string): Row[] {
	const isOwn = ({ entry }: Row) => entry.job.asker === viewer;
	return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
}

/** @param place from 1; those being drawn come before. */
function lineOf(entry: Entry, place: number, page: number, queue: Queue): Block {
	const { job, state } = entry;
	const isOwn = job.asker === queue.viewer;
	const who = isOwn ? '**you**' : `<@${job.asker}>`;
	const isSeen = mayLookAt(entry, { user: { id: queue.viewer }, channelId: queue.channelId });
	const what = isSeen ? escaped(promptOf(job.request)) : otherwise(job);
	const words =
		place < 1
			? `🎨 ${who} · ${what}`
			: `**${place}.** ${who} · ${what}\n-# ready ${relative(queue.readyAt(place))}, roughly`;
	// What PixAI has cannot be taken back.
	const canBeCancelled = (isOwn || queue.isModerator) && state.name === 'queued';
	if (!canBeCancelled) return text(words);
	return section(words, button(customId('cancel', job.id, String(page)), 'Cancel', 'danger'));
}

function otherwise({ reply }: Job): string {
	return reply.ephemeral ? 'a private request' : 'a request in another channel';
}

function promptOf({ prompt }: ImageRequest): string {
	return shortened(prompt.trim().replace(/\s+/g, ' '), PROMPT_LIMIT);
}

/** What came of **Cancel**, for who pressed it. */
export const CANCEL_NOTICES = {
	withdrawn: '🛑 **Cancelled.** Nothing was paid.',
	'being-withdrawn': '⏳ **It is being cancelled.** Its reply says so as soon as it is.',
	'not-yet': '⏳ It is only just being taken. Press **Cancel** again in a moment.',
	'at-pixai': '🎨 PixAI has it already and cannot take it back: its picture will come.',
	ended: '👌 It is not in the line any more.',
} as const;
