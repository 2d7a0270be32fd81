import type { TaskObject } from './task.js';

/**
 * Task objects as they may come, for a fault's `alters`:
 * `faults.add({ on: 'task', when: 'completed', times: 3, answer: { alters: withEmptyOutputs } })`.
 */
export type Oddity = (task: TaskObject) => unknown;

export const withoutOutputs: Oddity = ({ outputs: _, ...task }) => task;

export const withEmptyOutputs: Oddity = (task) => ({ ...task, outputs: {} });

/** The media ids are there, their URLs are not (yet). */
export const withoutUrls: Oddity = (task) => ({ ...task, outputs: { mediaIds: task.outputs?.mediaIds } });

export const withEmptyUrls: Oddity = (task) => ({ ...task, outputs: { ...task.outputs, mediaUrls: [] } });

/** Only the first of the URLs. */
export const withShortUrls: Oddity = (task) => ({
	...task,
	outputs: { ...task.outputs, mediaUrls: task.outputs?.mediaUrls?.slice(0, 1) },
});

/** Every URL is at another origin: `withUrlsAt('http://10.0.0.1')`. */
export function withUrlsAt(origin: string): Oddity {
	return (task) => ({
		...task,
		outputs: {
			...task.outputs,
			mediaUrls: task.outputs?.mediaUrls?.map((url) => origin + url.slice(new URL(url).origin.length)),
		},
	});
}

/** A status that no document names: `withStatus('queued-elsewhere')`. */
export function withStatus(status: string): Oddity {
	return (task) => ({ ...task, status });
}

/** Fields that no document names, beside the known ones. */
export const withUnknownFields: Oddity = (task) => ({
	...task,
	priority: 1000,
	extra: { worker: 'gpu-17' },
	outputs: { ...task.outputs, nsfwScores: [0.01] },
});
