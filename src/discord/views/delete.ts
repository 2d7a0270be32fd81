import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Words } from '../../words/index.js';
import { nothingToDo, refused, text, type View } from './blocks.js';

/** Characters of a moderator's reason. */
export const REASON_LENGTH = 200;

/** What is to be confirmed; whoever deletes what is another's may say why. */
export function deleteForm(
	t: Words,
	{
		id,
		pictures,
		asModerator,
	}: { readonly id: string; readonly pictures: number; readonly asModerator: boolean },
): APIModalInteractionResponseCallbackData {
	const isMany = pictures > 1;
	return {
		custom_id: id,
		title: isMany ? t('delete.titleMany') : t('delete.title'),
		components: [
			text(isMany ? t('delete.textMany') : t('delete.text')),
			...(asModerator
				? [
						{
							type: ComponentType.Label,
							label: t('delete.reason'),
							component: {
								type: ComponentType.TextInput,
								custom_id: 'reason',
								style: TextInputStyle.Short,
								max_length: REASON_LENGTH,
								required: false,
							},
						} as const,
					]
				: []),
		],
	};
}

/** Somebody was faster. */
export function deletedAlreadyView(t: Words): View {
	return nothingToDo(t('delete.gone'));
}

/** Discord does not do it. */
export function notDeletedView(t: Words): View {
	return refused(t('delete.failed', { delete: t('buttons.delete') }));
}
