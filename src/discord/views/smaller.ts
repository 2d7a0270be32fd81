import type { Words } from '../../words/index.js';

/** A picture that was made smaller. */
export interface SmallerPicture {
	/** Which of those that are shown, from 1. */
	readonly number: number;
	/** Where it is as it was drawn, where that is known. */
	readonly fullSize: string | undefined;
}

/** Smaller pictures by their names: as links to where they are in full size, and those that are nowhere. */
export function smallerNames(
	t: Words,
	smaller: readonly SmallerPicture[],
): { readonly links: string[]; readonly others: string[] } {
	const named = smaller.map(({ number, fullSize }) => ({ name: t('details.picture', { number }), fullSize }));
	return {
		links: named.flatMap(({ name, fullSize }) => (fullSize ? [`[${name}](<${fullSize}>)`] : [])),
		others: named.flatMap(({ name, fullSize }) => (fullSize ? [] : [name])),
	};
}
