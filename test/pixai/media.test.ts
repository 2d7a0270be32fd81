import { getEventListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { KeyRefused, NotStored, PictureRefused, Unavailable } from '../../src/pixai/errors.js';
import { MediaDownloader } from '../../src/pixai/media.js';
import { PICTURE_LIMIT } from '../../src/pixai/picture-file.js';
import type { Media } from '../../src/pixai/wire.js';
import { httpServer, type Received, tcpServer } from '../servers.js';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 1)]);
const JPEG = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(100, 2)]);
const WEBP = Buffer.concat([Buffer.from('RIFF\x6c\x00\x00\x00WEBP', 'latin1'), Buffer.alloc(100, 3)]);

let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-media-'));
	path = join(folder, '1');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a picture', () => {
	it.each([
		['image/png', PNG],
		['image/jpeg', JPEG],
		['image/webp', WEBP],
	])('is %s by its first bytes, whatever its header says', async (type, bytes) => {
		const { origin } = await httpServer((response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end(bytes);
		});
		const picture = await downloader([origin]).download({ url: `${origin}/a` }, path);
		expect(picture).toEqual({ path, type, bytes: bytes.length });
		expect(await readFile(path)).toEqual(bytes);
	});

	it('is known by its first bytes even when they come one by one', async () => {
		const { origin } = await httpServer(async (response) => {
			for (const byte of PNG.subarray(0, 20)) {
				await new Promise((written) => response.write(Buffer.of(byte), written));
			}
			response.end(PNG.subarray(20));
		});
		const picture = await downloader([origin]).download({ url: origin }, path);
		expect(picture).toEqual({ path, type: 'image/png', bytes: PNG.length });
		expect(await readFile(path)).toEqual(PNG);
	});

	it.each([
		['HTML', Buffer.from('<!doctype html><p>Your session has expired</p>')],
		['a GIF', Buffer.from('GIF89a, which Discord takes but PixAI does not make')],
		['RIFF that is no WebP', Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt and so on', 'latin1')],
		['shorter than any picture', PNG.subarray(0, 8)],
		['empty', Buffer.alloc(0)],
	])('is refused when it is %s', async (_, bytes) => {
		const { origin } = await httpServer((response) => response.end(bytes));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
	});

	it('is refused when it says that it is over 32 MiB, before a byte of it is read', async () => {
		const { origin } = await httpServer((response) => {
			response.writeHead(200, { 'content-length': String(PICTURE_LIMIT + 1) }).flushHeaders();
		});
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
	});

	it('is refused at 32 MiB when it does not say how large it is', async () => {
		const { origin } = await httpServer((response) => pour(response, PICTURE_LIMIT + 1));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
	});

	it('may be of 32 MiB exactly', async () => {
		const { origin } = await httpServer((response) => pour(response, PICTURE_LIMIT));
		const { bytes } = await downloader([origin]).download({ url: origin }, path);
		expect(bytes).toBe(PICTURE_LIMIT);
	});

	it.each([
		['with a length', { 'content-length': '5000' }],
		['without one', {}],
	])('that breaks off, %s, may come whole another time', async (_, headers) => {
		const { origin } = await httpServer((response) => {
			response.writeHead(200, headers);
			response.write(PNG, () => response.socket?.destroy());
		});
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(Unavailable);
	});

	it.each([
		[403, PictureRefused],
		[404, PictureRefused],
		[410, PictureRefused],
		[206, PictureRefused],
		[429, Unavailable],
		[500, Unavailable],
		[503, Unavailable],
	])('answered with %d fails in its own way', async (status, kind) => {
		const { origin } = await httpServer((response) => response.writeHead(status).end(PNG));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(kind);
	});

	it('is not waited for when the process stops', async () => {
		const stopping = new AbortController();
		const reason = new Error('stopping');
		const { origin } = await httpServer((response) => {
			response.write(PNG, () => stopping.abort(reason));
		});
		const downloaded = downloader([origin]).download({ url: origin }, path, stopping.signal);
		await expect(downloaded).rejects.toBe(reason);
	});

	it('that trickles in for longer than a picture may take may come faster another time', async () => {
		const { origin } = await httpServer(async (response) => {
			response.write(PNG);
			while (!response.destroyed) {
				response.write('x');
				await setImmediate();
			}
		});
		const downloaded = downloader([origin], undefined, 50).download({ url: origin }, path);
		await expect(downloaded).rejects.toThrow(Unavailable);
	});
});

