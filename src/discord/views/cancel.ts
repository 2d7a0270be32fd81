import type { en } from '../../words/en.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { button, COLOUR, nothingToDo, row, text, type View, view } from './blocks.js';

/** What came of **Cancel** and of what is asked then. */
export type CancelOutcome = keyof typeof en.cancel.outcomes;

/** What came of it, for who pressed it. */
export function cancelWords(t: Words, outcome: CancelOutcome): string {
	return t(`cancel.outcomes.${outcome}`, { cancel: t('buttons.cancel') });
}

export function cancelView(t: Words, outcome: CancelOutcome): View {
	return nothingToDo(cancelWords(t, outcome));
}

/** For what PixAI has: what is to become of it. */
export function atPixaiView(t: Words, jobId: string): View {
	return view(COLOUR.waiting, [
		text(t('cancel.atPixai')),
		row(
			button(customId('keep', jobId), t('buttons.deliver'), 'main'),
			button(customId('drop', jobId), t('buttons.drop'), 'danger'),
		),
	]);
}
