import { z } from 'zod';
import type { AccountRef } from '../generation/job.js';
import { KeptPresets, type Preset } from '../generation/preset.js';
import { KeptDefaults } from '../pixai/kept-options.js';
import type { RequestDefaults } from '../pixai/request.js';
import type { AuditLine } from './audit-line.js';
import { WORD_LENGTH, WORD_LIST_LENGTH, WORDS_LIMIT } from './blocked-words.js';
import { isTimezone } from './day.js';
import { LIMITS } from './limits/index.js';
import type { Limit, LimitName, PersonalLimitName } from './limits/limit.js';

/** All that a server has set: one record. Times are in milliseconds since the epoch. */
export interface GuildSettings {
	/** What a request has where its asker says nothing. */
	readonly defaults: RequestDefaults;
	/** What everybody here can use by its name. */
	readonly presets: readonly Preset[];
	/** The `modelVersionId`s that members may use, besides the default. */
	readonly models: 'any' | readonly string[];
	/** Where pictures may be asked for; a thread counts as its channel. */
	readonly channels: {
		readonly rule: (typeof CHANNEL_RULES)[number];
		readonly ids: readonly string[];
	};
	/** Holds in channels that are not age-restricted, but for `spoiler`. */
	readonly safety: {
		readonly isOn: boolean;
		readonly blockedWords: readonly string[];
		readonly spoiler: (typeof SPOILER_RULES)[number];
	};
	/** The server's own PixAI account. */
	readonly key?: AccountRef & { readonly lastFour: string };
	/** Whether the bot's account is used where the server's own key cannot be decrypted. */
	readonly mayUseBotsKey: boolean;
	readonly logChannel?: string;
	/** Whoever has it may set limits. */
	readonly moderatorRole?: string;
	/** What everybody sees is in it, as Intl names it; where there is none, as Discord says. */
	readonly language?: string;
	/** Where the server's day turns. */
	readonly timezone: string;
	/** What is set; a limit that is not has its default. */
	readonly limits: Partial<Record<LimitName, number>>;
	readonly roleLimits: Readonly<Record<string, Partial<Record<PersonalLimitName, number>>>>;
	/** From when a member's use counts, and until when one may not ask. */
	readonly members: Readonly<Record<string, { readonly resetAt?: number; readonly blockedUntil?: number }>>;
	/** Lines for the log channel that are not there yet: written with the change, removed when they are sent. */
	readonly unsaid: readonly AuditLine[];
	/** What the log channel was last told of the limit of credits. */
	readonly creditsTold?: CreditsTold;
	/** The record could not be read then: what was lost has its default, and no moderator has confirmed that yet. */
	readonly unreadableSince?: number;
	/** When the bot was found to have been removed from the server. */
	readonly leftAt?: number;
}

/** That a server was told how its day's credits are used. */
export interface CreditsTold {
	/** When that day began, in milliseconds since the epoch. */
	readonly day: number;
	/** What the limit was at. */
	readonly limit: number;
	/** They were running low, or were not enough for a request. */
	readonly what: 'low' | 'short';
}

/** Channels and models that a server may choose: a select of Discord's has 25 entries, some of models' are always there. */
export const CHANNELS_LIMIT = 25;
export const MODELS_LIMIT = 20;

export const CHANNEL_RULES = ['everywhere', 'only', 'except'] as const;
const SPOILER_RULES = ['never', 'always', 'asker'] as const;

/**
 * A change that an older Easel could not read, or would lose, takes the next version. Version 1 knew no presets, and no
 * language; version 2, no limit of credits.
 */
const SETTINGS_VERSION = 3;
const READABLE_VERSIONS = [1, 2, SETTINGS_VERSION] as const;

/** Discord's ids and PixAI's: 64 bits, so strings of digits throughout. */
const id = z.string().regex(/^\d{1,20}$/);
const text = (limit: number) => z.string().refine((value) => [...value.trim()].length <= limit);

const account = { id: z.string(), sealed: z.string() };

/** A bound that has become narrower since is kept to. */
const limitNumber = ({ min, max }: Limit) =>
	z.int().transform((value) => Math.min(max, Math.max(min, value)));

function limitNumbers(limits: readonly Limit[]): z.ZodType<Partial<Record<LimitName, number>>> {
	return z.object(
		Object.fromEntries(limits.map((limit) => [limit.name, limitNumber(limit).exactOptional()])),
	);
}

