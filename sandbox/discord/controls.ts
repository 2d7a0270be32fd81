import { type Directory, SELECT_KINDS } from './directory.js';
import { ImpossibleError } from './options.js';
import type { Visible } from './visible.js';
import { ButtonStyle, ComponentType, type WireComponent } from './wire.js';

const SELECTS: readonly number[] = [ComponentType.StringSelect, ...Object.keys(SELECT_KINDS).map(Number)];

/** What somebody's client goes by. */
export interface ChoosingRules {
	/** A modified client sends what it likes. */
	forged: boolean;
	/** Who and what can be chosen there. */
	directory: Directory;
}

/** A control of a message, by its custom_id or by what a person calls it. */
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
	const control =
		controls.find(({ custom_id }) => custom_id === name) ??
		controls.find((candidate) => names(candidate).includes(name));
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
	rules: ChoosingRules,
): Record<string, unknown> {
	const select = controlOn(on, name, SELECTS, rules);
	const complaint = whyNotChosen(select, values, rules.directory);
	if (complaint && !rules.forged) throw new ImpossibleError(`${name}: ${complaint}`);
	const kinds = SELECT_KINDS[select.type] ?? [];
	return {
		component_type: select.type,
		custom_id: select.custom_id ?? name,
		id: select.id ?? 0,
		values,
		...rules.directory.resolved(values.map((id) => ({ id, kinds }))),
	};
}

/** What Discord's client would say against a choice. */
export function whyNotChosen(
	select: WireComponent,
	values: readonly string[],
	directory: Directory,
): string | undefined {
	const { type, options, channel_types, min_values: min = 1, max_values: max = 1 } = select;
	if (values.length < min || values.length > max) return `one chooses ${min} to ${max}, not ${values.length}`;
	const kinds = SELECT_KINDS[type];
	if (kinds) return values.map((id) => directory.whyNot({ id, kinds }, channel_types)).find(Boolean);
	const known = options?.map(({ value }) => value);
	const unknown = values.find((value) => known && !known.includes(value));
	return unknown === undefined ? undefined : `${unknown} is none of ${known?.join(', ')}`;
}
