import type { Picture } from '../pixai/media.js';
import type { ImageRequest } from '../pixai/request.js';
import type { Media, Task } from '../pixai/wire.js';
import type { Failure, Job, Progress } from './job.js';

/** Who draws. The errors are those of `pixai/errors`. */
export interface ImageProvider {
	/** Creates a task, and pays for it. Throws `NotAccepted` only when it is certain that nothing was created. */
	create(request: ImageRequest): Promise<Task>;
	/** Reads a task, as often as needed. */
	task(id: string, signal: AbortSignal): Promise<Task>;
	/** Downloads a picture into the file `path`. */
	download(media: Media, path: string, signal: AbortSignal): Promise<Picture>;
}

/** What a person sees of a job. */
export interface Delivery {
	/** Tells how far the job is: soon, and only the latest where several come at once. */
	progress(job: Job, progress: Progress): void;
	/** Shows the pictures, which PixAI took `drawnIn` milliseconds for. Resolves when they are shown. */
	deliver(job: Job, pictures: readonly Picture[], drawnIn: number): Promise<void>;
	/** Says why there is no picture. Resolves when it is said. */
	fail(job: Job, failure: Failure): Promise<void>;
}