describe('a picture that is in its file already', () => {
	it.each([
		['image/png', PNG],
		['image/jpeg', JPEG],
		['image/webp', WEBP],
	])('is taken as it is, and is %s by its first bytes', async (type, bytes) => {
		await writeFile(path, bytes);
		const { origin, received } = await httpServer((response) => response.end(PNG));
		const picture = await downloader([origin]).download({ id: '7', url: origin }, path);
		expect(picture).toEqual({ path, type, bytes: bytes.length });
		expect(received).toHaveLength(0);
	});

	it.each([
		['empty', Buffer.alloc(0)],
		['no picture', Buffer.from('<!doctype html><p>Your session has expired</p>')],
	])('is fetched anew when the file is %s', async (_, bytes) => {
		await writeFile(path, bytes);
		const { origin } = await httpServer((response) => response.end(PNG));
		const picture = await downloader([origin]).download({ url: origin }, path);
		expect(picture).toEqual({ path, type: 'image/png', bytes: PNG.length });
		expect(await readFile(path)).toEqual(PNG);
	});

	it('does not wait for those that are on their way', async () => {
		const cdn = await heldCdn();
		const downloads = downloader([cdn.origin]);
		const fetched = many(33, (name) =>
			downloads.download({ url: `${cdn.origin}/${name}` }, join(folder, name)),
		);
		await cdn.holding(32);
		await writeFile(path, PNG);
		await expect(downloads.download({ url: cdn.origin }, path)).resolves.toMatchObject({ path });
		await cdn.open(33);
		await Promise.all(fetched);
	});
});

describe('a picture on its way', () => {
	it('gets its name only when it is whole', async () => {
		const { origin } = await httpServer(async (response) => {
			response.write(PNG.subarray(0, 50));
			await vi.waitFor(async () => expect((await stat(`${path}.part`)).size).toBe(50));
			expect(await readdir(folder)).toEqual(['1.part']);
			response.end(PNG.subarray(50));
		});
		await downloader([origin]).download({ url: origin }, path);
		expect(await readdir(folder)).toEqual(['1']);
	});

	it('takes the place of what another process left of it', async () => {
		await writeFile(`${path}.part`, Buffer.alloc(5000, 9));
		const { origin } = await httpServer((response) => response.end(PNG));
		await downloader([origin]).download({ url: origin }, path);
		expect(await readFile(path)).toEqual(PNG);
		expect(await readdir(folder)).toEqual(['1']);
	});

	it('has its folder made when that is gone', async () => {
		const { origin } = await httpServer((response) => response.end(PNG));
		const deeper = join(folder, 'spool', 'job', '1');
		await downloader([origin]).download({ url: origin }, deeper);
		expect(await readFile(deeper)).toEqual(PNG);
	});

	it('leaves nothing when it breaks off', async () => {
		const { origin } = await httpServer((response) => {
			response.writeHead(200, { 'content-length': '5000' });
			response.write(PNG, () => response.socket?.destroy());
		});
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(Unavailable);
		expect(await readdir(folder)).toEqual([]);
	});
});

describe('a picture that this machine cannot keep', () => {
	it('is not asked for, since that is no fault of PixAI’s', async () => {
		await writeFile(path, 'a file where a folder should be');
		const { origin, received } = await httpServer((response) => response.end(PNG));
		const downloads = downloader([origin], async () => origin);
		const error = await endOf(downloads.download({ id: '7', url: origin }, join(path, '1')));
		expect(error).toBeInstanceOf(NotStored);
		expect(error).toMatchObject({ cause: { code: 'EEXIST' } });
		expect(received).toHaveLength(0);
	});

	it.runIf(existsSync('/dev/full'))('for want of room comes whole once there is some', async () => {
		const closed: Promise<unknown>[] = [];
		const { origin, received } = await httpServer((response) => {
			closed.push(new Promise((resolve) => response.socket?.once('close', resolve)));
			if (closed.length === 1) void pour(response, PICTURE_LIMIT);
			else response.end(PNG);
		});
		await symlink('/dev/full', `${path}.part`);
		const downloads = downloader([origin], async () => origin);
		const error = await endOf(downloads.download({ id: '7', url: origin }, path));
		expect(error).toBeInstanceOf(NotStored);
		expect(error).toMatchObject({ cause: { code: 'ENOSPC' } });
		expect(received).toHaveLength(1);
		await closed[0];
		expect(await readdir(folder)).toEqual([]);
		await downloads.download({ id: '7', url: origin }, path);
		expect(await readFile(path)).toEqual(PNG);
	});
});

