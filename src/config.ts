import { z } from 'zod';
import { shardContradictions, shardSettings, shardsOf } from './discord/shard-settings.js';
import type { Shards } from './discord/shards.js';
import { httpContradictions, httpSettings } from './ops/http-settings.js';
import { LOG_LEVELS, type LogLevel } from './ops/log.js';
import { KEY_PATTERN } from './pixai/key.js';
import { isShared, isStoreUrl } from './storage/address.js';

export const ROLES = ['all', 'gateway', 'worker'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that the process is told from outside, checked. */
export interface Config {
	readonly discord: {
		readonly token: string;
		/** Without the version: discord.js appends `/v10`. */
		readonly apiUrl: string;
		/** Where commands are registered, when not everywhere. */
		readonly guildId?: string;
		/** What this process holds of the connection. */
		readonly shards: Shards;
	};
	readonly pixai: {
		readonly key: string;
		readonly apiUrl: string;
		/** Origins that pictures may come from although they are not public https hosts. */
		readonly mediaOrigins: readonly string[];
		/** Tasks at once on the account, 1 to 10. */
		readonly concurrency: number;
	};
	readonly storeUrl: string;
	/** Which part of the work is this process's: all of it, what answers people, or what draws and delivers. */
	readonly role: Role;
	readonly dataDir: string;
	/** 32 bytes that the PixAI keys of servers are encrypted with; without it they cannot have keys of their own. */
	readonly secret?: Buffer;
	/** Where health, metrics and callbacks are served; without it, nowhere. */
	readonly http?: { readonly host: string; readonly port: number };
	/** How PixAI reaches {@link http}, without a slash at its end; without it, PixAI is not asked to call back. */
	readonly publicUrl?: string;
	readonly logLevel: LogLevel;
}

const SECRET_LENGTH = 32;

/** The settings cannot be used. `message` lists every problem, in words for the operator; no value of a secret is in it. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

const httpUrl = (example: string) =>
	z
		.url({ protocol: /^https?$/, error: `must be an http(s) address, for example ${example}` })
		.transform((url) => url.replace(/\/+$/, ''));

const origins = z.string().transform((list, context) => {
	const found: string[] = [];
	const items = list.split(/[\s,]+/).filter(Boolean);
	for (const [index, item] of items.entries()) {
		const url = URL.canParse(item) ? new URL(item) : undefined;
		if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) found.push(url.origin);
		else {
			context.addIssue(
				`must be origins separated by commas, like https://images.example.com: number ${index + 1} is none`,
			);
		}
	}
	return found;
});

const secret = z.string().transform((value, context) => {
	const bytes = Buffer.from(value, 'base64');
	const isBase64 = /^[\w+/-]+={0,2}$/.test(value);
	if (!isBase64 || bytes.byteLength !== SECRET_LENGTH) {
		context.addIssue(
			`must be ${SECRET_LENGTH} bytes in base64: \`openssl rand -base64 ${SECRET_LENGTH}\` makes some`,
		);
	}
	return bytes;
});

const concurrency =
	'must be a whole number from 1 to 10: PixAI takes no more than ten tasks of an account at once';

const Environment = z.object({
	DISCORD_TOKEN: z
		.string(
			'is missing: it is the bot token, from https://discord.com/developers/applications → your application → Bot → Reset Token',
		)
		.regex(
			/^[\w-]+\.[\w-]+\.[\w-]+$/,
			'is not a bot token, which has three parts with dots between them: copy it again from https://discord.com/developers/applications → your application → Bot → Reset Token',
		),
	PIXAI_API_KEY: z
		.string('is missing: it is your PixAI key, from https://pixai.art → your profile → Edit → API Keys')
		.regex(
			KEY_PATTERN,
			'has a space or a character in it that no key has: copy it again from https://pixai.art → your profile → Edit → API Keys',
		),
	DISCORD_API_URL: httpUrl('https://discord.com/api').default('https://discord.com/api'),
	PIXAI_API_URL: httpUrl('https://api.pixai.art').default('https://api.pixai.art'),
	PIXAI_MEDIA_ORIGINS: origins.default([]),
	PIXAI_CONCURRENCY: z
		.string()
		.regex(/^([1-9]|10)$/, concurrency)
		.transform(Number)
		.default(10),
	STORE_URL: z
		.string()
		.refine(
			isStoreUrl,
			'must be sqlite:// and a path, or the address of a Redis or a PostgreSQL database, for example sqlite://data/easel.sqlite, redis://:password@127.0.0.1:6379/0 or postgres://name:password@127.0.0.1:5432/easel; in a password, what is no letter and no digit is written with %, as in addresses',
		)
		.default('sqlite://data/easel.sqlite'),
	EASEL_ROLE: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`).default('all'),
	DATA_DIR: z.string().default('data'),
	EASEL_SECRET: secret.optional(),
	LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
	DISCORD_GUILD_ID: z
		.string()
		.regex(
			/^\d{17,20}$/,
			'must be the id of a server, 17 to 20 digits: in Discord, turn on Developer Mode, then right-click the server → Copy Server ID',
		)
		.optional(),
	...shardSettings,
	...httpSettings,
});

const roleContradictions = [
	{
		about: 'EASEL_ROLE',
		message:
			'needs a Redis that all processes share (STORE_URL=redis://…): with any other store, one process does everything',
		holds: ({ EASEL_ROLE, STORE_URL }: { EASEL_ROLE?: unknown; STORE_URL?: unknown }) =>
			(EASEL_ROLE === 'gateway' || EASEL_ROLE === 'worker') && !isShared(String(STORE_URL)),
	},
] as const;

/** Also with what only several settings together can be wrong about: it is told besides all else that is. */
const Consistent = [...roleContradictions, ...shardContradictions, ...httpContradictions].reduce(
	(schema, { about, message, holds }) =>
		schema.refine((settings) => !holds(settings), { path: [about], error: message, when: () => true }),
	Environment,
);

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 *
 * @throws {ConfigError} with every problem at once.
 */
export function readConfig(environment: EnvironmentVariables): Config {
	const settings = read(Consistent, environment, 'Easel cannot start with these settings');
	return {
		discord: {
			token: settings.DISCORD_TOKEN,
			apiUrl: settings.DISCORD_API_URL,
			...(settings.DISCORD_GUILD_ID ? { guildId: settings.DISCORD_GUILD_ID } : {}),
			shards: shardsOf(settings),
		},
		pixai: {
			key: settings.PIXAI_API_KEY,
			apiUrl: settings.PIXAI_API_URL,
			mediaOrigins: settings.PIXAI_MEDIA_ORIGINS,
			concurrency: settings.PIXAI_CONCURRENCY,
		},
		storeUrl: settings.STORE_URL,
		role: settings.EASEL_ROLE,
		dataDir: settings.DATA_DIR,
		...(settings.EASEL_SECRET ? { secret: settings.EASEL_SECRET } : {}),
		...(settings.HTTP_PORT ? { http: { host: settings.HTTP_HOST, port: settings.HTTP_PORT } } : {}),
		...(settings.PUBLIC_URL ? { publicUrl: settings.PUBLIC_URL } : {}),
		logLevel: settings.LOG_LEVEL,
	};
}

/**
 * Reads where the store is, and nothing else.
 *
 * @throws {ConfigError}
 */
export function readStoreUrl(environment: EnvironmentVariables): string {
	return read(
		Environment.pick({ STORE_URL: true }),
		environment,
		'The bot’s store cannot be found with these settings',
	).STORE_URL;
}

function read<Shape extends z.core.$ZodLooseShape>(
	schema: z.ZodObject<Shape>,
	environment: EnvironmentVariables,
	complaint: string,
): z.output<z.ZodObject<Shape>> {
	const names = Object.keys(schema.shape);
	const given = Object.fromEntries(
		names.map((name) => [name, environment[name]?.trim()]).filter(([, value]) => value),
	);
	const checked = schema.safeParse(given);
	if (checked.success) return checked.data;
	const problems = checked.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`);
	const hint =
		Object.keys(given).length === 0 ? '\n\nTo see Easel at work without any account, run: npm run demo' : '';
	throw new ConfigError(
		`${complaint}:\n\n${problems.join('\n')}\n\nPut them into the environment or into a file named .env (see .env.example).${hint}`,
	);
}
