import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import type { Words } from '../../words/index.js';
import type { Original } from '../pictures/originals.js';
import { COLOUR, gallery, text, type View, view } from './blocks.js';

/** One picture of several, posted on its own. */
export interface Picked {
	readonly original: Original;
	/** Which one it is, from 1. */
	readonly number: number;
	/** Who has chosen it: a user's id. */
	readonly by: string;
	readonly caption: string;
	readonly buttons: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** It says what the message with all of them says, has its buttons, and says who has chosen it. */
export function pickedView(t: Words, { original, number, by, caption, buttons }: Picked): View {
	const lines = [
		caption,
		t('pick.chosenBy', { number, who: `<@${by}>` }),
		...(original.shrunk ? [t('job.shrunk', { count: 1 })] : []),
	].filter((line) => line !== '');
	return view(COLOUR.done, [
		gallery([original]),
		text(lines.map((line) => `-# ${line}`).join('\n')),
		...buttons,
	]);
}
