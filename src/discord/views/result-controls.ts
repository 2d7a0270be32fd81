import type { Job } from '../../generation/job.js';
import type { ImageRequest } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { type Block, button, row, stringSelect } from './blocks.js';

/**
 * What one does with pictures that one has: a select to post one of several on its own, and two rows of buttons that fit a
 * phone, those that are pressed most first and **Delete** last.
 */
export function resultControls(t: Words, { id, request, seed }: Job, pictures: number): Block[] {
	const hasLarger = seed !== undefined && !isLargest(request);
	return [
		...(pictures > 1 ? [pickSelect(t, id, pictures)] : []),
		row(
			button(customId('another', id), t('buttons.another'), 'main'),
			button(customId('edit', id), t('buttons.edit')),
			button(customId('send', id), t('buttons.send')),
		),
		row(
			...(hasLarger ? [button(customId('larger', id), t('buttons.larger'))] : []),
			button(customId('details', id), t('buttons.details')),
			button(customId('delete', id), t('buttons.delete')),
		),
	];
}

/** Whether there is no larger size; PixAI draws the smallest one where none is named. */
export function isLargest({ size }: ImageRequest): boolean {
	return size === '1.5k';
}

function pickSelect(t: Words, jobId: string, pictures: number): Block {
	const numbers = Array.from({ length: pictures }, (_, index) => index + 1);
	return stringSelect(
		{ id: customId('pick', jobId), placeholder: t('pick.placeholder') },
		numbers.map((number) => ({ label: t('pick.picture', { number }), value: String(number) })),
	);
}
