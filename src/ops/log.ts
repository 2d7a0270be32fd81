import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What identifies or belongs to somebody: such a field is never written, whoever logs it. */
const PRIVATE_FIELDS = ['token', 'key', 'authorization', 'prompt', 'negativePrompt', 'requestBody'];
/** How many objects deep private fields are looked for. */
const DEEPEST = 5;

/**
 * Discord's addresses carry the interaction's token: whoever has it can write as the bot for 15 minutes. The ones that PixAI
 * calls back at carry what it is known by.
 */
const TOKEN_IN_PATH = /(\/(?:(?:webhooks|interactions)\/\d+|callback\/[\w-]+)\/)[\w%.-]+/g;

/**
 * Opens the log: JSON lines, on standard output unless told otherwise. No secret gets through: private fields are
 * redacted by name, errors keep only what explains them (discord.js's carry the request's body), and the values in
 * `secrets` are blotted out wherever they stand.
 */
export function openLog(level: LogLevel, secrets: readonly string[], destination?: DestinationStream): Log {
	const asWritten = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
	const blot = (line: string) =>
		asWritten.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
	return pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			redact: {
				paths: PRIVATE_FIELDS.flatMap((field) =>
					Array.from({ length: DEEPEST + 1 }, (_, depth) => `${'*.'.repeat(depth)}${field}`),
				),
				censor: '[redacted]',
			},
			serializers: { err: describeError },
			hooks: { streamWrite: (line) => blot(line).replace(TOKEN_IN_PATH, '$1[token]') },
		},
		destination ?? pino.destination({ fd: 1, sync: false }),
	);
}

function describeError(error: unknown): unknown {
	if (!(error instanceof Error)) return String(error);
	const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
	return {
		type: error.constructor.name,
		message: error.message,
		code,
		status,
		method,
		stack: error.stack,
		...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
	};
}
