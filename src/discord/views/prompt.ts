import { fenced } from '../../guilds/markdown.js';
import type { Words } from '../../words/index.js';
import type { PostedPicture } from '../pictures/pictures-of-message.js';
import { COLOUR, TEXT_LIMIT, text, type View, view } from './blocks.js';
import { ALT_TEXT_LIMIT } from './job.js';

/** Characters of a block, with what stands around it. */
const BLOCK_LIMIT = TEXT_LIMIT - 200;

/** What was typed, in blocks that can be copied as a whole, as many as it takes. */
export function promptTexts(
	t: Words,
	{ prompt, negativePrompt }: { readonly prompt: string; readonly negativePrompt?: string },
): string[] {
	return [
		...blocks(t('details.prompt'), prompt),
		...(negativePrompt === undefined ? [] : blocks(t('details.negativePrompt'), negativePrompt)),
	];
}

/** The prompt as a message itself has it: in the text that stands for its picture. */
export function promptTextsIn(t: Words, pictures: readonly PostedPicture[]): string[] {
	const [picture] = pictures;
	if (!picture) return [t('details.noPicture')];
	const { description: prompt } = picture;
	if (prompt === '') return [t('details.noPrompt')];
	const isCut = prompt.length >= ALT_TEXT_LIMIT - 1 && prompt.endsWith('…');
	return [...promptTexts(t, { prompt }), ...(isCut ? [`-# ${t('details.promptCut')}`] : [])];
}

/** Nothing but what was typed, for whoever wants to copy it. */
export function promptViews(texts: readonly string[]): View[] {
	return inMessages(texts).map((message) => view(COLOUR.neutral, message.map(text)));
}

/** Texts as few messages hold them, in order. */
export function inMessages(texts: readonly string[]): string[][] {
	const messages: string[][] = [];
	let room = 0;
	for (const part of texts) {
		const last = messages.at(-1);
		if (last && part.length <= room) last.push(part);
		else {
			messages.push([part]);
			room = TEXT_LIMIT;
		}
		room -= part.length;
	}
	return messages;
}

function blocks(title: string, words: string): string[] {
	return pieces(words).map((piece) => `**${title}**\n${fenced(piece)}`);
}

/** As few as fit into blocks; no character is cut in two. */
function pieces(words: string): string[] {
	if (fenced(words).length <= BLOCK_LIMIT) return [words];
	const characters = [...words];
	const half = Math.ceil(characters.length / 2);
	return [characters.slice(0, half), characters.slice(half)].flatMap((part) => pieces(part.join('')));
}
