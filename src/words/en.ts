/** English: which texts there are, and what each is given. A text that depends on a number has one for each plural. */
export const en = {
	// What people type: names are in lower case and without spaces, as Discord wants them.
	commands: {},
	choices: {},
	options: {},
	// What a reply says.
	job: {},
	result: {},
	details: {},
	cancel: {},
	delete: {},
	edit: {},
	refusals: {},
	policy: {},
	limits: {},
	queue: {},
	models: {},
	help: {},
	settings: {},
	changes: {},
	history: {},
	preset: {},
	me: {},
	buttons: {},
	lists: {},
} as const;
