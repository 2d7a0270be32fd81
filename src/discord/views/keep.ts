import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { type Block, button, row, stringSelect } from './blocks.js';

/** What one does with pictures that one has: a row of buttons, and a select to post one of several on its own. */
export function keepRows(t: Words, jobId: string, pictures: number): Block[] {
	const buttons = row(
		button(customId('details', jobId), t('buttons.details')),
		button(customId('send', jobId), t('buttons.send')),
		button(customId('delete', jobId), t('buttons.delete')),
	);
	if (pictures < 2) return [buttons];
	const numbers = Array.from({ length: pictures }, (_, index) => index + 1);
	const select = stringSelect(
		{ id: customId('pick', jobId), placeholder: t('pick.placeholder') },
		numbers.map((number) => ({ label: t('pick.picture', { number }), value: String(number) })),
	);
	return [select, buttons];
}
