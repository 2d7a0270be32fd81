/** How the ids of buttons are written. A change that old messages do not know takes the next version. */
const VERSION = '1';

/** What a button of ours does. */
export type Action = 'again';

/** The id of a button that does something with a job; Discord takes 100 characters. */
export function customId(action: Action, jobId: string): string {
	return [VERSION, action, jobId].join(':');
}

/** Reads the id of a pressed button; undefined when it is none of ours, or none that this version knows. */
export function readCustomId(id: string): { action: Action; jobId: string } | undefined {
	const [version, action, jobId, ...rest] = id.split(':');
	if (version !== VERSION || action !== 'again' || !jobId || rest.length > 0) return undefined;
	return { action, jobId };
}
