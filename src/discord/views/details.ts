import type { Job } from '../../generation/job.js';
import type { Entry } from '../../generation/journal.js';
import { dateAndTime, escaped } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import type { RequestOption } from '../../pixai/request.js';
import { NUDITY } from '../../pixai/wire.js';
import type { Words } from '../../words/index.js';
import { optionWords } from '../option-words.js';
import type { PostedPicture } from '../pictures/pictures-of-message.js';
import { COLOUR, link, row, text, type View, view } from './blocks.js';
import { modeOf } from './job.js';
import { inMessages, promptTexts, promptTextsIn } from './prompt.js';
import { smallerNames } from './smaller.js';

/** What is known of the pictures that a message shows. */
export interface Details {
	readonly jobId: string;
	/** Undefined when the record has expired. */
	readonly entry: Entry | undefined;
	readonly pictures: readonly PostedPicture[];
	/** Where PixAI has the originals of those that were made smaller, by their names. */
	readonly atPixai: ReadonlyMap<string, string | undefined>;
	/** The line under the pictures. */
	readonly caption: string;
	/** When the message was written, in milliseconds since the epoch. */
	readonly postedAt: number;
}

/** All of it, in one message or, where the prompts are long, in more: what is copied is whole. */
export function detailsViews(t: Words, details: Details): View[] {
	const { entry, pictures } = details;
	const about = entry ? aboutEntry(t, entry) : aboutMessage(t, details);
	const prompts = entry ? promptTexts(t, entry.job.request) : promptTextsIn(t, pictures);
	const [first = [], ...more] = inMessages([
		[`## 🔎 ${t('details.title')}`, ...about, `-# ${t('details.job', { id: details.jobId })}`].join('\n'),
		...smallerWords(t, details),
		...prompts,
	]);
	const links = pictures.map(({ url }, index) =>
		link(url, pictures.length > 1 ? t('details.picture', { number: index + 1 }) : t('details.fullSize')),
	);
	return [
		view(COLOUR.neutral, [...first.map(text), ...(links.length > 0 ? [row(...links)] : [])]),
		...more.map((texts) => view(COLOUR.neutral, texts.map(text))),
	];
}

function aboutEntry(t: Words, { job, state }: Entry): string[] {
	const { avoidsNudity } = job.request;
	const result = state.name === 'delivered' ? state.result : undefined;
	const times = [
		t('details.asked', { at: dateAndTime(job.acceptedAt) }),
		...(result
			? [
					t('details.drawnIn', { seconds: Math.max(1, Math.round(result.drawnIn / 1000)) }),
					t('details.shown', { at: dateAndTime(result.at) }),
				]
			: []),
	];
	return [
		...choices(t, job),
		...(avoidsNudity ? [`-# ${t('details.avoidsNudity', { words: NUDITY })}`] : []),
		...times.map((line) => `-# ${line}`),
	];
}

/** Everything that was chosen, as it is called in `/imagine`. */
function choices(t: Words, { request, seed }: Job): string[] {
	const { modelId, aspectRatio, size, count, style, loras, enhancePrompt } = request;
	const known = request.seed ?? seed;
	const chosen: readonly (readonly [RequestOption, string | undefined])[] = [
		['model', modelWords(t, modelId)],
		['aspectRatio', aspectRatio],
		['mode', modeOf(request)],
		['size', size],
		['count', String(count)],
		['style', style && escaped(style.replace(/\s+/g, ' '))],
		['seed', known === undefined ? t('details.seedUnknown') : String(known)],
		['loras', loras.map(({ id, weight }) => `${id}:${weight}`).join(', ')],
		['enhancePrompt', enhancePrompt ? t('details.on') : t('details.off')],
	];
	return chosen.flatMap(([option, value]) => (value ? [`\`${optionWords(t, option)}\` ${value}`] : []));
}

function aboutMessage(t: Words, { caption, postedAt }: Details): string[] {
	return [
		t('details.expired'),
		...(caption ? [caption] : []),
		`-# ${t('details.shown', { at: dateAndTime(postedAt) })}`,
	];
}

function smallerWords(t: Words, { pictures, atPixai }: Details): string[] {
	const smaller = pictures.flatMap(({ filename }, index) =>
		atPixai.has(filename) ? [{ number: index + 1, fullSize: atPixai.get(filename) }] : [],
	);
	const { links, others } = smallerNames(t, smaller);
	return [
		...(links.length > 0 ? [`-# ${t('details.atPixai', { count: links.length, links })}`] : []),
		...(others.length > 0
			? [`-# ${t('details.notAtPixai', { count: others.length, pictures: others })}`]
			: []),
	];
}
