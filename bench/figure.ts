/** One row of the table. */
export interface Figure {
	readonly name: string;
	/** What was measured, and how. */
	readonly measured: string;
	readonly aim: string;
	readonly result: string;
	/** What the plain bot has in its place, where it was measured, too. */
	readonly plain?: string;
}

/** The figures as a Markdown table, with a column for the plain bot where that was measured. */
export function tableOf(figures: readonly Figure[]): string {
	const besides = figures.some(({ plain }) => plain !== undefined);
	const rows = figures.map(({ name, measured, aim, result, plain = '–' }) => [
		...[name, measured, aim, result],
		...(besides ? [plain] : []),
	]);
	const head = ['figure', 'what was measured', 'aim', ...(besides ? ['Easel', 'plain bot'] : ['result'])];
	const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	return `${lines.join('\n')}\n`;
}

export function inMilliseconds(value: number): string {
	return `${Math.round(value)} ms`;
}

export function inSeconds(milliseconds: number): string {
	return `${(milliseconds / 1_000).toFixed(1)} s`;
}

export function inMegabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000)} MB`;
}
