import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backoff } from '../ops/backoff.js';
import { KeyRefused, PictureRefused, Unavailable } from '../pixai/errors.js';
import type { Picture } from '../pixai/media.js';
import type { Media } from '../pixai/wire.js';
import { JobFailed } from './failure.js';
import type { Job } from './job.js';
import type { Surroundings } from './surroundings.js';

/** Tries that end without a usable picture, each at a fresh address, before a picture counts as lost. */
const REFUSALS_BEFORE_LOST = 5;
const MINUTE = 60_000;
/** PixAI does not keep pictures for long: after this there is nothing to wait for, in milliseconds. */
const GIVE_UP_AFTER = 60 * MINUTE;
/** Those that are there wait no longer than this for the others, in milliseconds. */
const OTHERS_GIVEN_UP_AFTER = 3 * MINUTE;

/**
 * Downloads all of a job's pictures at once into `folder`.
 *
 * @returns those that could be had, in their order, at least one.
 * @throws {JobFailed} when none could.
 */
export async function fetchPictures(
	job: Job,
	media: readonly Media[],
	folder: string,
	surroundings: Surroundings,
): Promise<readonly Picture[]> {
	await mkdir(folder, { recursive: true });
	const deadline = { at: surroundings.clock.now() + GIVE_UP_AFTER };
	const fetched = await Promise.allSettled(
		media.map(async (picture, index) => {
			const path = join(folder, String(index + 1));
			const fetched = await fetchPicture(job, picture, path, deadline, surroundings);
			deadline.at = Math.min(deadline.at, surroundings.clock.now() + OTHERS_GIVEN_UP_AFTER);
			return fetched;
		}),
	);
	surroundings.signal.throwIfAborted();
	const pictures = fetched.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	const [failed] = fetched.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
	if (failed)
		surroundings.log.warn(
			{ job: job.id, of: media.length, got: pictures.length, err: failed },
			'pictures lost',
		);
	if (pictures.length === 0) throw new JobFailed({ reason: 'pictures-lost' }, { cause: failed });
	return pictures;
}

/** @param deadline may come nearer while it is waited for. */
async function fetchPicture(
	job: Job,
	media: Media,
	path: string,
	deadline: { readonly at: number },
	surroundings: Surroundings,
): Promise<Picture> {
	const { provider, delivery, clock, random, log, signal } = surroundings;
	let refusals = 0;
	for (let failures = 1; ; failures++) {
		try {
			return await provider.download(media, path, signal);
		} catch (error) {
			if (error instanceof PictureRefused) refusals++;
			else if (!(error instanceof Unavailable || error instanceof KeyRefused)) throw error;
			const wait = backoff(failures, random, error.retryAfter);
			if (refusals >= REFUSALS_BEFORE_LOST || clock.now() + wait > deadline.at) throw error;
			log.warn(
				{ job: job.id, failures, wait, err: error },
				'a picture could not be fetched; it is tried again',
			);
			delivery.progress(job, { step: 'fetching' });
			await clock.sleep(wait, signal);
		}
	}
}
