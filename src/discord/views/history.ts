import { ComponentType } from 'discord.js';
import type { Entry } from '../../generation/journal.js';
import { escaped, relative, shortened } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { type PastPicture, placeOf, shownAt } from '../pictures/past-pictures.js';
import type { PostedPicture } from '../pictures/pictures-of-message.js';
import {
	type Block,
	button,
	COLOUR,
	listed,
	pageButtons,
	row,
	section,
	stringSelect,
	text,
	thumbnail,
	type View,
	view,
} from './blocks.js';
import { altText, choicesIn, promptLine } from './job.js';

/** Pictures on one page: as many as a phone shows without much scrolling. */
export const HISTORY_PAGE = 5;
/** Characters of a prompt beside a small picture. */
const PROMPT_LIMIT = 60;
/** Characters of an entry of a select. */
const OPTION_LIMIT = 100;

/** One page of somebody's pictures. */
export interface HistoryPage {
	readonly pictures: readonly PastPicture[];
	/** From 0. */
	readonly page: number;
	/** How many there are on all pages. */
	readonly count: number;
	/** Those of a server, or of direct messages. */
	readonly isInGuild: boolean;
}

/** Somebody's own pictures, the newest first, with a select to do something with one. */
export function historyView(t: Words, history: HistoryPage, notices: readonly string[] = []): View {
	const { pictures, page, count, isInGuild } = history;
	const summary = t(isInGuild ? 'history.summary' : 'history.summaryDirect', { count });
	const numberOf = (index: number) => page * HISTORY_PAGE + index + 1;
	const pages = pageButtons('history', page, Math.ceil(count / HISTORY_PAGE));
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(`## 🖼️ ${t('history.title')}\n${count === 0 ? t('history.empty') : `-# ${summary}`}`),
		...pictures.map((picture, index) => lineOf(t, picture, numberOf(index))),
		...(pictures.length > 0
			? [
					stringSelect(
						{ id: customId('history-open', String(page)), placeholder: t('history.choose') },
						pictures.map(({ entry: { job } }, index) => ({
							value: job.id,
							label: shortened(`${numberOf(index)} · ${oneLine(job.request.prompt)}`, OPTION_LIMIT),
						})),
					),
				]
			: []),
		...(pages.length > 0 ? [row(...pages)] : []),
	]);
}

/** One of them, large, with what can be done with it. */
export function pastPictureView(
	t: Words,
	{ entry, sight }: PastPicture,
	page: number,
	notices: readonly string[] = [],
): View {
	const { job } = entry;
	const isSeen = typeof sight !== 'string' && sight.length > 0;
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		...(isSeen ? [galleryOf(entry, sight)] : []),
		text(
			[`**${promptLine(job.request)}**`, ...smallPrint(t, { entry, sight }, choicesIn(t, job.request))].join(
				'\n',
			),
		),
		row(
			// What was deleted is not shown again, whoever has deleted it.
			...(sight === 'gone' ? [] : [button(customId('history-show', job.id), t('history.show'), 'main')]),
			button(customId('edit', job.id), t('buttons.edit')),
		),
		row(
			button(customId('history', String(page)), t('history.back')),
			button(customId('history-delete', job.id, String(page)), t('buttons.delete'), 'danger'),
		),
	]);
}

/** The question before one is deleted. */
export function deletePastPictureView(t: Words, { job }: Entry, page: number): View {
	return view(COLOUR.waiting, [
		text(
			[
				`🗑️ ${t(job.reply.ephemeral ? 'history.deletePrivate' : 'history.deletePublic')}`,
				`-# ${promptLine(job.request)}`,
			].join('\n'),
		),
		row(
			button(customId('history-card', job.id, String(page)), t('buttons.keep')),
			button(customId('history-deleted', job.id, String(page)), t('buttons.delete'), 'danger'),
		),
	]);
}

function lineOf(t: Words, picture: PastPicture, number: number): Block {
	const { entry, sight } = picture;
	const { request } = entry.job;
	const prompt = escaped(shortened(oneLine(request.prompt), PROMPT_LIMIT));
	const words = [`**${number}.** ${prompt}`, ...smallPrint(t, picture, [modelWords(t, request.modelId)])];
	const [first] = typeof sight === 'string' ? [] : sight;
	return first
		? section(words.join('\n'), thumbnail(first.url, altText(request), first.spoiler))
		: text(words.join('\n'));
}

/** What it is, since when, where, and why it is not to be seen. */
function smallPrint(t: Words, { entry, sight }: PastPicture, choices: readonly string[]): string[] {
	const place = placeOf(entry);
	const isThere = place && (typeof sight !== 'string' || sight === 'late');
	const facts = listed([
		...choices,
		relative(shownAt(entry)),
		...(isThere ? [t('history.link', { url: linkTo(entry, place) })] : []),
	]);
	return [`-# ${facts}`, ...(typeof sight === 'string' ? [`-# ${t(`history.sight.${sight}`)}`] : [])];
}

function galleryOf({ job }: Entry, pictures: readonly PostedPicture[]): Block {
	return {
		type: ComponentType.MediaGallery,
		items: pictures.map(({ url, spoiler }) => ({
			media: { url },
			description: altText(job.request),
			spoiler,
		})),
	};
}

function linkTo({ job }: Entry, { channelId, messageId }: { channelId: string; messageId: string }): string {
	return `https://discord.com/channels/${job.guildId ?? '@me'}/${channelId}/${messageId}`;
}

function oneLine(words: string): string {
	return words.trim().replace(/\s+/g, ' ');
}
