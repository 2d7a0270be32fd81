import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder for the bot to run in, which is gone when this process has ended, however it ends. */
export async function lodging(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'easel-demo-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}
