import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import type { Problem } from './line.js';

/** What is wrong with an option, for whoever has typed it. */
export function problemWords(client: Client, problem: Problem): string {
	const words = clientWords(client);
	switch (problem.kind) {
		case 'missing':
			return words.optionRequired;
		case 'no number':
			return words.notANumber;
		case 'not in the list':
			return words.notInTheList;
		case 'out of range':
			return words.outOfRange(problem.least, problem.most);
		case 'wrong length':
			return words.wrongLength(problem.least, problem.most);
	}
}
