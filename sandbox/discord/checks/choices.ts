import { invalidForm, type Problem } from '../refusal.js';
import type { WireChoice } from '../wire.js';

const MOST_CHOICES = 25;
const LONGEST = 100;

/** What is wrong with an option's choices, fixed ones and proposed ones alike. */
export function choiceProblems(choices: readonly WireChoice[]): Problem[] {
	const problems: Problem[] = [];
	if (choices.length > MOST_CHOICES) {
		problems.push({
			path: [],
			code: 'BASE_TYPE_MAX_LENGTH',
			message: `Must be ${MOST_CHOICES} or fewer in length.`,
		});
	}
	const names = new Set<string>();
	for (const [index, { name, value }] of choices.entries()) {
		const say = (key: string, code: string, message: string) =>
			problems.push({ path: [index, key], code, message });
		if (names.has(name))
			say('name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE', `"${name}" stands here twice`);
		names.add(name);
		if (name.trim() === '' || name.length > LONGEST) {
			say('name', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${LONGEST} in length.`);
		}
		if (typeof value === 'string' && (value === '' || value.length > LONGEST)) {
			say('value', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${LONGEST} in length.`);
		}
	}
	return problems;
}

/**
 * Checks what a bot proposes to complete an option with.
 *
 * @throws 400 Invalid Form Body
 */
export function checkChoices(choices: WireChoice[]): WireChoice[] {
	const problems = choiceProblems(choices);
	if (problems.length === 0) return choices;
	throw invalidForm(problems.map((problem) => ({ ...problem, path: ['data', 'choices', ...problem.path] })));
}
