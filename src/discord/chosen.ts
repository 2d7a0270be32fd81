import type { Use } from './command.js';
import { ValueRefused } from './value.js';

/**
 * What was chosen in a select.
 *
 * @throws {ValueRefused} it is none: a modified client has used its id for something else.
 */
export function chosenIn(interaction: Use['interaction']): readonly string[] {
	if (!interaction.isAnySelectMenu()) throw new ValueRefused('choice', (t) => t('refusals.takes.chosen'));
	return interaction.values;
}
