import { z } from 'zod';
import { MODES } from '../pixai/catalogue.js';
import { ASPECT_RATIOS, COUNTS, type RequestOption, SIZES } from '../pixai/request.js';
import { FAILURE_REASONS, type Job, type JobState } from './job.js';

/**
 * How the journal writes a job down. A change that an older Easel could not read, or would get wrong, takes the next
 * version. Version 1 knew no account but the bot's own, and nothing else of it has changed. What was added to version 2
 * since, the seed, what was shown and the account of what is uncertain, an older Easel leaves aside without harm: it lets
 * PixAI choose the seed. Version 3 is
 * of what was dropped, which an older Easel would show; the rest stays as it was, so that one can go on with that.
 */
export const RECORD_VERSION = 3;
const READABLE_VERSIONS = [1, 2, RECORD_VERSION] as const;

const request = z.object({
	prompt: z.string(),
	modelId: z.string(),
	aspectRatio: z.enum(ASPECT_RATIOS),
	mode: z.enum(MODES).exactOptional(),
	size: z.enum(SIZES).exactOptional(),
	count: z.literal(COUNTS),
	negativePrompt: z.string().exactOptional(),
	style: z.string().exactOptional(),
	seed: z.number().exactOptional(),
	loras: z.array(z.object({ id: z.string(), weight: z.number() })),
	enhancePrompt: z.boolean(),
	avoidsNudity: z.literal(true).exactOptional(),
});

const reply = z.object({
	applicationId: z.string(),
	interactionId: z.string(),
	token: z.string(),
	tokenIssuedAt: z.number(),
	channelId: z.string(),
	messageId: z.string().exactOptional(),
	replacesMessage: z.boolean(),
	ephemeral: z.boolean(),
	spoiler: z.boolean(),
	attachmentSizeLimit: z.number(),
});

const job: z.ZodType<Job> = z.object({
	// It names a folder, too.
	id: z.string().regex(/^[\w-]{1,25}$/),
	request,
	seed: z.number().exactOptional(),
	preset: z.string().exactOptional(),
	asker: z.string(),
	locale: z.string(),
	guildId: z.string().exactOptional(),
	guildLocale: z.string().exactOptional(),
	gate: z.string(),
	acceptedAt: z.number(),
	reply,
});

const media = z.union([
	z.object({ id: z.string(), url: z.string().exactOptional() }),
	z.object({ url: z.string() }),
]);

const failure = z.object({
	reason: z.enum(FAILURE_REASONS),
	option: z.custom<RequestOption>((value) => typeof value === 'string').exactOptional(),
	ofServer: z.literal(true).exactOptional(),
});

const account = z.object({ id: z.string(), sealed: z.string() }).exactOptional();

const result = z.object({
	taskId: z.string(),
	media: z.array(media),
	drawnIn: z.number(),
	at: z.number(),
	place: z.object({ channelId: z.string(), messageId: z.string() }).exactOptional(),
	accountId: z.string().exactOptional(),
	deletedAt: z.number().exactOptional(),
});

const dropped = z.enum(['asker', 'moderator']).exactOptional();

const state: z.ZodType<JobState> = z.discriminatedUnion('name', [
	z.object({ name: z.literal('accepted') }),
	z.object({ name: z.literal('queued') }),
	z.object({ name: z.literal('submitting'), account }),
	z.object({ name: z.literal('submitted'), taskId: z.string(), at: z.number(), account, dropped }),
	z.object({
		name: z.literal('generated'),
		taskId: z.string(),
		media: z.array(media),
		drawnIn: z.number(),
		account,
		dropped,
	}),
	z.object({ name: z.literal('delivered'), result: result.exactOptional() }),
	z.object({ name: z.enum(['failed', 'cancelled']), failure, told: z.boolean() }),
	z.object({ name: z.literal('uncertain'), failure, told: z.boolean(), account }),
	z.object({ name: z.literal('undeliverable'), reason: z.string(), failure: failure.exactOptional() }),
]);

const Versioned = z.object({ version: z.int() });
const JobRecord = z.object({ version: z.literal(READABLE_VERSIONS), job, state });

/** A job as it is written down. */
export type JobRecord = z.infer<typeof JobRecord>;

/** A job as this version writes it down. */
export function recordOf({ job, state }: Pick<JobRecord, 'job' | 'state'>): JobRecord {
	return { version: isDropped(state) ? RECORD_VERSION : 2, job, state };
}

function isDropped(state: JobState): boolean {
	if ('dropped' in state) return state.dropped !== undefined;
	const reason = 'failure' in state ? state.failure?.reason : undefined;
	return reason === 'dropped' || reason === 'dropped-by-moderator';
}

/** Reads a record: `newer` where a newer Easel wrote it, `garbage` where none did. */
export function readRecord(value: unknown): JobRecord | 'newer' | 'garbage' {
	const version = Versioned.safeParse(value).data?.version ?? 0;
	if (version > RECORD_VERSION) return 'newer';
	return JobRecord.safeParse(value).data ?? 'garbage';
}
