import type { Problem } from './request.js';

/** The four bodies in which PixAI has been seen to say that a field is wrong. */
export type RefusalShape = 'validation' | 'detail' | 'issues' | 'message';

const write: Record<RefusalShape, (problems: readonly Problem[]) => object> = {
	validation: ([first]) => ({
		type: 'validation',
		property: first?.path.join('.') ?? '',
		message: first?.message ?? 'invalid',
	}),
	detail: (problems) => ({
		detail: problems.map(({ path, code, message }) => ({ loc: ['body', ...path], type: code, msg: message })),
	}),
	issues: (problems) => ({
		error: {
			code: 'VALIDATION_ERROR',
			issues: problems.map(({ path, code, message }) => ({ path, code, message })),
		},
	}),
	message: ([first]) => ({ message: first ? `${first.path.join('.')}: ${first.message}` : 'invalid' }),
};

/** The body of an answer that refuses a create request for what its fields say. */
export function refusalBody(shape: RefusalShape, problems: readonly Problem[]): object {
	return write[shape](problems);
}
