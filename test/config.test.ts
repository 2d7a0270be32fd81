import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, readConfig, readStoreUrl } from '../src/config.js';

const TOKEN = 'MTIzNDU2.G-abc_.s3cr3t-part_of-the-token';
const KEY = 'sk-s3cr3t-of-the-account';
const SECRET = Buffer.alloc(32, 7).toString('base64');
const required = { DISCORD_TOKEN: TOKEN, PIXAI_API_KEY: KEY };

describe('settings that can be used', () => {
	it('need the token and the key only; everything else has a default', () => {
		expect(readConfig(required)).toEqual<Config>({
			discord: { token: TOKEN, apiUrl: 'https://discord.com/api', shards: 'auto' },
			pixai: { key: KEY, apiUrl: 'https://api.pixai.art', mediaOrigins: [], concurrency: 10 },
			storeUrl: 'sqlite://data/easel.sqlite',
			role: 'all',
			dataDir: 'data',
			logLevel: 'info',
		});
	});

	it('are all read', () => {
		const config = readConfig({
			...required,
			DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
			PIXAI_API_URL: 'http://localhost:8081/',
			PIXAI_MEDIA_ORIGINS: 'https://images.example.com',
			PIXAI_CONCURRENCY: '3',
			STORE_URL: 'sqlite:///var/lib/easel.sqlite',
			DATA_DIR: '/var/lib/easel',
			LOG_LEVEL: 'debug',
			DISCORD_GUILD_ID: '123456789012345678',
			SHARD_COUNT: '8',
			SHARD_IDS: '0-3,6',
		});
		expect(config).toEqual<Config>({
			discord: {
				token: TOKEN,
				apiUrl: 'http://127.0.0.1:8080/api',
				guildId: '123456789012345678',
				shards: { count: 8, ids: [0, 1, 2, 3, 6] },
			},
			pixai: {
				key: KEY,
				apiUrl: 'http://localhost:8081',
				mediaOrigins: ['https://images.example.com'],
				concurrency: 3,
			},
			storeUrl: 'sqlite:///var/lib/easel.sqlite',
			role: 'all',
			dataDir: '/var/lib/easel',
			logLevel: 'debug',
		});
	});

	it.each(['gateway', 'worker'] as const)('let a process be a %s, on a Redis', (role) => {
		const config = readConfig({ ...required, STORE_URL: 'redis://127.0.0.1', EASEL_ROLE: role });
		expect(config.role).toBe(role);
	});

	it.each(['gateway', 'worker'])('let a process be a %s on nothing but a Redis', (role) => {
		const wrong = () => readConfig({ ...required, EASEL_ROLE: role });
		expect(wrong).toThrow('EASEL_ROLE needs a Redis that all processes share');
	});

	it('say where health, metrics and callbacks are served, and how PixAI reaches that', () => {
		expect(readConfig({ ...required, HTTP_PORT: '8080' }).http).toEqual({ host: '127.0.0.1', port: 8080 });
		const config = readConfig({
			...required,
			HTTP_PORT: '65535',
			HTTP_HOST: '::',
			PUBLIC_URL: 'https://easel.example.com/bot/',
			EASEL_SECRET: SECRET,
		});
		expect(config.http).toEqual({ host: '::', port: 65_535 });
		expect(config.publicUrl).toBe('https://easel.example.com/bot');
	});

	it.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
		'let PUBLIC_URL be %s, which never leaves the machine',
		(url) => {
			const config = readConfig({
				...required,
				HTTP_PORT: '8080',
				EASEL_SECRET: SECRET,
				PUBLIC_URL: url,
			});
			expect(config.publicUrl).toBe(url);
		},
	);

	it.each([
		['standard', 'base64', (text: string) => text],
		['url-safe', 'base64url', (text: string) => text],
		['standard, without its padding', 'base64', (text: string) => text.replace(/=$/, '')],
	] as const)('take the secret in base64: %s', (_name, encoding, written) => {
		const secret = Buffer.alloc(32, 0xfb);
		const config = readConfig({ ...required, EASEL_SECRET: written(secret.toString(encoding)) });
		expect(config.secret).toEqual(secret);
	});

	it('count as not set when they are empty or blank', () => {
		const names = [
			'DISCORD_API_URL',
			'PIXAI_API_URL',
			'PIXAI_MEDIA_ORIGINS',
			'PIXAI_CONCURRENCY',
			'STORE_URL',
			'DATA_DIR',
			'LOG_LEVEL',
			'DISCORD_GUILD_ID',
			'EASEL_SECRET',
			'SHARDS',
			'SHARD_COUNT',
			'SHARD_IDS',
			'HTTP_PORT',
			'HTTP_HOST',
			'PUBLIC_URL',
		];
		const empty = Object.fromEntries(names.map((name, index) => [name, ' '.repeat(index % 2)]));
		expect(readConfig({ ...required, ...empty })).toEqual(readConfig(required));
	});

	it('may have space around them, as a copied line has', () => {
		expect(readConfig({ DISCORD_TOKEN: ` ${TOKEN}\n`, PIXAI_API_KEY: `${KEY}\r\n` })).toEqual(
			readConfig(required),
		);
	});

	it.each([
		'redis://localhost',
		'rediss://:p%40ss@redis.example.com:6380/2',
		'postgres://easel:p%40ss@127.0.0.1:5432/easel',
		'postgresql://db.example.com/easel?sslmode=require',
	])('let the store be at %s', (url) => {
		expect(readConfig({ ...required, STORE_URL: url }).storeUrl).toBe(url);
	});

	it.each(['1', '10'])('let PIXAI_CONCURRENCY be %s', (value) => {
		expect(readConfig({ ...required, PIXAI_CONCURRENCY: value }).pixai.concurrency).toBe(Number(value));
	});

	it('take several media origins, separated by commas or spaces, in their plain form', () => {
		const { pixai } = readConfig({
			...required,
			PIXAI_MEDIA_ORIGINS: 'https://Images.Example.com/, http://127.0.0.1:9000  http://[::1]:9001',
		});
		expect(pixai.mediaOrigins).toEqual([
			'https://images.example.com',
			'http://127.0.0.1:9000',
			'http://[::1]:9001',
		]);
	});
});

