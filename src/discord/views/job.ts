import { ComponentType } from 'discord.js';
import type { Failure, Job, Progress } from '../../generation/job.js';
import { escaped, relative, shortened } from '../../guilds/markdown.js';
import { DEFAULT_MODE, modelById, modelName } from '../../pixai/catalogue.js';
import type { ImageRequest } from '../../pixai/request.js';
import { customId } from '../custom-id.js';
import { optionName } from '../option-words.js';
import { button, COLOUR, listed, row, text, type View, view } from './blocks.js';

/** A picture that is attached to a view's message. */
export interface AttachedPicture {
	readonly filename: string;
	/** Re-encoded, because Discord takes no file as large as the original here. */
	readonly shrunk: boolean;
}

/** Characters of an attachment's description (https://discord.com/developers/docs/resources/message#attachment-object). */
const ALT_TEXT_LIMIT = 1024;
/** Characters of the prompt that stand under a picture; all of it is in the alt text. */
const CAPTION_PROMPT_LIMIT = 100;

/** The pictures, and the one line that says what they are. */
export function resultView(job: Job, pictures: readonly AttachedPicture[], drawnIn: number): View {
	const notes = [
		pictures.length < job.request.count &&
			`${pictures.length} of ${job.request.count} pictures: the others could not be had.`,
		pictures.some((picture) => picture.shrunk) && 'Made smaller to fit what Discord takes here.',
	].filter((note) => note !== false);
	const caption = listed([
		`**${promptLine(job.request)}**`,
		...choicesIn(job.request),
		`${Math.max(1, Math.round(drawnIn / 1000))}\u00a0s`,
		`<@${job.asker}>`,
	]);
	return view(COLOUR.done, [
		{
			type: ComponentType.MediaGallery,
			items: pictures.map(({ filename }) => ({
				media: { url: `attachment://${filename}` },
				description: altText(job.request),
				spoiler: job.reply.spoiler,
			})),
		},
		text([caption, ...notes].map((line) => `-# ${line}`).join('\n')),
	]);
}

/** The text that stands for a picture where it cannot be seen: the prompt. */
export function altText(request: ImageRequest): string {
	return shortened(request.prompt.trim(), ALT_TEXT_LIMIT);
}

/** How far a waiting job is. */
export function progressView(job: Job, progress: Progress): View {
	return view(COLOUR.waiting, [text(`${progressWords(progress)}\n-# ${captionOf(job.request)}`)]);
}

function progressWords(progress: Progress): string {
	switch (progress.step) {
		case 'in-line':
			return progress.place === 1 ? '⏳ **Next in line.**' : `⏳ **Number ${progress.place} in line.**`;
		case 'submitting':
			return '📨 **Handing it to PixAI…**';
		case 'pixai-busy':
			return `⏳ **PixAI takes no more pictures at the moment.** Yours keeps its place; next try ${relative(progress.retryAt)}.`;
		case 'not-written':
			return `💾 **The bot’s disk takes nothing at the moment.** Yours keeps its place; next try ${relative(progress.retryAt)}.`;
		case 'unreachable':
			return `📡 **PixAI cannot be reached at the moment.** Yours keeps its place; next try ${relative(progress.retryAt)}.`;
		case 'waiting':
			return `📨 **PixAI has it** · handed over ${relative(progress.since)}`;
		case 'drawing':
			return `🎨 **Being drawn** · started ${relative(progress.since)}`;
		case 'drawing-slowly':
			return `🐢 **This takes longer than usual.** Started ${relative(progress.since)}. I keep waiting; if nothing comes, I give up ${relative(progress.givesUpAt)}.`;
		case 'no-answer':
			if (!progress.keyRefused)
				return '📡 **PixAI does not answer at the moment.** Your picture is not lost: I keep asking.';
			return progress.ofServer
				? '🔑 **PixAI refuses this server’s key at the moment.** Somebody who manages the server must look at it; I keep asking for your picture until then.'
				: '🔑 **PixAI refuses this bot’s key at the moment.** Whoever runs the bot must look at it; I keep asking for your picture until then.';
		case 'fetching':
			return '🖼️ **It is drawn.** Fetching it takes more than one try; I keep at it.';
	}
}

