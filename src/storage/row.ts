/** A record as a store keeps it: its key with its namespace, and the text that Keyv makes of it. */
export interface Row {
	readonly key: string;
	readonly value: string;
}

/** Keyv reads a row as the JSON of an object, and anything else would end its iteration: that comes as a record of its text. */
export function asRecord(value: unknown): string {
	const text = String(value);
	try {
		const record: unknown = JSON.parse(text);
		if (typeof record === 'object' && record && 'value' in record) return text;
	} catch {
		// Not JSON.
	}
	return JSON.stringify({ value: text });
}

/** What the keys of a namespace are between, both ends excluded, byte by byte: `;` is the character after `:`. */
export function keyRange(namespace = ''): [after: string, end: string] {
	return [`${namespace}:`, `${namespace};`];
}
