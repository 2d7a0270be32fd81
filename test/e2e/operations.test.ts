import { describe, expect, test } from 'vitest';
import { CannotListen } from '../../src/ops/cannot-listen.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { worldCalledBack } from './called-back.js';

async function get(url: string) {
	const response = await fetch(url);
	const body = await response.text();
	return { status: response.status, body };
}

/** What `/readyz` says, asked again until it says that. */
async function says(origin: string, status: number, reasons: string[]) {
	for (;;) {
		const answer = await get(`${origin}/readyz`);
		if (answer.status !== status) continue;
		expect(JSON.parse(answer.body)).toEqual({ reasons });
		return;
	}
}

test('a bot is ready while it is connected to Discord, and says why when it is not; it is alive all the while', async () => {
	const { world, origin } = await worldCalledBack();
	await says(origin, 200, []);
	world.discord.gateway.goDown();
	await says(origin, 503, ['the connection to Discord is down']);
	expect(await get(`${origin}/healthz`)).toEqual({ status: 200, body: '' });
	world.discord.gateway.comeBack();
	await says(origin, 200, []);
});

describe.skipIf(!hasRedis)('on a Redis', () => {
	test('a bot is not ready while its store does not answer', async () => {
		const redis = await RedisServer.start();
		try {
			const { world, origin } = await worldCalledBack({ environment: { STORE_URL: redis.url } });
			await says(origin, 200, []);
			await redis.kill();
			await world.turning(2_000, says(origin, 503, ['the store does not answer']));
			expect(await get(`${origin}/healthz`)).toEqual({ status: 200, body: '' });
			await redis.start();
			await says(origin, 200, []);
		} finally {
			await redis.close();
		}
	});
});

test('what was asked for is measured, and who asked is not told', async () => {
	const { world, origin, guild, asker } = await worldCalledBack();
	const reply = await asker.runs('/imagine', { prompt: 'a fox' });
	await reply.showsPictures(1);
	await world.logs(/"job delivered"/);
	const { body } = await get(`${origin}/metrics`);
	expect(body).toMatch(/^easel_jobs_ended_total\{end="delivered",reason="none"\} 1$/m);
	for (const step of ['answer', 'line', 'drawing', 'delivery'])
		expect(body).toMatch(new RegExp(`^easel_job_step_duration_seconds_count\\{step="${step}"\\} 1$`, 'm'));
	expect(body).toMatch(/^easel_credits_estimated_total\{account="own"\} 800$/m);
	expect(body).toMatch(/^easel_polls_total [1-9]/m);
	expect(body).toMatch(/^easel_callbacks_total\{outcome="taken"\} 2$/m);
	expect(body).toMatch(/^process_resident_memory_bytes \d/m);
	expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
	for (const secret of [guild.id, asker.id, 'a fox', world.pixai.key]) expect(body).not.toContain(secret);
});

test('what is tried again is measured by its cause, and so are Discord’s limits', async () => {
	const { world, origin, asker } = await worldCalledBack();
	world.pixai.faults.add({ on: 'create', answer: { status: 429, headers: { 'retry-after': '1' } } });
	world.discord.faults.add({
		route: /^PATCH/,
		answer: {
			status: 429,
			headers: { 'retry-after': '0', 'x-ratelimit-scope': 'shared' },
			body: { message: 'limited', retry_after: 0, global: false },
		},
	});
	const reply = await asker.runs('/imagine', { prompt: 'a fox' });
	await world.turning(1_500, reply.showsPictures(1));
	const { body } = await get(`${origin}/metrics`);
	expect(body).toMatch(/^easel_retries_total\{cause="pixai-busy"\} 1$/m);
	expect(body).toMatch(/^easel_discord_rate_limited_total\{scope="shared"\} 1$/m);
});

test('nothing is served any more when the bot has stopped, and nothing without HTTP_PORT', async () => {
	const { world, origin } = await worldCalledBack();
	await world.stopBot();
	await expect(get(`${origin}/healthz`)).rejects.toThrow();
	delete world.environment.PUBLIC_URL;
	delete world.environment.HTTP_PORT;
	await world.startBot();
	await expect(get(`${origin}/healthz`)).rejects.toThrow();
});

test('a bot does not start where it cannot listen, and says so to its operator', async () => {
	const first = await worldCalledBack();
	const port = new URL(first.origin).port;
	const second = worldCalledBack({ environment: { HTTP_PORT: port } });
	await expect(second).rejects.toThrow(CannotListen);
});
