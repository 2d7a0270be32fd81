import { mkdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Picture } from '../discord/sight.js';

/** A picture on the disk. */
export interface SavedPicture {
	readonly filename: string;
	readonly picture: Picture;
}

/** The folder in which a demo leaves what came of it. */
export class Album {
	readonly folder: string;
	readonly #writes: Promise<void>[] = [];
	readonly #counts = new Map<string, number>();

	private constructor(folder: string) {
		this.folder = folder;
	}

	/** Opens an empty folder: what lay there from before is removed. */
	static async at(folder: string): Promise<Album> {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		return new Album(folder);
	}

	/** Saves the pictures of a reply, as they arrived, named for where and for whom. */
	keeps(pictures: readonly Picture[], ...about: string[]): SavedPicture[] {
		const stem = about.map(slug).join('-');
		return pictures.map((picture) => {
			const count = (this.#counts.get(stem) ?? 0) + 1;
			this.#counts.set(stem, count);
			const filename = `${stem}-${count}${extname(picture.name)}`;
			this.#writes.push(this.write(filename, picture.bytes));
			return { filename, picture };
		});
	}

	/** How many pictures are in it. */
	get size(): number {
		return this.#writes.length;
	}

	/** Saves a file. */
	write(filename: string, bytes: Buffer | string): Promise<void> {
		return writeFile(join(this.folder, filename), bytes);
	}

	/** Resolves when everything is on the disk. */
	async settled(): Promise<void> {
		await Promise.all(this.#writes);
	}
}

function slug(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}
