/**
 * Does `work` with a signal that aborts as soon as one of `signals` does, with its reason. These may outlive the work by
 * far, and do not remember it.
 */
export async function withEither<Result>(
	signals: readonly AbortSignal[],
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const either = new AbortController();
	const { signal } = either;
	try {
		for (const one of signals) {
			if (one.aborted) either.abort(one.reason);
			one.addEventListener('abort', () => either.abort(one.reason), { signal });
		}
		return await work(signal);
	} finally {
		either.abort();
	}
}
