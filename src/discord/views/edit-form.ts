import {
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	type APISelectMenuOption,
	type APITextInputComponent,
	ComponentType,
	TextInputStyle,
} from 'discord.js';
import { modelWords } from '../../guilds/models.js';
import { DRAFT_TEXT_LIMIT, type Draft } from '../../people/drafts.js';
import { modelById } from '../../pixai/catalogue.js';
import { ASPECT_RATIOS, PROMPT_LIMIT } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { lineName } from '../requests/edit-form.js';
import { SELECT_LIMIT } from './blocks.js';

/**
 * The form for a request, filled in.
 *
 * @param models the `modelVersionId`s to choose from; the one that stands in the form is always among them.
 */
export function editModal(
	t: Words,
	{ prompt, negativePrompt, model, aspectRatio, others }: Draft,
	models: readonly string[],
): APIModalInteractionResponseCallbackData {
	return {
		custom_id: customId('draw'),
		title: t('edit.title'),
		components: [
			label(t('edit.prompt'), { ...paragraph('prompt', prompt, PROMPT_LIMIT), min_length: 1 }),
			{
				...label(t('details.negativePrompt'), {
					...paragraph('negative_prompt', negativePrompt, PROMPT_LIMIT),
					required: false,
				}),
				description: t('options.negativePrompt.description'),
			},
			label(t('edit.model'), select('model', model, modelOptions(t, [...new Set([model, ...models])]))),
			label(
				t('edit.aspectRatio'),
				select(
					'aspect_ratio',
					aspectRatio,
					ASPECT_RATIOS.map((ratio) => ({ label: t(`choices.aspectRatio.${ratio}`), value: ratio })),
				),
			),
			{
				...label(t('edit.others'), { ...paragraph('others', others, DRAFT_TEXT_LIMIT), required: false }),
				description: t('edit.oneALine', { model: lineName(t, 'model') }),
			},
		],
	};
}

function label(text: string, component: APILabelComponent['component']): APILabelComponent {
	return { type: ComponentType.Label, label: text, component };
}

/** @param limit of characters, which Discord counts in its own way: what is there already must not be refused for it. */
function paragraph(id: string, value: string, limit: number): APITextInputComponent {
	return {
		type: ComponentType.TextInput,
		custom_id: id,
		style: TextInputStyle.Paragraph,
		max_length: Math.min(DRAFT_TEXT_LIMIT, Math.max(limit, value.length)),
		...(value && { value: value.slice(0, DRAFT_TEXT_LIMIT) }),
	};
}

function select(
	id: string,
	chosen: string,
	options: readonly APISelectMenuOption[],
): APILabelComponent['component'] {
	return {
		type: ComponentType.StringSelect,
		custom_id: id,
		options: options
			.slice(0, SELECT_LIMIT)
			.map((option) => (option.value === chosen ? { ...option, default: true } : option)),
	};
}

function modelOptions(t: Words, ids: readonly string[]): APISelectMenuOption[] {
	return ids.map((id) => {
		const model = modelById(id);
		return {
			label: modelWords(t, id),
			value: id,
			...(model && { description: t(`models.goodAt.${model.key}`) }),
		};
	});
}
