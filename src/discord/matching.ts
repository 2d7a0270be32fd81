import Fuse from 'fuse.js/basic';

/** Characters of what is typed that are looked for: no name is longer. */
const LOOKED_FOR = 100;
/** How much of what is typed may be wrong: one character of three, two of six. */
const WRONG = 0.34;

/** What something can be found by. */
export interface Findable {
	readonly name: string;
	/** What else is known of it: not what somebody mistypes. */
	readonly about?: string;
}

/**
 * Those that have every word of what is typed, in the order in which they come; where none has, those whose names were
 * meant with a typo, the likeliest first. Capitals and width do not matter.
 */
export function matching<Item>(
	typed: string,
	items: readonly Item[],
	findable: (item: Item) => Findable,
): Item[] {
	const words = lookedFor(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...items];
	const found = items.filter((item) => {
		const { name, about = '' } = findable(item);
		const text = lookedFor(`${name} ${about}`);
		return words.every((word) => text.includes(word));
	});
	if (found.length > 0) return found;
	const names = items.map((item) => lookedFor(findable(item).name));
	const fuse = new Fuse(names, { threshold: WRONG, ignoreLocation: true });
	return fuse.search(words.join(' ')).flatMap(({ refIndex }) => items[refIndex] ?? []);
}

function lookedFor(text: string): string {
	return text.slice(0, LOOKED_FOR).normalize('NFKC').toLowerCase();
}
