import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { KeyRefused, PictureRefused, Unavailable } from '../../src/pixai/errors.js';
import { MediaDownloader, PICTURE_LIMIT } from '../../src/pixai/media.js';
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

	it('that this machine cannot keep is not asked for again, since that is no fault of PixAI’s', async () => {
		const { origin, received } = await httpServer((response) => response.end(PNG));
		const downloads = downloader([origin], async () => origin);
		const downloaded = downloads.download({ id: '7', url: origin }, join(folder, 'gone', '1'));
		await expect(downloaded).rejects.toMatchObject({ code: 'ENOENT' });
		expect(received).toHaveLength(1);
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
		await expect(trusting.download({ url: other.origin }, path)).rejects.toThrow(PictureRefused);
		expect(other.received).toHaveLength(0);
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
): MediaDownloader {
	const downloads = new MediaDownloader({ mediaUrl }, trusted);
	onTestFinished(() => downloads.close());
	return downloads;
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
