import type { Failure, Job, Progress } from '../../generation/job.js';
import { escaped, relative, shortened } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import { DEFAULT_MODE, modelById } from '../../pixai/catalogue.js';
import type { ImageRequest } from '../../pixai/request.js';
import { type Words, wordsFor } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { optionWords } from '../option-words.js';
import { remediesFor } from '../requests/remedies.js';
import { button, COLOUR, gallery, listed, row, text, type View, view } from './blocks.js';
import { resultControls } from './result-controls.js';

/** A picture that is attached to a view's message. */
export interface AttachedPicture {
	readonly filename: string;
	/** Re-encoded, because Discord takes no file as large as the original here. */
	readonly shrunk: boolean;
}

/** Characters of an attachment's description (https://discord.com/developers/docs/resources/message#attachment-object). */
export const ALT_TEXT_LIMIT = 1024;
/** Characters of the prompt that stand under a picture; all of it is in the alt text. */
const CAPTION_PROMPT_LIMIT = 100;

/** The language of a job's reply: its asker's where they alone see it, otherwise the server's. */
export function wordsOf({
	reply,
	locale,
	guildLocale,
}: Pick<Job, 'reply' | 'locale' | 'guildLocale'>): Words {
	return wordsFor(reply.ephemeral ? locale : (guildLocale ?? locale));
}

/** The pictures, and the one line that says what they are. */
export function resultView(t: Words, job: Job, pictures: readonly AttachedPicture[], drawnIn: number): View {
	const got = pictures.length;
	const wanted = job.request.count;
	const shrunk = pictures.filter((picture) => picture.shrunk).length;
	const notes = [
		got < wanted && t('job.fewer', { got, wanted }),
		shrunk > 0 && t('job.shrunk', { count: shrunk }),
	].filter((note) => note !== false);
	const caption = listed([
		`**${promptLine(job.request)}**`,
		...choicesIn(t, job.request),
		t('job.drawnIn', { seconds: Math.max(1, Math.round(drawnIn / 1000)) }),
		`<@${job.asker}>`,
	]);
	return view(COLOUR.done, [
		gallery(
			pictures.map(({ filename }) => ({
				filename,
				description: altText(job.request),
				spoiler: job.reply.spoiler,
			})),
		),
		text([caption, ...notes].map((line) => `-# ${line}`).join('\n')),
		...resultControls(t, job, pictures.length),
	]);
}

/** The text that stands for a picture where it cannot be seen: the prompt. */
export function altText(request: ImageRequest): string {
	return shortened(request.prompt.trim(), ALT_TEXT_LIMIT);
}

/** How far a waiting job is. */
export function progressView(t: Words, job: Job, progress: Progress): View {
	return view(COLOUR.waiting, [
		text(`${progressWords(t, progress)}\n-# ${captionOf(t, job.request)}`),
		...(canBeCancelled(progress) ? [row(button(customId('stop', job.id), t('buttons.cancel')))] : []),
	]);
}

/** Whether there is anything left to be called off. */
function canBeCancelled({ step }: Progress): boolean {
	return step !== 'fetching' && step !== 'dropped';
}

function progressWords(t: Words, progress: Progress): string {
	switch (progress.step) {
		case 'in-line':
			return progress.place === 1
				? t('job.progress.next')
				: t('job.progress.inLine', { place: progress.place });
		case 'submitting':
			return t('job.progress.submitting');
		case 'pixai-busy':
			return t('job.progress.pixaiBusy', { when: relative(progress.retryAt) });
		case 'not-written':
			return t('job.progress.notWritten', { when: relative(progress.retryAt) });
		case 'unreachable':
			return t('job.progress.unreachable', { when: relative(progress.retryAt) });
		case 'waiting':
			return t('job.progress.waiting', { when: relative(progress.since) });
		case 'drawing':
			return t('job.progress.drawing', { when: relative(progress.since) });
		case 'drawing-slowly':
			return t('job.progress.drawingSlowly', {
				when: relative(progress.since),
				end: relative(progress.givesUpAt),
			});
		case 'no-answer':
			if (!progress.keyRefused) return t('job.progress.noAnswer');
			return progress.ofServer ? t('job.progress.serversKeyRefused') : t('job.progress.keyRefused');
		case 'fetching':
			return t('job.progress.fetching');
		case 'dropped':
			return progress.by === 'asker' ? t('job.progress.dropped') : t('job.progress.droppedByModerator');
	}
}

