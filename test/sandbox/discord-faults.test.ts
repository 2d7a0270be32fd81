import { once } from 'node:events';
import { connect } from 'node:net';
import { RESTEvents } from 'discord.js';
import { expect, test } from 'vitest';
import { setTheStage } from './discord-bot.js';

test('a request is answered with another status', async () => {
	await using stage = await setTheStage();
	const { discord, client } = stage;
	const fault = discord.faults.add({ route: /^GET \/users\/@me$/, times: 2, answer: { status: 503 } });
	await client.rest.get('/users/@me');
	expect(fault.hits).toBe(2);
	expect(discord.requests.filter(({ route }) => route === '/users/@me').map(({ status }) => status)).toEqual([
		503, 503, 200,
	]);
});

test('a connection is cut before or after the request took effect', async () => {
	await using stage = await setTheStage({ client: { rest: { retries: 0 } } });
	const { discord, client } = stage;
	const { defaultChannel } = discord.addGuild({ name: 'Foxes' });
	const route = `/channels/${defaultChannel.id}/messages` as const;
	discord.faults.add({ route: /^POST .*\/messages$/, answer: 'reset' });
	await expect(client.rest.post(route, { body: { content: 'one' } })).rejects.toThrow();
	expect(defaultChannel.messages).toHaveLength(0);
	discord.faults.add({ route: /^POST .*\/messages$/, answer: 'reset-after-accepting' });
	await expect(client.rest.post(route, { body: { content: 'two' } })).rejects.toThrow();
	expect(defaultChannel.messages.map(({ text }) => text)).toEqual(['two']);
	await client.rest.post(route, { body: { content: 'three' } });
	expect(defaultChannel.messages).toHaveLength(2);
});

test('an answer never comes, or comes late', async () => {
	await using stage = await setTheStage({ client: { rest: { retries: 0, timeout: 50 } } });
	const { discord, client, clock } = stage;
	const hang = discord.faults.add({ route: /users/, times: Number.POSITIVE_INFINITY, answer: 'hang' });
	await expect(client.rest.get('/users/@me')).rejects.toThrow('abort');
	hang.remove();
	const delay = discord.faults.add({ route: /users/, answer: { delay: 60_000 } });
	const hit = delay.nextHit();
	const late = fetch(`${discord.apiUrl}/v10/users/@me`, {
		headers: { authorization: `Bot ${discord.token}` },
	});
	await hit;
	clock.turn(60_000);
	expect(await (await late).json()).toMatchObject({ id: discord.applicationId });
});

test('edits that come too quickly are answered 429, until the bucket is full again', async () => {
	await using stage = await setTheStage();
	const { discord, client, clock } = stage;
	const { defaultChannel } = discord.addGuild({ name: 'Foxes' });
	const post = (content: string) =>
		fetch(`${discord.apiUrl}/v10/channels/${defaultChannel.id}/messages`, {
			method: 'POST',
			headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ content }),
		});
	const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map(post));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
	expect(answers[0]?.headers.get('x-ratelimit-limit')).toBe('5');
	expect(answers[4]?.headers.get('x-ratelimit-remaining')).toBe('0');
	expect(Number(answers[5]?.headers.get('retry-after'))).toBe(5);
	expect(await answers[5]?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
	expect(discord.rateLimited).toBe(1);
	clock.turn(5000);
	expect((await post('7')).status).toBe(200);

	const waits: unknown[] = [];
	client.rest.on(RESTEvents.RateLimited, (info) => waits.push(info.hash));
	await client.rest.post(`/channels/${defaultChannel.id}/messages`, { body: { content: '8' } });
	expect(waits).toEqual([]);
});

test('all routes together have a limit, if wanted', async () => {
	await using stage = await setTheStage({ globalLimit: 5 });
	const { discord } = stage;
	stage.clock.turn(1000);
	const get = () =>
		fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${discord.token}` } });
	const answers = await Promise.all(Array.from({ length: 6 }, get));
	const limited = answers.filter(({ status }) => status === 429);
	expect(limited).toHaveLength(1);
	expect(limited[0]?.headers.get('x-ratelimit-global')).toBe('true');
	expect(await limited[0]?.json()).toMatchObject({ global: true });
});

test('a wrong token is refused, and old requests are forgotten', async () => {
	await using stage = await setTheStage({ rememberRequests: 4 });
	const { discord } = stage;
	for (let count = 0; count < 6; count++) {
		const answer = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: 'Bot x' } });
		expect(answer.status).toBe(401);
		await answer.text();
	}
	expect(discord.requests.length).toBeLessThanOrEqual(4);
	expect(discord.requests.at(-1)).toMatchObject({ method: 'GET', route: '/users/@me', status: 401 });
});

test('a bot that dies in the middle of a request harms nobody', async () => {
	await using stage = await setTheStage();
	const { discord } = stage;
	const { port } = new URL(discord.apiUrl);
	const { defaultChannel } = discord.addGuild({ name: 'Foxes' });
	const dying = connect(Number(port), '127.0.0.1');
	const head = [
		`POST /api/v10/channels/${defaultChannel.id}/messages HTTP/1.1`,
		'Host: x',
		'Content-Length: 1000',
		'',
		'{',
	];
	dying.write(head.join('\r\n'));
	await once(dying, 'connect');
	await stage.client.rest.get('/users/@me');
	dying.destroy();
	await once(dying, 'close');
	await stage.client.rest.get('/users/@me');
	expect(defaultChannel.messages).toEqual([]);
	expect(discord.violations).toEqual([]);
});
