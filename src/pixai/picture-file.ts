import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NotStored, PictureRefused } from './errors.js';

/** Bytes that a picture may have. */
export const PICTURE_LIMIT = 32 * 1_048_576;

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture in a file. */
export interface Picture {
	readonly path: string;
	readonly type: PictureType;
	readonly bytes: number;
}

/** The picture that is in the file `path`; undefined when there is none, or none that can be read. */
export async function pictureIn(path: string): Promise<Picture | undefined> {
	let file: FileHandle | undefined;
	try {
		file = await open(path);
		const { buffer: head } = await file.read(Buffer.alloc(MAGIC_LENGTH), 0, MAGIC_LENGTH, 0);
		const type = pictureType(head);
		return type && { path, type, bytes: (await file.stat()).size };
	} catch {
		return undefined;
	} finally {
		await file?.close();
	}
}

/**
 * Writes a picture into the file `path`, whose folder is made when it is missing. The file gets its name once all
 * of it is on the disk, so that what has the name is whole, even after a power cut.
 *
 * @throws {PictureRefused} these are no picture's bytes, or too many.
 * @throws {NotStored} this machine cannot keep it.
 * @throws what `chunks` throws.
 */
export async function storePicture(chunks: AsyncIterable<Buffer>, path: string): Promise<Picture> {
	const part = `${path}.part`;
	try {
		const written = await write(chunks, part);
		await onDisk(rename(part, path));
		return { path, ...written };
	} catch (error) {
		// On a full disk, others may be waiting for its room.
		await rm(part, { force: true }).catch(() => {});
		throw error;
	}
}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<Omit<Picture, 'path'>> {
	await onDisk(mkdir(dirname(path), { recursive: true }));
	const file = await onDisk(open(path, 'w'));
	try {
		const check = new PictureCheck();
		for await (const chunk of check.through(chunks)) await onDisk(file.writeFile(chunk));
		const { type, bytes } = check;
		await onDisk(file.sync());
		return { type, bytes };
	} finally {
		await onDisk(file.close());
	}
}

/** @throws {NotStored} whatever goes wrong with `work`. */
async function onDisk<Result>(work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (cause) {
		throw new NotStored('the picture could not be written to the disk', { cause });
	}
}

/** Lets a picture through, and nothing else: its first bytes tell its type, and it ends at the limit. */
class PictureCheck {
	#type: PictureType | undefined;
	bytes = 0;

	get type(): PictureType {
		if (!this.#type) throw new PictureRefused('this is not a PNG, JPEG or WebP');
		return this.#type;
	}

	async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		let head = Buffer.alloc(0);
		for await (const chunk of chunks) {
			this.bytes += chunk.length;
			if (this.bytes > PICTURE_LIMIT) throw new PictureRefused(`a picture is over ${PICTURE_LIMIT} bytes`);
			if (this.#type) {
				yield chunk;
				continue;
			}
			head = Buffer.concat([head, chunk]);
			if (head.length < MAGIC_LENGTH) continue;
			this.#type = pictureType(head);
			if (!this.#type) break;
			yield head;
		}
	}
}

const MAGIC_LENGTH = 12;

function pictureType(head: Buffer): PictureType | undefined {
	if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
	if (head.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))) return 'image/jpeg';
	const riff = head.subarray(0, 4).toString('latin1') + head.subarray(8, 12).toString('latin1');
	return riff === 'RIFFWEBP' ? 'image/webp' : undefined;
}
