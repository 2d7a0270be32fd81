import type { Picture } from '../pixai/media.js';
import type { ImageRequest } from '../pixai/request.js';
import type { Media, Task } from '../pixai/wire.js';
import type { Failure, Job, Progress, ReplyAddress, ReplyPlace } from './job.js';

/** Who draws. The errors are those of `pixai/errors`. */
export interface ImageProvider {
	/**
	 * Creates a task, and pays for it. Throws `NotAccepted` only when it is certain that nothing was created.
	 *
	 * @param callbackUrl where PixAI is to call when something happens to the task, if anywhere.
	 */
	create(request: ImageRequest, callbackUrl?: string): Promise<Task>;
	/** Reads a task, as often as needed. */
	task(id: string, signal: AbortSignal): Promise<Task>;
	/** Asks whether the account may be used, which costs nothing. Throws what stands in the way. */
	probe(signal: AbortSignal): Promise<void>;
	/** A currently valid address of a picture, good for minutes; free. */
	mediaUrl(mediaId: string, signal: AbortSignal): Promise<string>;
	/** Downloads a picture into the file `path`; one that is there already is taken as it is. */
	download(media: Media, path: string, signal: AbortSignal): Promise<Picture>;
}

/** A picture of a task. */
export interface DrawnPicture extends Picture {
	/** Its place among the task's pictures, from 1: some of them may be lost. */
	readonly number: number;
}

/** What a person sees of a job. */
export interface Delivery {
	/**
	 * Gives the first answer, which promises the reply. Done again after a restart, it changes nothing.
	 *
	 * @param isResumed whether a process before may have given it already.
	 * @returns where the reply stands from now on.
	 * @throws {Unanswered} Discord does not take it.
	 */
	open(job: Job, isResumed: boolean): Promise<ReplyAddress>;
	/** Tells how far the job is: soon, and only the latest where several come at once. */
	progress(job: Job, progress: Progress): void;
	/**
	 * Shows the pictures, which PixAI took `drawnIn` milliseconds for. Resolves when they are shown.
	 *
	 * @param pictures asked for before each try: a file that is gone is fetched again.
	 * @param begins awaited right before each try to show them: when it throws, they are not shown.
	 * @returns the message with the pictures, undefined where Discord did not tell it.
	 * @throws {Undeliverable}
	 * @throws what `pictures` and `begins` throw, and the error with which Discord refused the message for good.
	 */
	deliver(
		job: Job,
		pictures: () => Promise<readonly DrawnPicture[]>,
		drawnIn: number,
		begins: () => void | Promise<void>,
	): Promise<ReplyPlace | undefined>;
	/**
	 * Says why there is no picture. Resolves when it is said.
	 *
	 * @throws {Undeliverable}
	 */
	fail(job: Job, failure: Failure): Promise<void>;
	/** Tells no more of a job's progress, for another process goes on with it. Resolves when nothing of it is being written. */
	handOver(job: Job): Promise<void>;
	/** Ends the telling of progress. Resolves when nothing is being written any more. */
	close(): Promise<void>;
}

/** Discord took no first answer: nothing was promised, and Discord has told the asker that the bot did not respond. */
export class Unanswered extends Error {
	override readonly name = 'Unanswered';

	constructor(options?: ErrorOptions) {
		super('Discord took no answer to an interaction', options);
	}
}

/** Every way to the asker is closed. */
export class Undeliverable extends Error {
	override readonly name = 'Undeliverable';

	constructor(options?: ErrorOptions) {
		super('there is no way left to reach the asker', options);
	}
}
