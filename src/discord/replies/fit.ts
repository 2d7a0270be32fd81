import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import PQueue from 'p-queue';
import { type Picture, pictureIn, storePicture } from '../../pixai/picture-file.js';

/** A picture that Discord takes. */
export interface FittedPicture extends Picture {
	readonly shrunk: boolean;
}

/** One at a time: each holds a whole picture in memory, outside of what Node counts. */
const encoding = new PQueue({ concurrency: 1 });

const BEST_QUALITY = 95;
/** Below this a smaller picture looks better than a coarser one. */
const WORST_QUALITY = 50;
const SMALLER = 0.75;
/** Of its width; a picture smaller than this shows nothing any more. */
const SMALLEST = 0.05;

/**
 * The picture itself when it has at most `limit` bytes; otherwise it is written anew beside its file, as WebP, in the
 * best quality that fits, and in fewer pixels only where no quality does. The work is done off the event loop, and once:
 * what was written before is taken as it is.
 *
 * @throws {NodeJS.ErrnoException} the picture's file is not there.
 * @throws {NotStored} this machine cannot keep the new one.
 * @throws when the file is no picture that can be read, or the limit is too small for any.
 */
export async function fitToLimit(picture: Picture, limit: number): Promise<FittedPicture> {
	if (picture.bytes <= limit) return { ...picture, shrunk: false };
	return encoding.add(async () => {
		const path = `${picture.path}.${limit}.webp`;
		const fitted =
			(await pictureIn(path)) ??
			(await storePicture(Readable.from([await reencode(picture.path, limit)]), path));
		return { ...fitted, shrunk: true };
	});
}

/** @throws {NodeJS.ErrnoException} when the file is not there. */
async function reencode(file: string, limit: number): Promise<Buffer> {
	await stat(file);
	// Loaded when first needed, for most pictures fit and sharp takes memory.
	const { default: sharp } = await import('sharp');
	const { width } = await sharp(file).metadata();
	const encode = (scale: number, quality: number) =>
		sharp(file)
			.resize({ width: Math.ceil(width * scale) })
			.webp({ quality })
			.toBuffer();

	let scale = 1;
	let smallest = await encode(scale, WORST_QUALITY);
	while (smallest.byteLength > limit) {
		scale *= SMALLER;
		if (scale < SMALLEST) throw new Error(`a picture cannot be made to fit ${limit} bytes`);
		smallest = await encode(scale, WORST_QUALITY);
	}
	let best = smallest;
	let fits = WORST_QUALITY;
	let tooLarge = BEST_QUALITY + 1;
	while (tooLarge - fits > 1) {
		const quality = Math.floor((fits + tooLarge) / 2);
		const encoded = await encode(scale, quality);
		if (encoded.byteLength <= limit) {
			best = encoded;
			fits = quality;
		} else {
			tooLarge = quality;
		}
	}
	return best;
}
