import { createHash } from 'node:crypto';
import { imageFacts } from './images.js';

/** A file as it arrived with a request. */
export interface Upload {
	name: string;
	contentType: string;
	bytes: Buffer;
}

/** A file that Discord keeps. */
export interface StoredFile {
	/** Empty where the stand-in was told not to keep pictures. */
	readonly bytes: Buffer;
	readonly size: number;
	readonly sha256: string;
	readonly contentType: string;
	readonly width?: number;
	readonly height?: number;
}

/** Where the attachments of all messages lie, by attachment id. */
export class FileShelf {
	readonly #keepsBytes: boolean;
	readonly #files = new Map<string, StoredFile>();

	/** @param keepsBytes false to keep only size and hash, for measurements that move gigabytes */
	constructor(keepsBytes: boolean) {
		this.#keepsBytes = keepsBytes;
	}

	put(id: string, upload: Upload): StoredFile {
		const { bytes } = upload;
		const hash = () => createHash('sha256').update(bytes).digest('hex');
		const facts = { size: bytes.length, contentType: upload.contentType, ...imageFacts(bytes) };
		const file = this.#keepsBytes
			? keptFile(bytes, facts, hash)
			: { ...facts, bytes: Buffer.alloc(0), sha256: hash() };
		this.#files.set(id, file);
		return file;
	}

	get(id: string): StoredFile | undefined {
		return this.#files.get(id);
	}

	remove(id: string): void {
		this.#files.delete(id);
	}
}

/** Hashing takes longer than everything else here, so kept files are hashed when somebody asks. */
function keptFile(
	bytes: Buffer,
	facts: Omit<StoredFile, 'bytes' | 'sha256'>,
	hash: () => string,
): StoredFile {
	let sha256: string | undefined;
	return {
		...facts,
		bytes,
		get sha256() {
			sha256 ??= hash();
			return sha256;
		},
	};
}

/** A file name as Discord keeps it: no spaces, nothing exotic. */
export function tidyFilename(name: string): string {
	return name.replaceAll(' ', '_').replace(/[^\w.-]/g, '') || 'unknown';
}
