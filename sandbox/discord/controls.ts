import { ImpossibleError } from './options.js';
import type { Visible } from './visible.js';
import { ButtonStyle, ComponentType, type WireComponent } from './wire.js';

const SELECTS: readonly number[] = [
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
];

/** A control of a message, by what a person calls it or by its custom_id. */
export function controlOn(
	on: Visible,
	name: string,
	types: readonly number[],
	{ forged }: { forged: boolean },
): WireComponent {
	const controls = on.controls.filter(({ type }) => types.includes(type));
	const names = ({ label, placeholder, emoji, custom_id }: WireComponent) => [
		label,
		placeholder,
		emoji?.name,
		custom_id,
	];
	const control = controls.find((candidate) => names(candidate).includes(name));
	if (forged) return control ?? { type: types[0] ?? ComponentType.Button, custom_id: name };
	if (!control) {
		const known = controls.map((candidate) => names(candidate).find((one) => one));
		throw new ImpossibleError(
			`There is no ${JSON.stringify(name)} on it. There is: ${known.join(', ') || 'nothing'}. ${on.text}`,
		);
	}
	if (control.disabled) throw new ImpossibleError(`${name} is disabled`);
	if (control.style === ButtonStyle.Link) throw new ImpossibleError(`${name} only leads to ${control.url}`);
	return control;
}

/** What the client sends when somebody chooses in a select. */
export function selectedData(
	on: Visible,
	name: string,
	values: string[],
	rules: { forged: boolean },
): { component_type: number; custom_id: string; id: number; values: string[] } {
	const select = controlOn(on, name, SELECTS, rules);
	const complaint = whyNotChosen(select, values);
	if (complaint && !rules.forged) throw new ImpossibleError(`${name}: ${complaint}`);
	return { component_type: select.type, custom_id: select.custom_id ?? name, id: select.id ?? 0, values };
}

/** What Discord's client would say against a choice. */
export function whyNotChosen(select: WireComponent, values: readonly string[]): string | undefined {
	const { options, min_values: min = 1, max_values: max = 1 } = select;
	if (values.length < min || values.length > max) return `one chooses ${min} to ${max}, not ${values.length}`;
	const known = options?.map(({ value }) => value);
	const unknown = values.find((value) => known && !known.includes(value));
	return unknown === undefined ? undefined : `${unknown} is none of ${known?.join(', ')}`;
}