describe('settings that cannot be used', () => {
	it('are reported all together, each by its name', () => {
		const names = [
			'DISCORD_TOKEN',
			'PIXAI_API_KEY',
			'DISCORD_API_URL',
			'PIXAI_API_URL',
			'PIXAI_MEDIA_ORIGINS',
			'PIXAI_CONCURRENCY',
			'STORE_URL',
			'LOG_LEVEL',
			'DISCORD_GUILD_ID',
			'SHARDS',
			'SHARD_COUNT',
			'SHARD_IDS',
			'HTTP_PORT',
			'HTTP_HOST',
			'PUBLIC_URL',
		];
		const message = complaintAbout(Object.fromEntries(names.map((name) => [name, 'not-thïs'])));
		const reported = message.split('\n').flatMap((line) => /^ {2}([A-Z_]+) /.exec(line)?.[1] ?? []);
		expect([...new Set(reported)]).toEqual(names);
	});

	it('never have the password of a store repeated', () => {
		const message = complaintAbout({ ...required, STORE_URL: 'redis://:s3cr3t@localhost/easel' });
		expect(message).toContain('STORE_URL must be');
		expect(message).not.toContain('s3cr3t');
	});

	it('are told with where to get the token and the key', () => {
		const missing = complaintAbout({ LOG_LEVEL: 'info' });
		expect(missing).toMatch(/DISCORD_TOKEN is missing: .*https:\/\/discord\.com\/developers\/applications/);
		expect(missing).toMatch(/PIXAI_API_KEY is missing: .*https:\/\/pixai\.art/);
		expect(missing).toContain('.env.example');
	});

	it('never have a secret repeated', () => {
		const message = complaintAbout({ DISCORD_TOKEN: 'only.two-s3cr3t', PIXAI_API_KEY: 'k3y with spaces' });
		expect(message).not.toContain('s3cr3t');
		expect(message).not.toContain('k3y');
		expect(message).toMatch(/DISCORD_TOKEN is not a bot token.*https:\/\/discord\.com\/developers/);
		expect(message).toMatch(/PIXAI_API_KEY has a space.*https:\/\/pixai\.art/);
	});

	it('never have a secret repeated that stands in the wrong place', () => {
		const message = complaintAbout({ ...required, PIXAI_MEDIA_ORIGINS: KEY, LOG_LEVEL: TOKEN });
		expect(message).not.toContain(KEY);
		expect(message).not.toContain(TOKEN);
	});

	it('point to the demo when there are none at all', () => {
		expect(complaintAbout({})).toContain('npm run demo');
		expect(complaintAbout({ DISCORD_TOKEN: '', HOME: '/root' })).toContain('npm run demo');
		expect(complaintAbout({ DISCORD_TOKEN: TOKEN })).not.toContain('npm run demo');
	});

	it.each(['0', '11', '-1', '1.5', '1e1', '0x5', 'ten', '010'])(
		'have PIXAI_CONCURRENCY %s refused, and the bounds told',
		(value) => {
			expect(complaintAbout({ ...required, PIXAI_CONCURRENCY: value })).toContain(
				'PIXAI_CONCURRENCY must be a whole number from 1 to 10',
			);
		},
	);

	it.each([
		Buffer.alloc(31, 1).toString('base64'),
		Buffer.alloc(33, 1).toString('base64'),
		'a'.repeat(64),
		`${'a'.repeat(42)} =`,
		'correct horse battery staple',
	])('have the secret %s refused, which is not repeated', (value) => {
		const message = complaintAbout({ ...required, EASEL_SECRET: value });
		expect(message).toContain('EASEL_SECRET must be 32 bytes in base64');
		expect(message).not.toContain(value);
	});

	it('have what a PUBLIC_URL needs told together with the rest', () => {
		const message = complaintAbout({ DISCORD_TOKEN: TOKEN, PUBLIC_URL: 'https://easel.example.com' });
		expect(message).toMatch(/PIXAI_API_KEY is missing/);
		expect(message).toMatch(/PUBLIC_URL needs HTTP_PORT/);
		expect(message).toMatch(/PUBLIC_URL needs EASEL_SECRET/);
	});

	it.each([
		'http://easel.example.com',
		'http://127.0.0.1.example.com',
		'https://me:s3cr3t@easel.example.com',
		'https://easel.example.com/?a=b',
		'easel.example.com',
	])('have PUBLIC_URL %s refused', (url) => {
		const message = complaintAbout({ ...required, HTTP_PORT: '80', EASEL_SECRET: SECRET, PUBLIC_URL: url });
		expect(message).toContain('PUBLIC_URL must be the https address');
		expect(message).not.toContain('s3cr3t');
	});

	it.each(['images.example.com', 'https://a.example/pictures', 'ftp://a.example', 'https://a.example?x=1'])(
		'have the media origin %s refused, by its place in the list',
		(origin) => {
			const message = complaintAbout({ ...required, PIXAI_MEDIA_ORIGINS: `https://good.example,${origin}` });
			expect(message).toMatch(/PIXAI_MEDIA_ORIGINS must be origins .* number 2 is none/);
		},
	);

	it.each([
		['DISCORD_API_URL', 'discord.com/api'],
		['PIXAI_API_URL', 'ws://api.pixai.art'],
		['STORE_URL', 'mysql://localhost/easel'],
		['STORE_URL', 'redis://'],
		['STORE_URL', 'redis://localhost/easel'],
		['STORE_URL', 'redis://:p@ss#word@localhost'],
		['STORE_URL', 'postgres://localhost:port/easel'],
		['STORE_URL', 'sqlite://'],
		['HTTP_PORT', '0'],
		['HTTP_PORT', '65536'],
		['HTTP_PORT', '80a'],
		['HTTP_HOST', 'http://localhost'],
		['LOG_LEVEL', 'verbose'],
		['DISCORD_GUILD_ID', 'My Server'],
		['DISCORD_GUILD_ID', '1234'],
	])('have %s refused when it is %s', (name, value) => {
		expect(complaintAbout({ ...required, [name]: value })).toMatch(new RegExp(`^ {2}${name} must be `, 'm'));
	});
});

describe('where the store is', () => {
	it('is read without anything else', () => {
		expect(readStoreUrl({ STORE_URL: ' sqlite://a.sqlite ', LOG_LEVEL: 'loud' })).toBe('sqlite://a.sqlite');
		expect(readStoreUrl({})).toBe('sqlite://data/easel.sqlite');
		expect(() => readStoreUrl({ STORE_URL: 'mysql://localhost' })).toThrow(ConfigError);
	});

	it('is complained about by itself: nothing is started then', () => {
		const read = () => readStoreUrl({ STORE_URL: 'mysql://localhost', LOG_LEVEL: 'loud' });
		expect(read).toThrow(/store cannot be found with these settings:\n\n {2}STORE_URL must be .*\n\nPut/);
		expect(read).not.toThrow(/cannot start|LOG_LEVEL/);
	});
});

function complaintAbout(environment: Record<string, string>): string {
	try {
		readConfig(environment);
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
		throw error;
	}
	throw new Error('nothing was refused');
}
