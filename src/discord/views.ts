import {
	type APIComponentInContainer,
	type APIMessageTopLevelComponent,
	ButtonStyle,
	ComponentType,
	MessageFlags,
} from 'discord.js';
import { Overloaded } from '../generation/admission.js';
import type { Failure, Job, Progress } from '../generation/job.js';
import { NotWritten } from '../generation/journal.js';
import { AlreadyAccepted } from '../generation/pipeline.js';
import { DEFAULT_MODE, modelById, modelName } from '../pixai/catalogue.js';
import { KeyRefused, OutOfCredits } from '../pixai/errors.js';
import { type ImageRequest, OptionRefused } from '../pixai/request.js';
import { type Action, customId } from './custom-id.js';
import { optionName, optionRule } from './option-words.js';

/** A message as Discord's API takes it; Components V2, so that pictures come first and large. */
export interface View {
	readonly flags: MessageFlags;
	readonly components: APIMessageTopLevelComponent[];
	readonly allowed_mentions: { readonly parse: [] };
}

/** A picture that is attached to a view's message. */
export interface AttachedPicture {
	readonly filename: string;
	/** Re-encoded, because Discord takes no file as large as the original here. */
	readonly shrunk: boolean;
}

const COLOUR = { waiting: 0xf0b232, done: 0x23a55a, failed: 0xf23f43 } as const;

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
			return progress.keyRefused
				? '🔑 **PixAI refuses this bot’s key at the moment.** Whoever runs the bot must look at it; I keep asking for your picture until then.'
				: '📡 **PixAI does not answer at the moment.** Your picture is not lost: I keep asking.';
		case 'fetching':
			return '🖼️ **It is drawn.** Fetching it takes more than one try; I keep at it.';
	}
}

/** Why there is no picture: what happened, whose move it is, and what to do. */
export function failureView(job: Job, failure: Failure): View {
	const words = text(`${failureWords(failure)}\n-# ${captionOf(job.request)}`);
	if (failure.reason !== 'uncertain') return view(COLOUR.failed, [words]);
	return view(COLOUR.failed, [words, button('again', 'Try again', job.id)]);
}

function failureWords(failure: Failure): string {
	switch (failure.reason) {
		case 'option-refused':
			return failure.option
				? `❌ **PixAI does not accept \`${optionName(failure.option)}\` as it is.** Change it and run \`/imagine\` again. Nothing was paid.`
				: '❌ **PixAI does not accept this request.** Change its options and run `/imagine` again. Nothing was paid.';
		case 'model-refused':
			return '❌ **PixAI does not offer this model to bots.** Choose another `model` and run `/imagine` again. Nothing was paid.';
		case 'out-of-credits':
			return '💳 **The bot’s PixAI account is out of credits.** Whoever runs the bot must add some; then run `/imagine` again. Nothing was paid for this.';
		case 'key-refused':
			return '🔑 **PixAI refuses this bot’s key.** There is nothing you can do: whoever runs the bot must put it right. Nothing was paid.';
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
		// Nobody reads it then: Discord says that the bot did not respond.
		case 'unanswered':
		case 'broken':
			return '❌ **Something went wrong in the bot,** not in your request. Run `/imagine` again; if it stays, tell whoever runs the bot.';
	}
}

/** Why nothing is promised, said before anything is; undefined for what should not have happened. */
export function refusalView(error: unknown): View | undefined {
	if (error instanceof OptionRefused)
		return refused(`❌ **Check \`${optionName(error.option)}\`:** ${optionRule(error)}`);
	if (error instanceof Overloaded) {
		return refused(
			error.scope === 'gate'
				? '🚦 **The line here is full.** Wait for a picture or two, then try again. Nothing was paid.'
				: '🚦 **The bot has more to do than it can hold.** Try again in a few minutes. Nothing was paid.',
		);
	}
	if (error instanceof OutOfCredits) return refused(failureWords({ reason: 'out-of-credits' }));
	if (error instanceof KeyRefused) return refused(failureWords({ reason: 'key-refused' }));
	if (error instanceof NotWritten) {
		return refused(
			'💾 **The bot’s disk takes nothing at the moment,** so it promises nothing new. Whoever runs the bot must look at it; then try again. Nothing was paid.',
		);
	}
	if (error instanceof AlreadyAccepted) return refused('👌 **It is on its way already.** Watch the reply.');
	return undefined;
}

/** For a button whose job is somebody else's. */
export function someoneElsesView(asker: string): View {
	return refused(`✋ **Only <@${asker}> can press this,** who asked for the picture.`);
}

/** For **Try again** where there is nothing to be tried again. */
export function nothingToRepeatView(): View {
	return refused('👌 **This was tried again already, or is too old.** Run `/imagine` for a new picture.');
}

/** For **Try again** on a message that is still being written. */
export function notYetView(): View {
	return refused('⏳ **Give it half a minute,** then press it again.');
}

/** For a button that this version does not know. */
export function unknownButtonView(): View {
	return refused('❌ **This button no longer does anything.** Run `/imagine` for a new picture.');
}

/** For what should not have happened. */
export function brokenView(): View {
	return refused('❌ **Something went wrong in the bot.** Try again; if it stays, tell whoever runs it.');
}

/** For what comes while the bot stops. */
export function restartingView(): View {
	return view(COLOUR.waiting, [text('🔄 **The bot restarts.** Try again in a minute.')]);
}

/** For a command that is not there any more. */
export function unknownCommandView(): View {
	return refused('❌ **This command is no longer there.** Restart Discord to see the ones that are.');
}

/** What was asked for, on one line. */
function captionOf(request: ImageRequest): string {
	return listed([promptLine(request), ...choicesIn(request)]);
}

function promptLine(request: ImageRequest): string {
	return inMessage(shortened(request.prompt.trim().replace(/\s+/g, ' '), CAPTION_PROMPT_LIMIT));
}

/** Model, ratio, mode and seed. */
function choicesIn({ modelId, aspectRatio, mode, seed }: ImageRequest): string[] {
	const hasModes = (modelById(modelId)?.modes.length ?? 0) > 0;
	const modes = hasModes ? [mode ?? DEFAULT_MODE] : [];
	const seeds = seed === undefined ? [] : [`seed\u00a0${seed}`];
	return [modelName(modelId), aspectRatio, ...modes, ...seeds];
}

/** Items in a row, which does not break before a dot. */
function listed(items: readonly string[]): string {
	return items.join('\u00a0· ');
}

/**
 * Somebody's words in a message of ours, without effect: Discord shows any punctuation behind a backslash as it is
 * (https://support.discord.com/hc/en-us/articles/210298617). What turns the direction of writing is left out.
 */
function inMessage(words: string): string {
	return words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\\*_~`|<>[\]@:]/g, '\\$&');
}

/** At most `limit` UTF-16 units, whichever way Discord counts; no character is cut in two. */
function shortened(words: string, limit: number): string {
	return words.length <= limit ? words : `${words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function relative(at: number): string {
	return `<t:${Math.round(at / 1000)}:R>`;
}

function view(colour: number, components: APIComponentInContainer[]): View {
	return {
		flags: MessageFlags.IsComponentsV2,
		components: [{ type: ComponentType.Container, accent_color: colour, components }],
		allowed_mentions: { parse: [] },
	};
}

function refused(words: string): View {
	return view(COLOUR.failed, [text(words)]);
}

function button(action: Action, label: string, jobId: string): APIComponentInContainer {
	return {
		type: ComponentType.ActionRow,
		components: [
			{ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id: customId(action, jobId) },
		],
	};
}

function text(content: string) {
	return { type: ComponentType.TextDisplay, content } as const;
}
