/** A line of a log, taken apart. */
export interface LogLine {
	readonly level: string;
	readonly time?: string;
	readonly message: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Of every line, and of no interest here. */
const LEFT_OUT = new Set(['pid', 'hostname']);

/** Takes apart a line of JSON as pino writes it; any other line is a message. */
export function logLine(line: string): LogLine {
	const logged = parsed(line);
	if (!logged) return { level: '', message: line, fields: [] };
	const { level, time, msg, ...rest } = logged;
	return {
		level: typeof level === 'string' ? level : '',
		...(isTime(time) && { time: new Date(time).toISOString().slice(11, 23) }),
		message: typeof msg === 'string' ? msg : '',
		fields: Object.entries(rest)
			.filter(([name]) => !LEFT_OUT.has(name))
			.map(([name, value]) => [name, inWords(value)]),
	};
}

/** Where an error was thrown fills a screen, and is of interest to who has the code: its name and message are left. */
function inWords(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'object' && value !== null && 'stack' in value && 'message' in value)
		return 'type' in value ? `${value.type}: ${value.message}` : String(value.message);
	return JSON.stringify(value);
}

function parsed(line: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'object' && value !== null ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

function isTime(time: unknown): time is string | number {
	return (typeof time === 'string' || typeof time === 'number') && !Number.isNaN(new Date(time).getTime());
}
