import { z } from 'zod';
import { STYLE_PRESETS } from './catalogue.js';
import { ModelRefused, RequestRefused } from './errors.js';
import { type ImageRequest, PROMPT_LIMIT, type RequestOption } from './request.js';

/** The states of a task. One that is not known counts as `running`: it may still end well. */
export type TaskStatus = 'waiting' | 'running' | 'completed' | 'failed' | 'cancelled';

/** A task at PixAI, checked. */
export interface Task {
	readonly id: string;
	readonly status: TaskStatus;
	/** By PixAI's clock, in milliseconds since the epoch, where it says so. */
	readonly createdAt?: number;
	/** The pictures, as soon as PixAI names them: not before `completed`, at times a moment after. */
	readonly media: readonly Media[];
}

/** Where a picture can be fetched: by its id, which stays, or by an address, which expires within minutes. */
export type Media =
	| { readonly id: string; readonly url?: string }
	| { readonly id?: never; readonly url: string };

const list = z
	.array(z.string())
	.nullish()
	.transform((items) => items ?? []);

const TaskAnswer = z
	.object({
		id: z.string().min(1),
		status: z.string(),
		createdAt: z.string().nullish().transform(momentIn),
		outputs: z.object({ mediaIds: list, mediaUrls: list }).nullish(),
	})
	.transform(({ id, status, createdAt, outputs }) => ({
		task: {
			id,
			status: knownStatus(status),
			...(createdAt !== undefined && { createdAt }),
			media: mediaOf(outputs?.mediaIds ?? [], outputs?.mediaUrls ?? []),
		},
		/** As PixAI wrote it, to be told in the log when it is not known. */
		statusAsWritten: status,
	}));

/**
 * Reads a task as PixAI's API writes it (https://platform.pixai.art/en/docs/quick-start/first-api-call).
 * Undefined when it is none.
 */
export function readTask(answer: unknown): { task: Task; statusAsWritten: string } | undefined {
	return TaskAnswer.safeParse(answer).data;
}

const Callback = z.object({ data: z.object({ id: z.string().regex(/^[\w-]{1,64}$/) }) });

/**
 * Which task a callback is about (https://platform.pixai.art/en/docs/references/webhook); undefined when it does not say.
 * What else it says is not read: whoever wants to know reads the task.
 */
export function taskInCallback(said: unknown): string | undefined {
	return Callback.safeParse(said).data?.data.id;
}

function momentIn(text: string | null | undefined): number | undefined {
	const moment = Date.parse(text ?? '');
	return Number.isNaN(moment) ? undefined : moment;
}

function knownStatus(status: string): TaskStatus {
	switch (status) {
		case 'waiting':
		case 'pending':
			return 'waiting';
		case 'completed':
		case 'failed':
		case 'cancelled':
			return status;
		default:
			return 'running';
	}
}

/** The addresses can be fewer than the ids, and then nothing says which is missing: the ids alone are certain. */
function mediaOf(ids: readonly string[], urls: readonly string[]): Media[] {
	if (ids.length === 0) return urls.map((url) => ({ url }));
	return ids.map((id, index) => {
		const url = urls.length === ids.length ? urls[index] : undefined;
		return url ? { id, url } : { id };
	});
}

/** What a negative prompt says against nudity. */
export const NUDITY = 'nsfw, nudity, nude, naked, nipples, genitals';

/** The body of `POST /v2/image/create`. PixAI refuses fields that it does not know, so none is sent without need. */
export function createBody(request: ImageRequest, callbackUrl?: string): Record<string, unknown> {
	const preset = STYLE_PRESETS.find((key) => key === request.style?.toLowerCase());
	return {
		modelVersionId: request.modelId,
		prompt: request.prompt,
		negativePrompt: negativePromptOf(request),
		aspectRatio: request.aspectRatio,
		size: request.size,
		mode: request.mode,
		style: preset
			? { type: 'preset', key: preset }
			: request.style && { type: 'custom', custom: request.style },
		batchSize: request.count,
		seed: request.seed,
		loras:
			request.loras.length > 0 ? request.loras.map(({ id, weight }) => ({ modelId: id, weight })) : undefined,
		promptHelper: request.enhancePrompt ? 'enable' : 'disable',
		callbackUrl,
	};
}

/** The words against nudity come first, for what is too long is cut off at its end. */
function negativePromptOf({ negativePrompt, avoidsNudity }: ImageRequest): string | undefined {
	if (!avoidsNudity) return negativePrompt;
	if (!negativePrompt) return NUDITY;
	return [...`${NUDITY}, ${negativePrompt.trim()}`].slice(0, PROMPT_LIMIT).join('');
}

const OPTION_OF_FIELD: Readonly<Record<string, RequestOption>> = {
	prompt: 'prompt',
	modelVersionId: 'model',
	aspectRatio: 'aspectRatio',
	mode: 'mode',
	size: 'size',
	batchSize: 'count',
	negativePrompt: 'negativePrompt',
	style: 'style',
	seed: 'seed',
	loras: 'loras',
	promptHelper: 'enhancePrompt',
};

const path = z.array(z.union([z.string(), z.number()])).default([]);

/** The shapes in which PixAI says what is wrong with a request. */
const Refusal = z.union([
	z
		.object({ property: z.string(), message: z.string().default('') })
		.transform(({ property, message }) => ({ fields: property.split(/[.[]/), message })),
	z
		.object({ detail: z.tuple([z.object({ loc: path, msg: z.string().default('') })], z.unknown()) })
		.transform(({ detail: [{ loc, msg }] }) => ({ fields: loc.map(String), message: msg })),
	z
		.object({
			error: z.object({
				issues: z.tuple([z.object({ path, message: z.string().default('') })], z.unknown()),
			}),
		})
		.transform(
			({
				error: {
					issues: [{ path, message }],
				},
			}) => ({ fields: path.map(String), message }),
		),
	z
		.object({ error: z.object({ message: z.string() }) })
		.transform(({ error: { message } }) => ({ fields: [], message })),
	z.object({ message: z.string() }).transform(({ message }) => ({ fields: [], message })),
]);

/** What a 400 or 422 says is wrong. PixAI's own words are left out, for they may quote the prompt. */
export function readRefusal(answer: unknown): RequestRefused | ModelRefused {
	const { fields, message } = Refusal.safeParse(answer).data ?? { fields: [], message: '' };
	const field = fields.find((name) => Object.hasOwn(OPTION_OF_FIELD, name));
	if (field === 'modelVersionId' || (field === undefined && /invalid model/i.test(message))) {
		return new ModelRefused('PixAI does not take the model');
	}
	const option = field === undefined ? undefined : OPTION_OF_FIELD[field];
	return new RequestRefused(`PixAI does not take ${field ?? 'the request'}`, option);
}
