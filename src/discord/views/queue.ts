import type { Job } from '../../generation/job.js';
import type { Entry } from '../../generation/journal.js';
import { escaped, named, relative, shortened } from '../../guilds/markdown.js';
import type { ImageRequest } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { mayLookAt } from '../pictures/sight.js';
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
export function queueView(t: Words, queue: Queue, notices: readonly string[] = []): View {
	const { running, waiting, readyAt } = queue;
	const all = ownFirst(
		[...running, ...waiting].map((entry, index) => ({ entry, place: index - running.length + 1 })),
		queue.viewer,
	);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(queue.page, pages - 1);
	const shown = all
		.slice(page * PAGE, (page + 1) * PAGE)
		.map(({ entry, place }) => lineOf(t, entry, place, page, queue));
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(`## 🖼️ ${t('queue.title')}\n${summaryOf(t, queue)}`),
		...(waiting.length > 0
			? [text(`-# ${t('queue.askNow', { when: relative(readyAt(waiting.length + 1)) })}`)]
			: []),
		...shown,
		...(running.length > 0 ? [text(`-# ${t('queue.tooLate')}`)] : []),
		row(
			...pageButtons('queue', page, pages),
			button(customId('queue', String(page), 'again'), t('buttons.lookAgain')),
		),
	]);
}

function summaryOf(t: Words, { running, waiting, viewer }: Queue): string {
	const counts = { running: running.length, waiting: waiting.length };
	if (counts.running + counts.waiting === 0) return t('queue.empty');
	const own = waiting.flatMap(({ job }, index) => (job.asker === viewer ? [index + 1] : []));
	if (own.length === 0) return t('queue.summary', counts);
	return t('queue.summaryWithYours', { ...counts, places: named(t, own.map(String)) });
}

function ownFirst<Row extends { entry: Entry }>(rows: readonly Row[], viewer: string): Row[] {
	const isOwn = ({ entry }: Row) => entry.job.asker === viewer;
	return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
}

/** @param place from 1; those being drawn come before. */
function lineOf(t: Words, entry: Entry, place: number, page: number, queue: Queue): Block {
	const { job, state } = entry;
	const isOwn = job.asker === queue.viewer;
	const who = isOwn ? `**${t('queue.you')}**` : `<@${job.asker}>`;
	const isSeen = mayLookAt(entry, { user: { id: queue.viewer }, channelId: queue.channelId });
	const what = isSeen ? escaped(promptOf(job.request)) : otherwise(t, job);
	const words =
		place < 1
			? `🎨 ${who} · ${what}`
			: `**${place}.** ${who} · ${what}\n-# ${t('queue.readyAbout', { when: relative(queue.readyAt(place)) })}`;
	// What PixAI has cannot be taken back.
	const canBeCancelled = (isOwn || queue.isModerator) && state.name === 'queued';
	if (!canBeCancelled) return text(words);
	return section(words, button(customId('cancel', job.id, String(page)), t('buttons.cancel')));
}

function otherwise(t: Words, { reply }: Job): string {
	return reply.ephemeral ? t('queue.privateRequest') : t('queue.requestElsewhere');
}

function promptOf({ prompt }: ImageRequest): string {
	return shortened(prompt.trim().replace(/\s+/g, ' '), PROMPT_LIMIT);
}