describe('of many pictures', () => {
	it('32 are on their way at once, and the rest wait', async () => {
		const cdn = await heldCdn();
		const downloads = downloader([cdn.origin]);
		const fetched = many(100, (name) =>
			downloads.download({ url: `${cdn.origin}/${name}` }, join(folder, name)),
		);
		await cdn.holding(32);
		await cdn.open(100);
		await expect(Promise.all(fetched)).resolves.toHaveLength(100);
		expect(cdn.most()).toBe(32);
	});

	it('one that is given up while it waits leaves at once, and is not asked for', async () => {
		const cdn = await heldCdn();
		const downloads = downloader([cdn.origin]);
		const fetched = many(32, (name) =>
			downloads.download({ url: `${cdn.origin}/${name}` }, join(folder, name)),
		);
		await cdn.holding(32);
		const stopping = new AbortController();
		const waiting = downloads.download({ url: `${cdn.origin}/waiting` }, path, stopping.signal);
		await vi.waitFor(() => expect(getEventListeners(stopping.signal, 'abort')).toHaveLength(1));
		const reason = new Error('stopping');
		stopping.abort(reason);
		await expect(waiting).rejects.toBe(reason);
		await cdn.open(32);
		await Promise.all(fetched);
		expect(cdn.asked()).not.toContain('/waiting');
	});

	it('what has come is on the disk, and not in memory', async () => {
		const stopping = new AbortController();
		const piece = Buffer.concat([PNG, Buffer.alloc(1_048_576 - PNG.length)]);
		const { origin } = await httpServer((response) => {
			for (let pieces = 0; pieces < 4; pieces++) response.write(piece);
		});
		const downloads = downloader([origin]);
		const before = bytesInMemory();
		const fetched = many(40, (name) =>
			downloads.download({ url: origin }, join(folder, name), stopping.signal),
		);
		await vi.waitFor(async () => expect(await bytesIn(folder)).toBe(32 * 4 * piece.length), 20_000);
		await vi.waitFor(() => expect(bytesInMemory() - before).toBeLessThan(32 * 1_048_576), 10_000);
		stopping.abort(new Error('stopping'));
		await Promise.allSettled(fetched);
	});
});

describe('a redirect', () => {
	it('is followed, and no key goes anywhere', async () => {
		const cdn = await httpServer((response) => response.end(PNG));
		const api = await httpServer(redirect(() => `${cdn.origin}/a.png?sig=1`));
		const picture = await downloader([api.origin, cdn.origin]).download({ url: `${api.origin}/1` }, path);
		expect(picture.bytes).toBe(PNG.length);
		expect(cdn.received).toMatchObject([{ method: 'GET', path: '/a.png?sig=1' }]);
		for (const { headers } of [...api.received, ...cdn.received]) {
			expect(headers).not.toHaveProperty('authorization');
			expect(headers).not.toHaveProperty('cookie');
		}
	});

	it('may be relative', async () => {
		const { origin, received } = await httpServer((response, { path: asked }) => {
			if (asked === '/files/1') response.writeHead(307, { location: '2?x=y' }).end();
			else response.end(PNG);
		});
		await downloader([origin]).download({ url: `${origin}/files/1` }, path);
		expect(received.map((request) => request.path)).toEqual(['/files/1', '/files/2?x=y']);
	});

	it('is followed five times, and not once more', async () => {
		const { origin, received } = await httpServer(redirect(() => '/again'));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
		expect(received).toHaveLength(6);
	});

	it('to plain http that is not listed is refused', async () => {
		const other = await httpServer((response) => response.end(PNG));
		const { origin } = await httpServer(redirect(() => other.origin));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
		expect(other.received).toHaveLength(0);
	});

	it.each(['http://', 'file:///etc/passwd', 'data:image/png;base64,AAAA', 'ftp://127.0.0.1/a'])(
		'to %s is refused',
		async (location) => {
			const { origin } = await httpServer(redirect(() => location));
			await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
		},
	);

	it('without an address is refused', async () => {
		const { origin } = await httpServer((response) => response.writeHead(302).end());
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
	});
});

