import { crc32 } from 'node:zlib';

export type PictureFormat = 'png' | 'jpeg' | 'webp';

/** A picture that is larger by `bytes` and shows the same: what is added, every decoder skips. */
export function padded(picture: Buffer, format: PictureFormat, bytes: number): Buffer {
	return bytes > 0 ? padders[format](picture, bytes) : picture;
}

const padders: Record<PictureFormat, (picture: Buffer, bytes: number) => Buffer> = {
	png: padPng,
	jpeg: padJpeg,
	webp: padWebp,
};

/** A chunk whose lower-case first letter says that it may be ignored, before the last one (`IEND`, 12 bytes). */
function padPng(picture: Buffer, bytes: number): Buffer {
	return Buffer.concat([picture.subarray(0, -12), pngChunk(bytes), picture.subarray(-12)]);
}

let lastChunk: Buffer | undefined;

/** All pictures of a sandbox are padded alike, and the checksum of megabytes is worth keeping. */
function pngChunk(length: number): Buffer {
	if (lastChunk?.readUInt32BE(0) === length) return lastChunk;
	const chunk = Buffer.alloc(length + 12);
	chunk.writeUInt32BE(length, 0);
	chunk.write('eaSl', 4, 'latin1');
	chunk.writeUInt32BE(crc32(chunk.subarray(4, length + 8)), length + 8);
	lastChunk = chunk;
	return chunk;
}

/** Comments of at most 65,533 bytes each, right after the start of the image. */
function padJpeg(picture: Buffer, bytes: number): Buffer {
	const comments: Buffer[] = [];
	for (let left = bytes; left > 0; left -= 65_537) {
		const length = Math.min(65_533, left);
		const comment = Buffer.alloc(length + 4);
		comment.writeUInt16BE(0xfffe, 0);
		comment.writeUInt16BE(length + 2, 2);
		comments.push(comment);
	}
	return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)]);
}

/** A chunk of a name that nobody knows, at the end. */
function padWebp(picture: Buffer, bytes: number): Buffer {
	const length = bytes + (bytes % 2);
	const chunk = Buffer.alloc(length + 8);
	chunk.write('EASL', 0, 'latin1');
	chunk.writeUInt32LE(length, 4);
	const webp = Buffer.concat([picture, chunk]);
	webp.writeUInt32LE(webp.length - 8, 4);
	return webp;
}
