/** One thing that is wrong with a body: where, and what. */
export interface Problem {
	path: readonly (string | number)[];
	code: string;
	message: string;
}

interface ErrorTree {
	[key: string]: ErrorTree | { code: string; message: string }[];
}

/** An answer other than yes, as Discord's REST API words it. */
export class Refusal extends Error {
	readonly status: number;
	readonly code: number;
	readonly errors: ErrorTree | undefined;
	/** Whether the bot's request itself was at fault, which no state of the world excuses. */
	readonly isBotsFault: boolean;

	constructor(
		status: number,
		code: number,
		message: string,
		details: { errors?: ErrorTree; isBotsFault?: boolean } = {},
	) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
		this.code = code;
		this.errors = details.errors;
		this.isBotsFault = details.isBotsFault ?? false;
	}

	/** The body of the answer. */
	toJSON(): Record<string, unknown> {
		return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
	}
}

/** 400 Invalid Form Body, with every problem at its place. */
export function invalidForm(problems: readonly Problem[]): Refusal {
	const errors: ErrorTree = {};
	for (const { path, code, message } of problems) {
		let node = errors;
		for (const step of path) {
			const next = node[step];
			const child: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
			node[step] = child;
			node = child;
		}
		const before = node._errors;
		node._errors = [...(Array.isArray(before) ? before : []), { code, message }];
	}
	return new Refusal(400, 50_035, 'Invalid Form Body', { errors, isBotsFault: true });
}

export const refusals = {
	unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
	notFound: () => new Refusal(404, 0, '404: Not Found'),
	unknownChannel: () => new Refusal(404, 10_003, 'Unknown Channel'),
	unknownMessage: () => new Refusal(404, 10_008, 'Unknown Message'),
	unknownUser: () => new Refusal(404, 10_013, 'Unknown User'),
	unknownWebhook: () => new Refusal(404, 10_015, 'Unknown Webhook'),
	unknownInteraction: () => new Refusal(404, 10_062, 'Unknown interaction'),
	unknownCommand: () => new Refusal(404, 10_063, 'Unknown application command'),
	alreadyAcknowledged: () => new Refusal(400, 40_060, 'Interaction has already been acknowledged.'),
	missingAccess: () => new Refusal(403, 50_001, 'Missing Access'),
	notTheAuthor: () => new Refusal(403, 50_005, 'Cannot edit a message authored by another user'),
	emptyMessage: () => new Refusal(400, 50_006, 'Cannot send an empty message', { isBotsFault: true }),
	directMessagesClosed: () => new Refusal(403, 50_007, 'Cannot send messages to this user'),
	missingPermissions: () => new Refusal(403, 50_013, 'Missing Permissions'),
	invalidWebhookToken: () => new Refusal(401, 50_027, 'Invalid Webhook Token'),
	entityTooLarge: () => new Refusal(413, 40_005, 'Request entity too large', { isBotsFault: true }),
	invalidJson: () =>
		new Refusal(400, 50_109, 'The request body contains invalid JSON.', { isBotsFault: true }),
};