describe('an address that is not public', () => {
	const names = [
		'127.0.0.1',
		'localhost',
		'LOCALHOST',
		'[::1]',
		'[::ffff:127.0.0.1]',
		'2130706433',
		'0x7f000001',
		'0177.0.0.1',
		'127.1',
		'0.0.0.0',
	];
	it.each(names)('such as %s is never connected to', async (host) => {
		const { port, connections } = await tcpServer(() => undefined);
		const downloaded = downloader([]).download({ url: `https://${host}:${port}/a.png` }, path);
		await expect(downloaded).rejects.toThrow(PictureRefused);
		expect(connections()).toBe(0);
	});

	it.each(names)('such as %s is never connected to from a redirect', async (host) => {
		const inside = await tcpServer(() => undefined);
		const { origin } = await httpServer(redirect(() => `https://${host}:${inside.port}/`));
		await expect(downloader([origin]).download({ url: origin }, path)).rejects.toThrow(PictureRefused);
		expect(inside.connections()).toBe(0);
	});

	it.each(['169.254.169.254', '10.0.0.1', '192.168.0.1', '[fe80::1]', '[fd00::1]'])(
		'such as %s is refused at once',
		async (host) => {
			const downloaded = downloader([]).download({ url: `https://${host}/latest/meta-data` }, path);
			await expect(downloaded).rejects.toThrow(PictureRefused);
		},
	);

	it('is trusted when its origin is listed, and no other port of the host with it', async () => {
		const listed = await httpServer((response) => response.end(PNG));
		const other = await httpServer((response) => response.end(PNG));
		const trusting = downloader([listed.origin]);
		await expect(trusting.download({ url: listed.origin }, path)).resolves.toMatchObject({ path });
		await expect(trusting.download({ url: other.origin }, join(folder, '2'))).rejects.toThrow(PictureRefused);
		expect(other.received).toHaveLength(0);
	});
});

describe('a picture that somebody else has at an address', () => {
	it('is downloaded like PixAI’s, and by the same rules', async () => {
		const { origin, received } = await httpServer((response) => response.end(PNG));
		const taking = new MediaDownloader([origin]);
		onTestFinished(() => taking.close());
		const picture = { path, type: 'image/png', bytes: PNG.length };
		expect(await taking.downloadFrom(`${origin}/a.png`, path)).toEqual(picture);
		expect(await taking.downloadFrom(`${origin}/a.png`, path)).toEqual(picture);
		expect(received).toHaveLength(1);
		expect(await endOf(taking.downloadFrom('https://127.0.0.1/a.png', join(folder, '2')))).toBeInstanceOf(
			PictureRefused,
		);
	});
});

describe('an address that is not https', () => {
	it.each(['http://example.com/a.png', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'a.png', ''])(
		'is refused: %j',
		async (url) => {
			await expect(downloader([]).download({ url }, path)).rejects.toThrow(PictureRefused);
		},
	);
});

