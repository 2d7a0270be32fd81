import { createServer } from 'node:net';
import { startWorld, type WorldOptions } from './world.js';

/** A world whose bot PixAI calls back. */
export async function worldCalledBack(options: WorldOptions = {}) {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const world = await startWorld({
		...options,
		environment: {
			HTTP_PORT: String(port),
			PUBLIC_URL: origin,
			EASEL_SECRET: Buffer.alloc(32, 7).toString('base64'),
			...options.environment,
		},
	});
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const asker = guild.addMember({ name: 'Aki' });
	return { world, pixai: world.pixai, origin, guild, asker };
}

/** Posts what PixAI would, or would not. */
export async function posts(url: string, body: unknown): Promise<number> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const headers = { 'content-type': 'application/json' };
	const { status } = await fetch(url, { method: 'POST', headers, body: text });
	return status;
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address !== null ? address.port : 0;
}
