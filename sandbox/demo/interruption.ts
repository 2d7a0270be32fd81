/** What shells say of whoever was ended by Ctrl-C. */
export const EXIT_INTERRUPTED = 130;
/** npm passes a Ctrl-C on that the terminal has sent to everybody already: nobody presses it twice as fast as that. */
const ECHO_MS = 300;

/**
 * Is aborted when somebody wants this process to end, as Ctrl-C does. Whoever asks once more does not want to wait: then it
 * ends at once.
 */
export function interruption(): AbortSignal {
	const interrupted = new AbortController();
	let askedAt: number | undefined;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			const now = performance.now();
			askedAt ??= now;
			if (now - askedAt > ECHO_MS) process.exit(EXIT_INTERRUPTED);
			interrupted.abort();
		});
	}
	return interrupted.signal;
}
