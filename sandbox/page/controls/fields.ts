import { preselected } from '../../discord/components.js';
import { ComponentType, type WireComponent, type WireModal } from '../../discord/wire.js';
import type { ClientWords } from '../look/words/words.js';

const LONGEST_TEXT = 4000;

/** What somebody fills in: one text, or what they choose. */
export type FieldValue = string | readonly string[];

/** One field of a form, as it stands under its label, or in a row of its own as forms used to have it. */
export interface Field {
	readonly customId: string;
	readonly label: string;
	readonly description?: string | undefined;
	readonly component: WireComponent;
	readonly isRequired: boolean;
}

/** What a form consists of: fields, and texts between them. */
export function partsOf({ components }: WireModal): (Field | { readonly text: string })[] {
	return components.map((part) => {
		if (part.type === ComponentType.TextDisplay) return { text: part.content ?? '' };
		const component = part.component ?? part.components?.[0] ?? part;
		return {
			component,
			customId: component.custom_id ?? '',
			label: part.label ?? component.label ?? '',
			description: part.description,
			isRequired: component.required !== false,
		};
	});
}

/** The fields of a form, in their order. */
export function fieldsOf(modal: WireModal): Field[] {
	return partsOf(modal).filter((part) => 'component' in part);
}

/** What stands in a field before anybody has touched it. */
export function prefilled({ component }: Field): FieldValue {
	return component.type === ComponentType.TextInput ? (component.value ?? '') : preselected(component);
}

/** How much may be written into a field. */
export function longest({ component }: Field): number {
	return component.max_length ?? LONGEST_TEXT;
}

/** What there is to say against what somebody filled in. */
export function complaintAbout(field: Field, value: FieldValue, words: ClientWords): string | undefined {
	if (value.length === 0) return field.isRequired ? words.fieldRequired : undefined;
	const { min_length: shortest = 0, min_values: fewest = 1 } = field.component;
	if (typeof value !== 'string') return value.length < fewest ? words.chooseAtLeast(fewest) : undefined;
	const most = longest(field);
	return value.length < shortest || value.length > most ? words.lengthBetween(shortest, most) : undefined;
}
