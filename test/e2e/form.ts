import { allComponents } from '../../sandbox/discord/components.js';
import type { Reply } from '../../sandbox/discord/reply.js';

/** What stands in a form's fields, by their ids: what is typed, or the value that is chosen. */
export function fieldsOf({ modal }: Reply): Record<string, string> {
	const fields = [...allComponents(modal?.components)].filter(({ custom_id }) => custom_id !== undefined);
	return Object.fromEntries(
		fields.map(({ custom_id = '', value, options }) => [
			custom_id,
			options?.find((option) => option.default)?.value ?? value ?? '',
		]),
	);
}
