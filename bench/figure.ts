/** One row of the table. */
export interface Figure {
	readonly name: string;
	/** What was measured, and how. */
	readonly measured: string;
	readonly aim: string;
	readonly result: string;
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
	const rows = figures.map(({ name, measured, aim, result }) => [name, measured, aim, result]);
	const head = ['figure', 'what was measured', 'aim', 'result'];
	const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	return `${lines.join('\n')}\n`;
}

export function inMilliseconds(value: number): string {
	return `${Math.round(value)} ms`;
}

export function inMegabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000)} MB`;
}