const someLine = { id: z.string(), at: z.number(), channel: id };
const line: z.ZodType<AuditLine> = z.union([
	z.object({
		...someLine,
		by: id,
		locale: z.string().exactOptional(),
		what: z.string(),
		from: z.string(),
		to: z.string(),
	}),
	z.object({ ...someLine, notice: z.string() }),
]);

/** A record that knows less gets the rest. */
const fields = {
	defaults: KeptDefaults.default({}),
	presets: KeptPresets.default([]),
	models: z.union([z.literal('any'), z.array(id).max(MODELS_LIMIT)]).default('any'),
	channels: z
		.object({ rule: z.enum(CHANNEL_RULES), ids: z.array(id).max(CHANNELS_LIMIT) })
		.default({ rule: 'everywhere', ids: [] }),
	safety: z
		.object({
			isOn: z.boolean().default(true),
			blockedWords: z
				.array(text(WORD_LENGTH))
				.max(WORDS_LIMIT)
				.refine((words) => words.join('\n').length <= WORD_LIST_LENGTH)
				.default([]),
			spoiler: z.enum(SPOILER_RULES).default('asker'),
		})
		.prefault({}),
	key: z.object({ ...account, lastFour: z.string() }).exactOptional(),
	mayUseBotsKey: z.boolean().default(false),
	logChannel: id.exactOptional(),
	moderatorRole: id.exactOptional(),
	// One that a newer Easel speaks is not lost with an older one.
	language: z
		.string()
		.regex(/^[a-z]{2,3}(-[A-Za-z\d]{2,8}){0,3}$/)
		.exactOptional(),
	timezone: z.string().refine(isTimezone).default('UTC'),
	limits: limitNumbers(LIMITS).default({}),
	roleLimits: z.record(id, limitNumbers(LIMITS.filter(({ isPersonal }) => isPersonal))).default({}),
	members: z
		.record(id, z.object({ resetAt: z.number().exactOptional(), blockedUntil: z.number().exactOptional() }))
		.default({}),
	unsaid: z.array(line).default([]),
	creditsTold: z
		.object({ day: z.number(), limit: z.number(), what: z.enum(['low', 'short']) })
		.exactOptional(),
	unreadableSince: z.number().exactOptional(),
	leftAt: z.number().exactOptional(),
};

const Settings: z.ZodType<GuildSettings> = z.object(fields);

const Versioned = z.object({ version: z.int() });
const Readable = z.object({ settings: z.record(z.string(), z.unknown()) });
const SettingsRecord = z.object({ version: z.literal(READABLE_VERSIONS), settings: Settings });

/** What holds where nobody has set anything. */
export const DEFAULT_SETTINGS: GuildSettings = Settings.parse({});

/** How settings are written down. */
export function recordOf(settings: GuildSettings): z.infer<typeof SettingsRecord> {
	return { version: SETTINGS_VERSION, settings };
}

/** Reads a record: `newer` where a newer Easel wrote it, `garbage` where none did. */
export function readSettings(value: unknown): GuildSettings | 'newer' | 'garbage' {
	const version = Versioned.safeParse(value).data?.version ?? 0;
	if (version > SETTINGS_VERSION) return 'newer';
	return SettingsRecord.safeParse(value).data?.settings ?? 'garbage';
}

/** What can be read of a record that cannot be read as a whole, with the defaults for the rest. */
export function readableIn(value: unknown): GuildSettings {
	const written = Readable.safeParse(value).data?.settings ?? {};
	const readable = Object.entries(fields).filter(
		([name, field]) => name in written && field.safeParse(written[name]).success,
	);
	return Settings.parse(Object.fromEntries(readable.map(([name]) => [name, written[name]])));
}

/**
 * The path of the first field of a record that cannot be read, or not as it is written: `settings.limits.queue`. Undefined
 * when there is none.
 */
export function faultIn(value: unknown): string | undefined {
	const read = SettingsRecord.safeParse(value);
	if (read.success) return lossIn(value, read.data);
	return read.error.issues[0]?.path.join('.') || 'version';
}

/** The path of the first field of `written` that is not there, or is another, in what was read of it. */
function lossIn(written: unknown, read: unknown, path: readonly string[] = []): string | undefined {
	if (typeof written !== 'object' || typeof read !== 'object' || !written || !read)
		return Object.is(written, read) ? undefined : path.join('.');
	for (const [name, value] of Object.entries(written)) {
		const loss = lossIn(value, (read as Record<string, unknown>)[name], [...path, name]);
		if (loss !== undefined) return loss;
	}
	return undefined;
}
