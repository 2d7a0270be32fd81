import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../dist/src/migrate-store.js', import.meta.url));

/** `npm run migrate-store`, under way. */
export interface Migration {
	/** Ends it at once, as a power cut would. */
	kill(): void;
	/** Resolves when it has ended, with its exit code and all that it has written. */
	readonly ended: Promise<{ code: number | null; words: string }>;
}

export function startMigration(...options: string[]): Migration {
	const child = spawn(process.execPath, [PROGRAM, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
	onTestFinished(() => void child.kill('SIGKILL'));
	const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
	const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(
		([code, output, errors]) => ({
			code,
			words: output + errors,
		}),
	);
	return { kill: () => void child.kill('SIGKILL'), ended };
}
