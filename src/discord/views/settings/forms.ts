import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { WORD_LIST_LENGTH } from '../../../guilds/blocked-words.js';
import { KEY_LENGTH } from '../../../pixai/key.js';
import { settingsId } from './controls.js';

/** The form for a key. */
export function keyModal(): APIModalInteractionResponseCallbackData {
	return {
		custom_id: settingsId('key', 'key'),
		title: 'This server’s PixAI key',
		components: [
			{
				type: ComponentType.Label,
				label: 'PixAI key',
				description: 'pixai.art → your profile → Edit → API Keys. Kept encrypted, never shown again.',
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
export function blockedWordsModal(words: readonly string[]): APIModalInteractionResponseCallbackData {
	return {
		custom_id: settingsId('words', 'safety'),
		title: 'Blocked words',
		components: [
			{
				type: ComponentType.Label,
				label: 'One word or phrase a line',
				description: 'Whole words; capitals and width do not matter. Empty: none.',
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
