/** How the ids of buttons, selects and forms are written. A change that old messages do not know takes the next version. */
const VERSION = '1';
/** Characters (https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id). */
const LIMIT = 100;

/** What a button, a select or a form of ours does, and with what. */
export interface CustomId {
	readonly action: string;
	readonly args: readonly string[];
}

/**
 * The id of a button, a select or a form.
 *
 * @param action whose it is: the name under which a command has said what it does.
 * @param args without colons. Whoever presses can have forged them: they are checked like everything that is typed.
 */
export function customId(action: string, ...args: readonly string[]): string {
	const id = [VERSION, action, ...args].join(':');
	if (id.length > LIMIT) throw new RangeError(`a custom id is over ${LIMIT} characters`);
	return id;
}

/** Reads an id; undefined when it is none of ours, or none that this version knows. */
export function readCustomId(id: string): CustomId | undefined {
	const [version, action, ...args] = id.split(':');
	return version === VERSION && action ? { action, args } : undefined;
}
