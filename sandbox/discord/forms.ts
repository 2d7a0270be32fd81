import { allComponents, preselected } from './components.js';
import { type ChoosingRules, whyNotChosen } from './controls.js';
import { type Chosen, SELECT_KINDS } from './directory.js';
import { ImpossibleError, type OptionValue } from './options.js';
import { ComponentType, type WireComponent, type WireModal } from './wire.js';

/** What somebody fills into a form, by the fields' labels or custom_ids. */
export type FormValues = Record<string, OptionValue | OptionValue[]>;

/** A filled-in field, or what holds it. */
interface FilledField {
	type: number;
	id: number;
	custom_id?: string;
	value?: string;
	values?: string[];
	component?: FilledField;
	components?: FilledField[];
}

const LONGEST_TEXT = 4000;

/**
 * Fills in a form as Discord's client does.
 *
 * @returns the fields as the interaction carries them, and what Discord adds about whatever was chosen
 * @throws ImpossibleError where the client would not let it be sent
 */
export function filledForm(
	modal: WireModal,
	values: FormValues,
	{ forged, directory }: ChoosingRules,
): Record<string, unknown> & { components: FilledField[] } {
	const choices: Chosen[] = [];
	const used = new Set<string>();
	const givenFor = (field: WireComponent, label: string | undefined) => {
		const key = [field.custom_id, field.label, label].find((name) => name !== undefined && name in values);
		if (key === undefined) return undefined;
		used.add(key);
		return [values[key] ?? ''].flat().map((value) => String(typeof value === 'object' ? value.id : value));
	};
	const filled = (field: WireComponent, label?: string): FilledField => {
		const { type, id = 0, custom_id } = field;
		if (field.component) return { type, id, component: filled(field.component, field.label) };
		if (field.components)
			return { type, id, components: field.components.map((inner) => filled(inner, label)) };
		if (custom_id === undefined) return { type, id };
		const given = givenFor(field, label);
		if (type === ComponentType.TextInput) {
			const value = given?.join('') ?? field.value ?? '';
			refuse(forged ? undefined : whyNotWritten(field, value), label ?? custom_id);
			return { type, id, custom_id, value };
		}
		const chosen = given ?? preselected(field);
		const isLeftOut = chosen.length === 0 && field.required === false;
		refuse(forged || isLeftOut ? undefined : whyNotChosen(field, chosen, directory), label ?? custom_id);
		const kinds = SELECT_KINDS[type] ?? [];
		choices.push(...chosen.map((id) => ({ id, kinds })));
		return { type, id, custom_id, values: chosen };
	};
	const components = modal.components.map((field) => filled(field));
	const stray = Object.keys(values).find((key) => !used.has(key));
	if (stray !== undefined) {
		const known = [...allComponents(modal.components)].flatMap(({ custom_id, label }) => [label, custom_id]);
		throw new ImpossibleError(`The form has no ${stray}, but ${known.filter((name) => name).join(', ')}`);
	}
	return { components, ...directory.resolved(choices) };
}

function refuse(complaint: string | undefined, field: string): void {
	if (complaint) throw new ImpossibleError(`${field}: ${complaint}`);
}

function whyNotWritten(field: WireComponent, text: string): string | undefined {
	const { required = true, min_length: min = 0, max_length: max = LONGEST_TEXT } = field;
	if (text === '') return required ? 'this field is required' : undefined;
	if (text.length < min || text.length > max)
		return `it takes ${min} to ${max} characters, not ${text.length}`;
	return undefined;
}
