import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the repository. */
export interface RepositoryFile {
	/** From the repository's root. */
	readonly path: string;
	readonly text: string;
}

/** Reads a file, by its path from the repository's root. */
export async function fileAt(path: string): Promise<RepositoryFile> {
	return { path, text: await readFile(join(root, path), 'utf8') };
}

/** All that a deployment is made of: what is in `deploy`, and the Dockerfile. */
export async function deploymentFiles(): Promise<readonly RepositoryFile[]> {
	const entries = await readdir(join(root, 'deploy'), { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length));
	return Promise.all(['Dockerfile', ...paths].map(fileAt));
}
