/** The store cannot be used; `message` names it and what to do about it. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	/** For those who have words of their own for it. */
	readonly obstacle: 'in use' | 'missing' | undefined;

	constructor(message: string, options: ErrorOptions, obstacle?: StoreError['obstacle']) {
		super(message, options);
		this.obstacle = obstacle;
	}
}

/** The code that the system, SQLite or PostgreSQL gives an error. */
export function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException).code;
}
