import { join } from 'node:path';
import { backoff } from '../ops/backoff.js';
import { KeyRefused, NotStored, PictureRefused, Unavailable } from '../pixai/errors.js';
import type { Picture } from '../pixai/media.js';
import type { Media } from '../pixai/wire.js';
import type { Account } from './account.js';
import { JobFailed } from './failure.js';
import type { Job, StateOf } from './job.js';
import type { DrawnPicture } from './ports.js';
import type { Surroundings } from './surroundings.js';

/** Tries that end without a usable picture, each at a fresh address, before a picture counts as lost. */
const REFUSALS_BEFORE_LOST = 5;
const MINUTE = 60_000;
/** PixAI does not keep pictures for long: after this there is nothing to wait for, in milliseconds. */
const GIVE_UP_AFTER = 60 * MINUTE;
/** A disk that is full is no fault of PixAI's, and somebody may make room, in milliseconds. */
const NOT_STORED_GIVEN_UP_AFTER = 24 * 60 * MINUTE;
/** Those that are there wait no longer than this for the others, in milliseconds. */
const OTHERS_GIVEN_UP_AFTER = 3 * MINUTE;

/**
 * Downloads all of a job's pictures at once into `folder`. Those that are there already are taken as they are.
 *
 * @param givenUp gets those that could not be had; they are not asked for again.
 * @returns the others, in their order, at least one.
 * @throws {JobFailed} when none could.
 */
export async function fetchPictures(
	job: Job,
	{ media, account: ref }: StateOf<'generated'>,
	folder: string,
	surroundings: Surroundings,
	givenUp = new Set<Media>(),
): Promise<readonly DrawnPicture[]> {
	const { accounts, clock, log, signal } = surroundings;
	const account = accounts.of(ref);
	const deadline = { at: clock.now() + GIVE_UP_AFTER };
	let failed: unknown;
	const fetched = await Promise.all(
		media.map(async (picture, index) => {
			if (givenUp.has(picture)) return undefined;
			try {
				const path = join(folder, String(index + 1));
				const fetched = await fetchPicture(job, account, picture, path, deadline, surroundings);
				deadline.at = Math.min(deadline.at, clock.now() + OTHERS_GIVEN_UP_AFTER);
				return { ...fetched, number: index + 1 };
			} catch (error) {
				signal.throwIfAborted();
				givenUp.add(picture);
				failed = error;
				return undefined;
			}
		}),
	);
	const pictures = fetched.filter((picture) => picture !== undefined);
	if (failed) log.warn({ job: job.id, of: media.length, got: pictures.length, err: failed }, 'pictures lost');
	if (pictures.length === 0) throw new JobFailed({ reason: 'pictures-lost' }, { cause: failed });
	return pictures;
}

/** @param deadline may come nearer while it is waited for. */
async function fetchPicture(
	job: Job,
	{ provider }: Account,
	media: Media,
	path: string,
	deadline: { at: number },
	surroundings: Surroundings,
): Promise<Picture> {
	const { delivery, onRetry, clock, random, log, signal } = surroundings;
	const begunAt = clock.now();
	let refusals = 0;
	for (let failures = 1; ; failures++) {
		try {
			return await provider.download(media, path, signal);
		} catch (error) {
			if (error instanceof PictureRefused) refusals++;
			else if (!isPassing(error)) throw error;
			const wait = backoff(failures, random, error.retryAfter);
			if (error instanceof NotStored && clock.now() < begunAt + NOT_STORED_GIVEN_UP_AFTER) {
				deadline.at = Math.max(deadline.at, clock.now() + GIVE_UP_AFTER);
			}
			if (refusals >= REFUSALS_BEFORE_LOST || clock.now() + wait > deadline.at) throw error;
			log.warn(
				{ job: job.id, failures, wait, err: error },
				'a picture could not be fetched; it is tried again',
			);
			onRetry('picture');
			delivery.progress(job, { step: 'fetching' });
			await clock.sleep(wait, signal);
		}
	}
}

/** A disk that is full counts, too: room may come, and the picture is paid for. */
function isPassing(error: unknown): error is Unavailable | KeyRefused | NotStored {
	return error instanceof Unavailable || error instanceof KeyRefused || error instanceof NotStored;
}
