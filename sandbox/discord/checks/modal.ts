import { allComponents } from '../components.js';
import { invalidForm, type Problem } from '../refusal.js';
import { ComponentType, type WireComponent, type WireModal } from '../wire.js';
import { duplicateProblems, singleProblems } from './components.js';

const MOST_PARTS = 5;

/**
 * Checks a form against the rules that Discord's description of its API does not say.
 *
 * @throws 400 Invalid Form Body
 */
export function checkModal({ components }: WireModal): void {
	const all = [...allComponents(components)];
	const problems = [
		...duplicateProblems(all),
		...all.flatMap(singleProblems),
		...all.flatMap(inputProblems),
		...all.flatMap(disabledProblems),
	];
	if (components.length > MOST_PARTS) {
		problems.push({
			path: [],
			code: 'BASE_TYPE_BAD_LENGTH',
			message: `Must be between 1 and ${MOST_PARTS} in length.`,
		});
	}
	if (problems.length === 0) return;
	throw invalidForm(
		problems.map((problem) => ({ ...problem, path: ['data', 'components', ...problem.path] })),
	);
}

/** Nobody could fill in the form. */
function disabledProblems({ custom_id, disabled }: WireComponent): Problem[] {
	if (!disabled) return [];
	const message = `${custom_id}: nothing in a form can be disabled`;
	return [{ path: [], code: 'COMPONENT_DISABLED_IN_MODAL', message }];
}

function inputProblems({
	type,
	custom_id,
	value = '',
	min_length: min = 0,
	max_length: max = 4000,
}: WireComponent): Problem[] {
	if (type !== ComponentType.TextInput) return [];
	if (min > max) {
		return [
			{
				path: [],
				code: 'TEXT_INPUT_LENGTH_INVALID',
				message: `${custom_id}: min_length ${min} is more than ${max}`,
			},
		];
	}
	if (value !== '' && (value.length < min || value.length > max)) {
		const message = `${custom_id}: the value has ${value.length} characters, not ${min} to ${max}`;
		return [{ path: [], code: 'BASE_TYPE_BAD_LENGTH', message }];
	}
	return [];
}
