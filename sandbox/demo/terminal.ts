const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

export type Style = keyof typeof CODES;

const hasColour = process.stdout.isTTY && !process.env.NO_COLOR;

/** How many columns there are to write in. */
export const COLUMNS = Math.min(process.stdout.columns ?? 110, 130);

/** Writes a line for the person at the terminal. */
export function say(line = ''): void {
	process.stdout.write(`${line}\n`);
}

/** Writes a line about what went wrong. */
export function complain(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Text in a style, where the terminal shows styles. */
export function styled(text: string, ...styles: Style[]): string {
	if (!hasColour || text === '') return text;
	return styles.reduce((inner, style) => `\x1b[${CODES[style]}m${inner}\x1b[0m`, text);
}
