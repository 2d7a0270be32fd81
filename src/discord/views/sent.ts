import type { Words } from '../../words/index.js';
import type { Original } from '../pictures/originals.js';
import { COLOUR, gallery, text, type View, view } from './blocks.js';
import { smallerNames } from './smaller.js';

/** Pictures in a direct message: what they are, where they are from, and where they are larger. */
export function sentView(
	t: Words,
	originals: readonly Original[],
	{ caption, from }: { readonly caption: string; readonly from?: string },
): View {
	const lines = [
		caption,
		...smallerWords(t, originals),
		...(from ? [t('send.from', { url: from })] : []),
	].filter((line) => line !== '');
	return view(COLOUR.done, [
		gallery(originals),
		...(lines.length > 0 ? [text(lines.map((line) => `-# ${line}`).join('\n'))] : []),
	]);
}

function smallerWords(t: Words, originals: readonly Original[]): string[] {
	const smaller = originals.flatMap(({ shrunk, fullSize }, index) =>
		shrunk ? [{ number: index + 1, fullSize }] : [],
	);
	const { links, others } = smallerNames(t, smaller);
	return [
		...(links.length > 0 ? [t('send.smallerWithLinks', { count: links.length, links })] : []),
		...(others.length > 0 ? [t('send.smaller', { count: others.length, pictures: others })] : []),
	];
}

/** That they were sent, for whoever wanted them. */
export function sentWords(t: Words, originals: readonly Original[]): View {
	const isSmaller = originals.some(({ shrunk }) => shrunk);
	return view(COLOUR.done, [text(isSmaller ? t('send.sentSmaller') : t('send.sent'))]);
}
