import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { REST } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isClosed, isPassing } from '../../src/discord/trouble.js';
import { deadPort, httpServer, tcpServer } from '../servers.js';

/** Made for 127.0.0.1 alone, to be trusted by nobody; it ends in 2120. */
const SELF_SIGNED = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyiFFA6O9/vQLerNH
yEprugLjaniDYOl/vbWMb/SHJE6hRANCAAQzBnVbNU+IuIZBjRKutpxGXWwNuss8
10CLJZy66FD5wmbZqqH/J1aqV8M7gKrM5vUktfOYdF3NthCK7r0zEiFb
-----END PRIVATE KEY-----`,
	cert: `-----BEGIN CERTIFICATE-----
MIIBEjCBuAIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwIBcN
MjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMMCWxvY2Fs
aG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDMGdVs1T4i4hkGNEq62nEZd
bA26yzzXQIslnLroUPnCZtmqof8nVqpXwzuAqszm9SS185h0Xc22EIruvTMSIVsw
CgYIKoZIzj0EAwIDSQAwRgIhAN3LlQfaLNztNk7mDtWoKoCobIhJdGEITp0f9FIP
j1YcAiEA2poq0FYAHACdueb5uX3Y3+DFdbCEVJ59cM7mFgusEjM=
-----END CERTIFICATE-----`,
};

async function errorOf(
	port: number,
	{ scheme = 'http', timeout = 1000 }: { scheme?: 'http' | 'https'; timeout?: number } = {},
): Promise<unknown> {
	const api = `${scheme}://127.0.0.1:${port}/api`;
	const rest = new REST({ api, retries: 0, timeout }).setToken('token');
	return rest.get('/users/@me').catch((error: unknown) => error);
}

/** A TLS server whose certificate nobody has signed, until the test ends. */
async function selfSignedServer(): Promise<number> {
	const server = createTlsServer(SELF_SIGNED).on('tlsClientError', () => undefined);
	onTestFinished(() => void server.close());
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

async function errorAt(status: number, body: string, type = 'application/json'): Promise<unknown> {
	const { port } = await httpServer((response) => {
		response.writeHead(status, { 'content-type': type }).end(body);
	});
	return errorOf(port);
}

const refusal = (code: number) => JSON.stringify({ code, message: 'in Discord’s words' });

describe('is waited out', () => {
	it.each([
		[500, '', 'text/plain'],
		[503, refusal(0), 'application/json'],
		[403, '<html>blocked</html>', 'text/html'],
		[404, 'nothing here', 'text/plain'],
		[401, refusal(0), 'application/json'],
		[400, refusal(40003), 'application/json'],
		[403, refusal(40333), 'application/json'],
		[403, '{"code":', 'application/json'],
	])('%d %s', async (status, body, type) => {
		const error = await errorAt(status, body, type);
		expect(error).toBeInstanceOf(Error);
		expect([isPassing(error), isClosed(error)]).toEqual([true, false]);
	});

	it('a refused connection', async () => {
		expect(isPassing(await errorOf(await deadPort()))).toBe(true);
	});

	it('a cut connection', async () => {
		const { port } = await httpServer((response) => response.destroy());
		expect(isPassing(await errorOf(port))).toBe(true);
	});

	it('silence', async () => {
		const { port } = await httpServer(() => undefined);
		expect(isPassing(await errorOf(port, { timeout: 50 }))).toBe(true);
	});

	it('a certificate that nobody has signed', async () => {
		const error = await errorOf(await selfSignedServer(), { scheme: 'https' });
		expect(error).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
		expect([isPassing(error), isClosed(error)]).toEqual([true, false]);
	});

	it('a server that speaks no TLS', async () => {
		const { port } = await httpServer((response) => void response.end());
		const error = await errorOf(port, { scheme: 'https' });
		expect(error).toMatchObject({ code: expect.stringMatching(/^ERR_SSL_/) });
		expect([isPassing(error), isClosed(error)]).toEqual([true, false]);
	});

	it('a server that speaks no HTTP', async () => {
		const { port } = await tcpServer((socket) => void socket.end('220 mail.example ESMTP\r\n'));
		const error = await errorOf(port);
		expect(error).toMatchObject({ code: expect.stringMatching(/^HPE_/) });
		expect([isPassing(error), isClosed(error)]).toEqual([true, false]);
	});

	it.each(['ENOSPC', 'ENOENT', 'EROFS'])('%s on this machine’s disk', (code) => {
		expect(isPassing(Object.assign(new Error(code), { code }))).toBe(true);
	});
});

describe('says that a place is closed', () => {
	it.each([
		[403, 50001],
		[403, 50013],
		[403, 50007],
		[404, 10003],
		[404, 10008],
		[404, 10015],
		[400, 50005],
		[400, 50024],
		[400, 50083],
		[400, 50278],
		[400, 160005],
	])('%d with %d', async (status, code) => {
		const error = await errorAt(status, refusal(code));
		expect([isPassing(error), isClosed(error)]).toEqual([false, true]);
	});
});

describe('is about the message, and changes neither later nor elsewhere', () => {
	it.each([
		[400, 50035],
		[400, 50006],
		[413, 40005],
	])('%d with %d', async (status, code) => {
		const error = await errorAt(status, refusal(code));
		expect([isPassing(error), isClosed(error)]).toEqual([false, false]);
	});

	it('413 of a proxy', async () => {
		const error = await errorAt(413, 'too large', 'text/plain');
		expect([isPassing(error), isClosed(error)]).toEqual([false, false]);
	});

	it.each([new TypeError('a bug'), 'no error at all'])('%s', (error) => {
		expect([isPassing(error), isClosed(error)]).toEqual([false, false]);
	});
});
