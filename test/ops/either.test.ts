import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { withEither } from '../../src/ops/either.js';

describe('work with either of two signals', () => {
	const signals = () => [new AbortController(), new AbortController()] as const;
	const all = (controllers: readonly AbortController[]) => controllers.map(({ signal }) => signal);

	it.each([0, 1] as const)('ends with the reason of whichever is first: number %i', async (first) => {
		const controllers = signals();
		const work = withEither(all(controllers), (signal) => aborted(signal));
		controllers[first].abort('first');
		controllers[1 - first]?.abort('second');
		expect(await work).toBe('first');
	});

	it('has a signal that is aborted already, where one of them is', async () => {
		const controllers = signals();
		controllers[1].abort('before');
		expect(await withEither(all(controllers), async ({ reason }) => reason)).toBe('before');
	});

	it.each(['well', 'badly'])('that ends %s is not remembered by them', async (how) => {
		const controllers = signals();
		const work = withEither(all(controllers), async () => {
			if (how === 'badly') throw new Error('badly');
			return 'well';
		});
		expect(await work.catch(({ message }: Error) => message)).toBe(how);
		for (const { signal } of controllers) expect(getEventListeners(signal, 'abort')).toEqual([]);
	});
});

/** Resolves with the reason. */
function aborted(signal: AbortSignal): Promise<unknown> {
	return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason)));
}
