import { type Log, type LogLevel, openLog } from '../../src/ops/log.js';

/** A log whose lines can be read. */
export function writtenLog(secrets: readonly string[] = [], level: LogLevel = 'trace') {
	const lines: string[] = [];
	const log: Log = openLog(level, secrets, { write: (line) => void lines.push(line) });
	return { log, lines, text: () => lines.join('') };
}
