import { z } from 'zod';
import { findModel, type Model } from './models.js';
import { aspectRatios } from './pixels.js';

const digits = z.string().regex(/^\d{1,20}$/, 'must be a string of digits');

const samplingMethods = [
	'Euler a',
	'Euler',
	'LMS',
	'Heun',
	'DPM2 Karras',
	'DPM2 a Karras',
	'DDIM',
	'DPM++ 2M Karras',
	'DPM++ 2S a Karras',
	'DPM++ SDE Karras',
	'DPM++ 2M SDE Karras',
	'Restart',
] as const;

const createRequest = z.strictObject({
	modelVersionId: digits,
	prompt: z.string().min(1),
	negativePrompt: z.string().optional(),
	aspectRatio: z.enum(aspectRatios).default('1:1'),
	size: z.enum(['1k', '1.5k']).default('1k'),
	mode: z.enum(['lite', 'standard', 'pro', 'ultra']).optional(),
	style: z
		.discriminatedUnion('type', [
			z.strictObject({ type: z.literal('preset'), key: z.enum(['chibi']) }),
			z.strictObject({ type: z.literal('custom'), custom: z.string().min(1) }),
		])
		.optional(),
	batchSize: z.union([z.literal(1), z.literal(4)]).default(1),
	seed: z
		.int()
		.min(-1)
		.max(2 ** 31 - 1)
		.default(-1),
	loras: z
		.array(
			z.strictObject({
				modelId: digits,
				weight: z.number().min(0).max(1).default(1),
				triggerWords: z.union([z.string(), z.array(z.string())]).optional(),
			}),
		)
		.max(5)
		.default([]),
	sampling: z
		.strictObject({
			method: z.enum(samplingMethods),
			steps: z.int().positive(),
			cfgScale: z.number().positive(),
		})
		.optional(),
	promptHelper: z.enum(['enable', 'disable']).default('enable'),
	// Without TLS only to this machine itself, where the stand-in is.
	callbackUrl: z
		.url()
		.regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])/)
		.optional(),
});

/** What a create request asks for, with PixAI's defaults filled in. */
export type CreateRequest = z.output<typeof createRequest>;

/** What is wrong with one field. */
export interface Problem {
	readonly path: readonly (string | number)[];
	readonly code: string;
	readonly message: string;
}

export type Checked =
	| { readonly ok: true; readonly request: CreateRequest; readonly model: Model }
	| { readonly ok: false; readonly status: 400 | 422; readonly problems: readonly Problem[] };

/** Checks a create request as strictly as PixAI does: an unknown field is refused, and so is a field of another model family. */
export function checkCreate(body: unknown): Checked {
	const parsed = createRequest.safeParse(body);
	if (!parsed.success) return { ok: false, status: 400, problems: parsed.error.issues.map(problemOf) };

	const request = parsed.data;
	const model = findModel(request.modelVersionId);
	if (!model) return refused(400, 'modelVersionId', 'invalid_model', 'Invalid modelId');
	for (const field of ['mode', 'style'] as const) {
		if (request[field] !== undefined && model.family !== 'tsubaki')
			return refused(422, field, 'unsupported', `${field} is not supported by this model`);
	}
	if (request.sampling !== undefined && model.family !== 'sdxl')
		return refused(422, 'sampling', 'unsupported', 'sampling is not supported by this model');
	return { ok: true, request, model };
}

function refused(status: 400 | 422, field: string, code: string, message: string): Checked {
	return { ok: false, status, problems: [{ path: [field], code, message }] };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
	const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
	const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	return { path: [...path, ...unknown], code: issue.code, message: issue.message };
}
