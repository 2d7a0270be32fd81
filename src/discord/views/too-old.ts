import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import type { PostedPicture } from '../pictures/pictures-of-message.js';
import { button, COLOUR, refused, row, text, type View, view } from './blocks.js';
import { promptTextsIn } from './prompt.js';

/**
 * Nothing is on record any more of what a message shows: its pictures' prompt, to be copied, and a form with it.
 *
 * @param draftId what the form is filled in with, where that is kept.
 */
export function tooOldView(t: Words, pictures: readonly PostedPicture[], draftId: string | undefined): View {
	if (pictures.length === 0) return refused(t('edit.nothingKnown'));
	const edit = t('buttons.edit');
	return view(COLOUR.failed, [
		text(draftId ? t('edit.tooOld', { edit }) : t('edit.tooOldToCopy')),
		...promptTextsIn(t, pictures).map(text),
		...(draftId ? [row(button(customId('redraft', draftId), edit, 'main'))] : []),
	]);
}