/** Why there is no picture: what happened, whose move it is, and what to do. */
export function failureView(t: Words, job: Job, failure: Failure): View {
	const { again, edit } = remediesFor(failure);
	const buttons = [
		...(again ? [button(customId('again', job.id), t('buttons.again'), 'main')] : []),
		...(edit ? [button(customId('edit', job.id), t('buttons.edit'), again ? 'plain' : 'main')] : []),
	];
	return view(COLOUR.failed, [
		text(`${failureWords(t, failure)}\n-# ${captionOf(t, job.request)}`),
		...(buttons.length > 0 ? [row(...buttons)] : []),
	]);
}

/** Why there is no picture, in words, and which button helps. */
export function failureWords(t: Words, { reason, option, ofServer }: Failure): string {
	const buttons = { again: t('buttons.again'), edit: t('buttons.edit') };
	switch (reason) {
		case 'option-refused':
			return option
				? t('job.failure.optionRefused', { ...buttons, option: optionWords(t, option) })
				: t('job.failure.requestRefused', buttons);
		case 'model-refused':
			return t('job.failure.modelRefused', buttons);
		case 'out-of-credits':
			return ofServer ? t('job.failure.serverOutOfCredits', buttons) : t('job.failure.outOfCredits', buttons);
		case 'key-refused':
			return ofServer ? t('job.failure.serversKeyRefused', buttons) : t('job.failure.keyRefused', buttons);
		case 'failed':
			return t('job.failure.failed', buttons);
		case 'cancelled':
			return t('job.failure.cancelled', buttons);
		case 'took-too-long':
			return t('job.failure.tookTooLong', buttons);
		case 'pictures-lost':
			return t('job.failure.picturesLost', buttons);
		case 'uncertain':
			return t('job.failure.uncertain', buttons);
		case 'withdrawn':
			return t('job.failure.withdrawn');
		case 'withdrawn-by-moderator':
			return t('job.failure.withdrawnByModerator');
		case 'dropped':
			return t('job.failure.dropped');
		case 'dropped-by-moderator':
			return t('job.failure.droppedByModerator');
		// Nobody reads it then: Discord says that the bot did not respond.
		case 'unanswered':
		case 'broken':
			return t('job.failure.broken', buttons);
	}
}

/** What was asked for, on one line. */
function captionOf(t: Words, request: ImageRequest): string {
	return listed([promptLine(request), ...choicesIn(t, request)]);
}

/** The prompt, or its beginning, on one line. */
export function promptLine(request: ImageRequest): string {
	return escaped(shortened(request.prompt.trim().replace(/\s+/g, ' '), CAPTION_PROMPT_LIMIT));
}

/** Model, ratio, mode, size and seed: the last two where they were chosen. */
export function choicesIn(t: Words, request: ImageRequest): string[] {
	const { modelId, aspectRatio, size, seed } = request;
	const mode = modeOf(request);
	const modes = mode === undefined ? [] : [mode];
	const seeds = seed === undefined ? [] : [t('job.seed', { seed })];
	return [modelWords(t, modelId), aspectRatio, ...modes, ...(size ? [size] : []), ...seeds];
}

/** The mode that a request is drawn in; undefined where the model has none. */
export function modeOf({ modelId, mode }: ImageRequest): string | undefined {
	const hasModes = (modelById(modelId)?.modes.length ?? 0) > 0;
	return hasModes ? (mode ?? DEFAULT_MODE) : undefined;
}
