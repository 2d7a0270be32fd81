/** What a file's first bytes say about it. */
export interface ImageFacts {
	contentType: string;
	width?: number;
	height?: number;
}

/** Recognises PNG, JPEG, WebP and GIF by their magic bytes, with the size in pixels where it stands in a fixed place. */
export function imageFacts(bytes: Buffer): ImageFacts | undefined {
	if (bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47) {
		return { contentType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
	}
	if (bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xffd8ff)
		return { contentType: 'image/jpeg', ...jpegSize(bytes) };
	if (
		bytes.length >= 30 &&
		bytes.toString('latin1', 0, 4) === 'RIFF' &&
		bytes.toString('latin1', 8, 12) === 'WEBP'
	) {
		return { contentType: 'image/webp', ...webpSize(bytes) };
	}
	if (bytes.length >= 10 && bytes.toString('latin1', 0, 4) === 'GIF8') {
		return { contentType: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
	}
	return undefined;
}

/** A JPEG is a chain of segments; the one that starts a frame holds the size. */
function jpegSize(bytes: Buffer): { width: number; height: number } | undefined {
	let at = 2;
	while (at + 9 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes.readUInt8(at + 1);
		const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (startsFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
		at += 2 + bytes.readUInt16BE(at + 2);
	}
	return undefined;
}

/** WebP has three kinds of payload (lossy, lossless, extended), each with the size written differently. */
function webpSize(bytes: Buffer): { width: number; height: number } | undefined {
	switch (bytes.toString('latin1', 12, 16)) {
		case 'VP8 ':
			return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
		case 'VP8L': {
			const packed = bytes.readUInt32LE(21);
			return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
		}
		case 'VP8X':
			return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
		default:
			return undefined;
	}
}
