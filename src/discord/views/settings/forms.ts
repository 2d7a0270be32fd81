import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { WORD_LIST_LENGTH } from '../../../guilds/blocked-words.js';
import { KEY_LENGTH } from '../../../pixai/key.js';
import type { Words } from '../../../words/index.js';
import { settingsId } from './controls.js';

/** The form for a key. */
export function keyModal(t: Words): APIModalInteractionResponseCallbackData {
	return {
		custom_id: settingsId('key', 'key'),
		title: t('settings.keyForm.title'),
		components: [
			{
				type: ComponentType.Label,
				label: t('settings.keyForm.label'),
				description: t('settings.keyForm.description'),
				component: {
					type: ComponentType.TextInput,
					custom_id: 'key',
					style: TextInputStyle.Short,
					max_length: KEY_LENGTH,
				},
			},
		],
	};
}

/** The form for a server's blocked words. */
export function blockedWordsModal(
	t: Words,
	words: readonly string[],
): APIModalInteractionResponseCallbackData {
	return {
		custom_id: settingsId('words', 'safety'),
		title: t('settings.wordsForm.title'),
		components: [
			{
				type: ComponentType.Label,
				label: t('settings.wordsForm.label'),
				description: t('settings.wordsForm.description'),
				component: {
					type: ComponentType.TextInput,
					custom_id: 'words',
					style: TextInputStyle.Paragraph,
					max_length: WORD_LIST_LENGTH,
					required: false,
					...(words.length > 0 && { value: words.join('\n') }),
				},
			},
		],
	};
}
