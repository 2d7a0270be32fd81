import type { FittedPicture } from '../replies/fit.js';

/** What the name of a picture's attachment says, whatever has become of the job. */
export interface PictureName {
	/** Its place among the task's pictures, from 1. */
	readonly number: number;
	/** It was made smaller, for Discord did not take the original. */
	readonly shrunk: boolean;
}

const PATTERN = /^easel-(\d)(-smaller)?\.\w+$/;

/** @param number its place among the task's pictures, from 1. */
export function pictureName(
	number: number,
	{ type, shrunk }: Pick<FittedPicture, 'type' | 'shrunk'>,
): string {
	return `easel-${number}${shrunk ? '-smaller' : ''}.${type.slice('image/'.length)}`;
}

/** Reads an attachment's name; undefined when it is none that {@link pictureName} gives. */
export function readPictureName(filename: string): PictureName | undefined {
	const [, number, smaller] = PATTERN.exec(filename) ?? [];
	return number === undefined ? undefined : { number: Number(number), shrunk: smaller !== undefined };
}
