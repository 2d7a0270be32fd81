import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressEditor } from '../../../src/discord/replies/progress.js';
import type { Progress } from '../../../src/generation/job.js';
import { HeldClock } from '../../ops/held-clock.js';

const place = (number: number): Progress => ({ step: 'in-line', place: number });

describe('the progress in a reply', () => {
	it('is shown at once when it is the first', () => {
		const { editor, shown } = reply();
		editor.show(place(3));
		expect(shown).toEqual([{ at: 0, progress: place(3) }]);
	});

	it('is then shown at most once in four seconds, and only the latest', async () => {
		const { editor, shown, clock } = reply();
		for (let number = 9; number >= 1; number--) {
			editor.show(place(number));
			await clock.pass(1000);
		}
		await clock.pass(60_000);
		expect(shown).toEqual([
			{ at: 0, progress: place(9) },
			{ at: 4000, progress: place(6) },
			{ at: 8000, progress: place(2) },
			{ at: 12_000, progress: place(1) },
		]);
	});

	it('is shown at once after a longer silence', async () => {
		const { editor, shown, clock } = reply();
		editor.show(place(2));
		await clock.pass(10_000);
		editor.show(place(1));
		expect(shown.map(({ at }) => at)).toEqual([0, 10_000]);
	});

	it('is not shown again when it is the same', async () => {
		const { editor, shown, clock } = reply();
		for (let time = 0; time < 20; time++) {
			editor.show(place(1));
			await clock.pass(1500);
		}
		expect(shown).toHaveLength(1);
	});

	it('is shown again four seconds later when it did not get through', async () => {
		const { editor, shown, clock } = reply((at) => at > 5000);
		editor.show(place(1));
		await clock.pass(60_000);
		expect(shown.map(({ at }) => at)).toEqual([0, 4000, 8000]);
	});

	it('is shown when it changes after having been the same for long', async () => {
		const { editor, shown, clock } = reply();
		editor.show(place(1));
		await clock.pass(10_000);
		editor.show(place(1));
		await clock.pass(10_000);
		editor.show({ step: 'submitting' });
		await clock.pass(10_000);
		expect(shown.map(({ progress }) => progress)).toEqual([place(1), { step: 'submitting' }]);
	});

	it('is the latest in the end, with the gaps kept, whenever news come', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), pause: fc.nat(6000) }), {
					minLength: 1,
				}),
				async (news) => {
					const { editor, shown, clock } = reply();
					for (const { number, pause } of news) {
						editor.show(place(number));
						await clock.pass(pause);
					}
					await clock.pass(4000);
					expect(shown.at(-1)?.progress).toEqual(place(news.at(-1)?.number ?? 0));
					for (const [index, { at, progress }] of shown.slice(1).entries()) {
						expect(at - (shown[index]?.at ?? 0)).toBeGreaterThanOrEqual(4000);
						expect(progress).not.toEqual(shown[index]?.progress);
					}
				},
			),
			{ seed: 4 },
		));
});

describe('an edit without an answer, which Discord may carry out later', () => {
	it('is told of, even when a later one got through', async () => {
		const { editor, clock } = reply((at) => at > 0);
		expect(editor.isDoubtful).toBe(false);
		editor.show(place(1));
		await clock.pass(10_000);
		await editor.end();
		expect(editor.isDoubtful).toBe(true);
	});

	it('is not told of where each had its answer', async () => {
		const { editor, clock } = reply();
		editor.show(place(1));
		await clock.pass(10_000);
		await editor.end();
		expect(editor.isDoubtful).toBe(false);
	});
});

describe('while others say what comes next', () => {
	it('nothing is shown that was still to come', async () => {
		const { editor, shown, clock } = reply();
		editor.show(place(2));
		editor.show(place(1));
		await editor.pause();
		await clock.pass(60_000);
		expect(shown.map(({ progress }) => progress)).toEqual([place(2)]);
	});

	it('an edit that is under way is waited for', async () => {
		let edited = () => {};
		const edit = () =>
			new Promise<boolean>((resolve) => {
				edited = () => resolve(true);
			});
		const editor = new ProgressEditor(new HeldClock(), edit);
		editor.show(place(1));
		let paused = false;
		const pause = editor.pause().then(() => {
			paused = true;
		});
		await null;
		expect(paused).toBe(false);
		edited();
		await pause;
	});

	it('the pace is kept for what is shown after that, although the same stood there before', async () => {
		const { editor, shown, clock } = reply();
		editor.show(place(1));
		await clock.pass(1000);
		await editor.pause();
		editor.show(place(1));
		await clock.pass(60_000);
		expect(shown).toEqual([
			{ at: 0, progress: place(1) },
			{ at: 4000, progress: place(1) },
		]);
	});
});

describe('the end of the progress', () => {
	it('leaves no edit to come', async () => {
		const { editor, shown, clock } = reply();
		editor.show(place(2));
		editor.show(place(1));
		await editor.end();
		editor.show(place(3));
		await clock.pass(60_000);
		expect(shown).toHaveLength(1);
	});

	it('waits for the edit that is under way, so that it cannot come after the picture', async () => {
		let edited = () => {};
		const clock = new HeldClock();
		const edit = () =>
			new Promise<boolean>((resolve) => {
				edited = () => resolve(true);
			});
		const editor = new ProgressEditor(clock, edit);
		editor.show(place(1));
		let ended = false;
		const end = editor.end().then(() => {
			ended = true;
		});
		await clock.pass(60_000);
		expect(ended).toBe(false);
		edited();
		await end;
	});

	it('does not wait out the four seconds', async () => {
		const { editor, clock } = reply();
		editor.show(place(1));
		await clock.pass(1);
		await editor.end();
	});

	it('may come before any progress, and twice', async () => {
		const { editor } = reply();
		await editor.end();
		await editor.end();
	});
});

function reply(getsThrough: (at: number) => boolean = () => true) {
	const clock = new HeldClock();
	const start = clock.now();
	const shown: { at: number; progress: Progress }[] = [];
	const editor = new ProgressEditor(clock, async (progress) => {
		const at = clock.now() - start;
		shown.push({ at, progress });
		return getsThrough(at);
	});
	return { editor, shown, clock };
}
