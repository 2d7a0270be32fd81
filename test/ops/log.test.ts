import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LOG_LEVELS } from '../../src/ops/log.js';
import { jobOf } from '../generation/jobs.js';
import { writtenLog } from './written-log.js';

const TOKEN = 'MTIzNDU2.G-abc_.token-s3cr3t';
const KEY = 'sk-key-s3cr3t';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIz_s3cr3t-x';
const secrets = [TOKEN, KEY];

describe('a line of the log', () => {
	it('is JSON with the time, the level in words and the message', () => {
		const { log, lines } = writtenLog();
		log.info({ job: '1' }, 'it goes well');
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? '')).toEqual({
			level: 'info',
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			job: '1',
			msg: 'it goes well',
		});
	});

	it.each(LOG_LEVELS)('is written from the level %s on', (level) => {
		const { log, lines } = writtenLog([], level);
		for (const each of LOG_LEVELS) log[each]('a line');
		expect(lines).toHaveLength(level === 'silent' ? 0 : LOG_LEVELS.indexOf(level) + 1);
	});
});

describe('a secret is not in the log', () => {
	it.each(['token', 'key', 'authorization', 'prompt', 'negativePrompt', 'requestBody'])(
		'in a field called %s, five objects deep',
		(field) => {
			const { log, text } = writtenLog();
			let nested: object = { [field]: 's3cr3t' };
			for (let depth = 0; depth <= 5; depth++) {
				log.info(nested, 'x');
				if (depth <= 3) log.info({ list: [nested] }, 'x');
				nested = { inner: nested };
			}
			expect(text()).not.toContain('s3cr3t');
			expect(text()).toContain('[redacted]');
		},
	);

	it('in a whole job', () => {
		const { log, text } = writtenLog();
		const job = jobOf({ prompt: 'pr1vate words', negativePrompt: 'n0thing' });
		log.info({ job }, 'x');
		log.info(job, 'x');
		log.info({ jobs: [job] }, 'x');
		log.info({ waiting: { first: { job } } }, 'x');
		expect(text()).not.toMatch(/pr1vate|n0thing|s3cr3t/);
	});

	it('in a message, a field’s name, a child or an error, when it is the bot’s token or key', () => {
		const { log, text } = writtenLog(secrets);
		log.info(`Bot ${TOKEN}`);
		log.info({ [KEY]: KEY, headers: [`Bearer ${KEY}`] }, 'x');
		log.child({ with: TOKEN }).info('x');
		log.error(new Error(`401 for ${KEY}`));
		log.error({ err: new Error('outer', { cause: new Error(`inner ${TOKEN}`) }) }, 'x');
		expect(text()).not.toContain('s3cr3t');
		expect(text()).toContain('[secret]');
	});

	it('when JSON writes it in another way', () => {
		const key = 'k"ey\\s3cr3t';
		const { log, text, lines } = writtenLog([key]);
		log.info({ header: `Bearer ${key}` }, key);
		expect(text()).not.toContain('s3cr3t');
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([
			{ header: 'Bearer [secret]', msg: '[secret]' },
		]);
	});

	it('in what Discord answered, nor in the request that it answered', () => {
		const { log, text } = writtenLog(secrets);
		const url = `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}/messages/@original`;
		const body = { content: 'pr1vate words' };
		const error = new DiscordAPIError(
			{ code: 50035, message: 'Invalid Form Body', errors: {} },
			50035,
			400,
			'PATCH',
			url,
			{ files: undefined, body },
		);
		log.error({ err: error }, 'x');
		log.error(error);
		log.error({ error }, 'x');
		log.error({ reason: { error } }, 'x');
		log.error({ err: new Error('outer', { cause: error }) }, 'x');
		log.error({ err: new Error('outer', { cause: { error, url, body } }) }, 'x');
		expect(text()).not.toMatch(/pr1vate|s3cr3t/);
		expect(text()).toContain('"code":50035,"status":400,"method":"PATCH"');
	});

	it('in an address that PixAI calls back at', () => {
		const { log, text } = writtenLog();
		const url = `https://easel.example.com/callback/1234567890-2/${INTERACTION_TOKEN}`;
		log.warn({ url, err: new Error(`request to ${url} failed`) }, `POST ${url} failed`);
		expect(text()).not.toContain('s3cr3t');
		expect(text()).toContain('/callback/1234567890-2/[token]');
	});

	it.each(['webhooks', 'interactions'])(
		'in an address under /%s/, which carries an interaction’s token',
		(at) => {
			const { log, text } = writtenLog();
			const url = `http://127.0.0.1:8080/api/v10/${at}/123456/${INTERACTION_TOKEN}/callback?with_response=true`;
			log.error(
				{ err: new HTTPError(500, 'Server Error', 'POST', url, { body: { content: 'pr1vate' } }) },
				'x',
			);
			log.warn({ url }, `POST ${url} failed`);
			log.warn({ err: new Error(`request to ${url} failed`) }, 'x');
			expect(text()).not.toMatch(/s3cr3t|pr1vate/);
			expect(text()).toContain(`/${at}/123456/[token]/callback`);
		},
	);
});

describe('an error in the log', () => {
	it('keeps what explains it: kind, message, code, stack and causes', () => {
		const { log, lines } = writtenLog();
		const cause = Object.assign(new TypeError('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
		log.error({ err: new Error('outer', { cause }) }, 'x');
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			err: {
				type: 'Error',
				message: 'outer',
				stack: expect.stringContaining('log.test'),
				cause: { type: 'TypeError', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
			},
		});
	});

	it('may be anything that was thrown', () => {
		const { log, lines } = writtenLog();
		for (const err of ['words', 5, null, { code: 1 }, z.string().safeParse(1).error]) {
			log.error({ err }, 'x');
		}
		expect(lines).toHaveLength(5);
	});
});