describe('the way back by the id', () => {
	const good = '/good';
	const byAddress: Record<string, (response: ServerResponse) => void> = {
		'has expired (403)': (response) => response.writeHead(403).end(),
		'is gone (404)': (response) => response.writeHead(404).end(),
		'leads to no picture': (response) => response.end('<html>expired</html>'),
		'leads to half a picture': (response) => {
			response.writeHead(200, { 'content-length': '5000' });
			response.write(JPEG, () => response.socket?.destroy());
		},
		'does not answer': (response) => response.socket?.destroy(),
	};

	it.each(Object.entries(byAddress))('is taken when the address %s', async (_, answer) => {
		const { origin } = await httpServer((response, { path: asked }) => {
			if (asked === good) response.end(PNG);
			else answer(response);
		});
		const media = { id: '7', url: `${origin}/signed` };
		const picture = await downloader([origin], async () => origin + good).download(media, path);
		expect(picture).toEqual({ path, type: 'image/png', bytes: PNG.length });
		expect(await readFile(path)).toEqual(PNG);
	});

	it('is taken when the address is a forbidden one', async () => {
		const { origin } = await httpServer((response) => response.end(PNG));
		const media = { id: '7', url: 'https://127.0.0.1:9/a.png' };
		const picture = await downloader([origin], async () => origin).download(media, path);
		expect(picture.bytes).toBe(PNG.length);
	});

	it('is taken when there is no address, with the id', async () => {
		const { origin } = await httpServer((response) => response.end(PNG));
		const asked: string[] = [];
		const downloads = downloader([origin], async (id) => {
			asked.push(id);
			return origin;
		});
		await downloads.download({ id: '7' }, path);
		expect(asked).toEqual(['7']);
	});

	it('is not taken when the address is good', async () => {
		const { origin } = await httpServer((response) => response.end(PNG));
		const downloads = downloader([origin], () => Promise.reject(new Error('asked without need')));
		await expect(downloads.download({ id: '7', url: origin }, path)).resolves.toMatchObject({ path });
	});

	it('is held to the same rules', async () => {
		const { port, connections } = await tcpServer(() => undefined);
		const downloads = downloader([], async () => `https://localhost:${port}/`);
		await expect(downloads.download({ id: '7' }, path)).rejects.toThrow(PictureRefused);
		expect(connections()).toBe(0);
	});

	it.each([new KeyRefused('401'), new Unavailable('500')])('fails as PixAI does: %s', async (error) => {
		const downloads = downloader([], () => Promise.reject(error));
		await expect(downloads.download({ id: '7' }, path)).rejects.toBe(error);
	});
});

function downloader(
	trusted: string[],
	mediaUrl: (id: string) => Promise<string> = () => Promise.reject(new Error('there is no way by the id')),
	transferTimeout?: number,
) {
	const downloads = new MediaDownloader(trusted, transferTimeout);
	onTestFinished(() => downloads.close());
	return {
		download: (media: Media, path: string, signal?: AbortSignal) =>
			downloads.download({ mediaUrl }, media, path, signal),
	};
}

function redirect(to: () => string) {
	return (response: ServerResponse, _: Received) => {
		response.writeHead(302, { location: to() }).end();
	};
}

/** A picture of `bytes`, in pieces, without a length. */
async function pour(response: ServerResponse, bytes: number): Promise<void> {
	response.write(PNG);
	const piece = Buffer.alloc(1_048_576);
	for (let left = bytes - PNG.length; left > 0 && !response.destroyed; left -= piece.length) {
		await new Promise((written) => response.write(piece.subarray(0, left), written));
	}
	response.end();
}

/** A CDN that holds its pictures until it is opened: from then on, one goes out for each that comes in. */
async function heldCdn() {
	const held = new Set<ServerResponse>();
	let isOpen = false;
	let most = 0;
	const { origin, received } = await httpServer((response) => {
		held.add(response);
		most = Math.max(most, held.size);
		if (isOpen) releaseOne();
	});
	const releaseOne = () => {
		const [oldest] = held;
		oldest?.end(PNG);
		if (oldest) held.delete(oldest);
	};
	const holding = (pictures: number) =>
		vi.waitFor(() => expect(held.size).toBeGreaterThanOrEqual(pictures), 10_000);
	return {
		origin,
		holding,
		asked: () => received.map((request) => request.path),
		most: () => most,
		/** Resolves when `pictures` have been asked for, and none is held any more. */
		open: async (pictures: number) => {
			isOpen = true;
			releaseOne();
			await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(pictures), 10_000);
			while (held.size > 0) releaseOne();
		},
	};
}

function many<Result>(times: number, work: (name: string) => Result): Result[] {
	return Array.from({ length: times }, (_, index) => work(String(index + 1)));
}

/** Of all buffers that are still in use; those that are not are given back a moment later. */
function bytesInMemory(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	return process.memoryUsage().arrayBuffers;
}

async function bytesIn(folder: string): Promise<number> {
	const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
	return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

function endOf(downloaded: Promise<unknown>): Promise<unknown> {
	return downloaded.catch((error: unknown) => error);
}
