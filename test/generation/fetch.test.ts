import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JobFailed } from '../../src/generation/failure.js';
import { fetchPictures } from '../../src/generation/fetch.js';
import type { Job } from '../../src/generation/job.js';
import type { Surroundings } from '../../src/generation/surroundings.js';
import { KeyRefused, NotStored, PictureRefused, Unavailable } from '../../src/pixai/errors.js';
import type { Picture } from '../../src/pixai/media.js';
import type { Media } from '../../src/pixai/wire.js';
import { jobOf } from './jobs.js';
import { endOf, scene } from './scene.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const media: Media[] = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const folder = join('spool', 'job');
const four = jobOf({ count: 4 });

describe('pictures', () => {
	it('are fetched all at once, into files of their own, and keep their order', async () => {
		const under = new Map<string, () => void>();
		const { surroundings } = scene({
			download: async (picture, path) => {
				await new Promise<void>((resolve) => {
					under.set(idOf(picture), resolve);
					if (under.size === 4) for (const id of 'dcba') under.get(id)?.();
				});
				return pictureAt(path);
			},
		});
		const pictures = await fetched(four, media, folder, surroundings);
		expect(pictures.map(({ path }) => path)).toEqual(['1', '2', '3', '4'].map((name) => join(folder, name)));
	});

	it.each([
		[new Unavailable('500'), HOUR],
		[new KeyRefused('401'), HOUR],
		[new NotStored('the disk is full'), 25 * HOUR],
	])(
		'are tried again for an hour, or for a day while the disk takes nothing, and the asker is told: %s',
		async (error, patience) => {
			let tries = 0;
			const { surroundings, clock, told } = scene({
				download: async (_, path) => {
					tries++;
					if (tries < 60) throw error;
					return pictureAt(path);
				},
			});
			await expect(fetched(jobOf(), [{ id: 'a' }], folder, surroundings)).resolves.toHaveLength(1);
			expect(told).toEqual(Array.from({ length: 59 }, () => ({ step: 'fetching' })));
			const start = clock.now();
			tries = -10_000;
			expect(await failureOf(fetched(jobOf(), [{ id: 'a' }], folder, surroundings))).toBe('pictures-lost');
			expect(clock.now() - start).toBeLessThanOrEqual(patience);
			expect(clock.now() - start).toBeGreaterThan(patience - 60_000);
		},
	);

	it('are tried again no sooner than asked for', async () => {
		let tries = 0;
		const { surroundings, clock } = scene({
			download: async (_, path) => {
				tries++;
				if (tries === 1) throw new Unavailable('429', { retryAfter: 12_000 });
				return pictureAt(path);
			},
		});
		const start = clock.now();
		await fetched(jobOf(), [{ id: 'a' }], folder, surroundings);
		expect(clock.now() - start).toBeGreaterThanOrEqual(12_000);
	});

	it('that are refused five times are lost, and the others are delivered', async () => {
		let refusals = 0;
		const { surroundings, logged } = scene({
			download: async (picture, path) => {
				if (idOf(picture) !== 'b') return pictureAt(path);
				refusals++;
				throw new PictureRefused('this is not a PNG');
			},
		});
		const pictures = await fetched(four, media, folder, surroundings);
		expect(pictures.map(({ path }) => path)).toEqual(['1', '3', '4'].map((name) => join(folder, name)));
		expect(pictures.map(({ number }) => number)).toEqual([1, 3, 4]);
		expect(refusals).toBe(5);
		expect(logged()).toContain('"of":4,"got":3');
	});

	it('that are lost are not asked for again, when the others are', async () => {
		let refusals = 0;
		const { surroundings } = scene({
			download: async (picture, path) => {
				if (idOf(picture) !== 'b') return pictureAt(path);
				refusals++;
				throw new PictureRefused('this is not a PNG');
			},
		});
		const givenUp = new Set<Media>();
		for (let round = 0; round < 2; round++) {
			const pictures = await fetched(four, media, folder, surroundings, givenUp);
			expect(pictures.map(({ path }) => path)).toEqual(['1', '3', '4'].map((name) => join(folder, name)));
		}
		expect(refusals).toBe(5);
	});

	it.each([new Unavailable('500'), new KeyRefused('401')])(
		'that are there are not kept waiting: the others are given up three minutes after the first: %s',
		async (error) => {
			const firstAfter = 20 * MINUTE;
			const { surroundings, clock } = scene({
				download: async (picture, path) => {
					if (idOf(picture) === 'c' && clock.now() - start >= firstAfter) return pictureAt(path);
					throw error;
				},
			});
			const start = clock.now();
			const pictures = await fetched(four, media, folder, surroundings);
			expect(pictures.map(({ path }) => path)).toEqual([join(folder, '3')]);
			const elapsed = clock.now() - start;
			expect(elapsed).toBeGreaterThan(firstAfter + 2 * MINUTE);
			expect(elapsed).toBeLessThanOrEqual(firstAfter + 4 * MINUTE);
		},
	);

	it('that come within those three minutes are shown', async () => {
		const { surroundings, clock } = scene({
			download: async (picture, path) => {
				if (idOf(picture) === 'b' && clock.now() - start < 2 * MINUTE) throw new Unavailable('500');
				return pictureAt(path);
			},
		});
		const start = clock.now();
		await expect(fetched(four, media, folder, surroundings)).resolves.toHaveLength(4);
	});

	it('that are refused once may be there the next time', async () => {
		let tries = 0;
		const { surroundings } = scene({
			download: async (_, path) => {
				tries++;
				if (tries === 1) throw new PictureRefused('404');
				return pictureAt(path);
			},
		});
		await expect(fetched(jobOf(), [{ id: 'a' }], folder, surroundings)).resolves.toHaveLength(1);
	});

	it('that none of could be had end the job', async () => {
		const { surroundings } = scene({ download: () => Promise.reject(new PictureRefused('404')) });
		expect(await failureOf(fetched(four, media, folder, surroundings))).toBe('pictures-lost');
	});

	it('that PixAI never named end the job', async () => {
		expect(await failureOf(fetched(four, [], folder, scene({}).surroundings))).toBe('pictures-lost');
	});

	it('that the disk has no room for come when there is some, and the log says what is wrong', async () => {
		let tries = 0;
		const { surroundings, logged } = scene({
			download: async (_, path) => {
				tries++;
				const cause = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
				if (tries < 20) throw new NotStored('the picture could not be written', { cause });
				return pictureAt(path);
			},
		});
		await expect(fetched(jobOf(), [{ id: 'a' }], folder, surroundings)).resolves.toHaveLength(1);
		expect(logged()).toContain('"type":"NotStored"');
		expect(logged()).toContain('"code":"ENOSPC"');
	});

	it('that the disk had no room for for hours have an hour left, whatever else goes wrong then', async () => {
		const { surroundings, clock } = scene({
			download: async (_, path) => {
				const elapsed = clock.now() - start;
				if (elapsed < 5 * HOUR) throw new NotStored('the disk is full');
				if (elapsed < 5 * HOUR + 50 * MINUTE) throw new Unavailable('500');
				return pictureAt(path);
			},
		});
		const start = clock.now();
		await expect(fetched(jobOf(), [{ id: 'a' }], folder, surroundings)).resolves.toHaveLength(1);
		expect(clock.now() - start).toBeGreaterThanOrEqual(5 * HOUR + 50 * MINUTE);
	});

	it('that fail for a reason that is not foreseen are not asked for again', async () => {
		let tries = 0;
		const { surroundings } = scene({
			download: () => {
				tries++;
				return Promise.reject(new TypeError('a mistake of ours'));
			},
		});
		const end = fetched(jobOf(), [{ id: 'a' }], folder, surroundings);
		expect(await failureOf(end)).toBe('pictures-lost');
		expect(tries).toBe(1);
	});

	it('are not fetched any more when the process stops', async () => {
		const { surroundings, stopping } = scene({
			download: () => {
				stopping.abort(new Error('stopping'));
				return Promise.reject(new Unavailable('cut'));
			},
		});
		expect(await endOf(fetched(four, media, folder, surroundings))).toEqual(new Error('stopping'));
	});
});

/** Fetches what the bot's own account has drawn. */
function fetched(
	job: Job,
	media: readonly Media[],
	folder: string,
	surroundings: Surroundings,
	givenUp?: Set<Media>,
): ReturnType<typeof fetchPictures> {
	return fetchPictures(
		job,
		{ name: 'generated', taskId: '7', media, drawnIn: 1 },
		folder,
		surroundings,
		givenUp,
	);
}

function idOf(picture: Media): string {
	return picture.id ?? '';
}

function pictureAt(path: string): Picture {
	return { path, type: 'image/png', bytes: 1 };
}

async function failureOf(work: Promise<unknown>): Promise<string | undefined> {
	const end = await endOf(work);
	return end instanceof JobFailed ? end.failure.reason : undefined;
}