/** Why there is no picture: what happened, whose move it is, and what to do. */
export function failureView(job: Job, failure: Failure): View {
	const words = text(`${failureWords(failure)}\n-# ${captionOf(job.request)}`);
	if (failure.reason !== 'uncertain') return view(COLOUR.failed, [words]);
	return view(COLOUR.failed, [words, row(button(customId('again', job.id), 'Try again', 'main'))]);
}

/** Why there is no picture, in words. */
export function failureWords(failure: Failure): string {
	switch (failure.reason) {
		case 'option-refused':
			return failure.option
				? `❌ **PixAI does not accept \`${optionName(failure.option)}\` as it is.** Change it and run \`/imagine\` again. Nothing was paid.`
				: '❌ **PixAI does not accept this request.** Change its options and run `/imagine` again. Nothing was paid.';
		case 'model-refused':
			return '❌ **PixAI does not offer this model to bots.** Choose another `model` and run `/imagine` again. Nothing was paid.';
		case 'out-of-credits':
			return failure.ofServer
				? '💳 **This server’s PixAI account is out of credits.** Somebody who manages the server must add some, or paste another key: `/settings key`. Then run `/imagine` again. Nothing was paid for this.'
				: '💳 **The bot’s PixAI account is out of credits.** Whoever runs the bot must add some; then run `/imagine` again. Nothing was paid for this.';
		case 'key-refused':
			return failure.ofServer
				? '🔑 **PixAI refuses this server’s key.** Somebody who manages the server must paste a new one: `/settings key`. Then run `/imagine` again. Nothing was paid.'
				: '🔑 **PixAI refuses this bot’s key.** There is nothing you can do: whoever runs the bot must put it right. Nothing was paid.';
		case 'failed':
			return '❌ **PixAI could not draw this,** and gives no reason. Run `/imagine` again; changing the prompt often helps.';
		case 'cancelled':
			return '❌ **The picture was cancelled at PixAI.** Run `/imagine` again if you still want it.';
		case 'took-too-long':
			return '⌛ **PixAI has not finished this in an hour,** so I stopped waiting. Run `/imagine` again if you still want it.';
		case 'pictures-lost':
			return '❌ **PixAI drew it, but the pictures could not be fetched.** I tried many times. Whoever runs the bot can read why in its log; run `/imagine` again if you still want it.';
		case 'uncertain':
			return '❔ **No answer came from PixAI, so nobody knows whether it took this.** It may have been paid for, so I do not send it again by myself. Press **Try again** if you want it nevertheless: it may then be paid for twice.';
		case 'withdrawn':
			return '🛑 **Cancelled.** Nothing was paid.';
		case 'withdrawn-by-moderator':
			return '🛑 **A moderator cancelled this.** Nothing was paid.';
		// Nobody reads it then: Discord says that the bot did not respond.
		case 'unanswered':
		case 'broken':
			return '❌ **Something went wrong in the bot,** not in your request. Run `/imagine` again; if it stays, tell whoever runs the bot.';
	}
}

/** What was asked for, on one line. */
function captionOf(request: ImageRequest): string {
	return listed([promptLine(request), ...choicesIn(request)]);
}

function promptLine(request: ImageRequest): string {
	return escaped(shortened(request.prompt.trim().replace(/\s+/g, ' '), CAPTION_PROMPT_LIMIT));
}

/** Model, ratio, mode and seed. */
function choicesIn({ modelId, aspectRatio, mode, seed }: ImageRequest): string[] {
	const hasModes = (modelById(modelId)?.modes.length ?? 0) > 0;
	const modes = hasModes ? [mode ?? DEFAULT_MODE] : [];
	const seeds = seed === undefined ? [] : [`seed\u00a0${seed}`];
	return [modelName(modelId), aspectRatio, ...modes, ...seeds];
}
