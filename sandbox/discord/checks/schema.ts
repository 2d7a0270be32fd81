import { invalidForm, type Problem } from '../refusal.js';

/** What zod says about one thing that does not fit. */
interface Issue {
	code: string;
	path: readonly PropertyKey[];
	message: string;
	/** For a union: what each of its branches says. */
	errors?: readonly (readonly Issue[])[];
}

/** The schemas of Discord's own description that the stand-in uses. */
export type SchemaName = keyof typeof import('discord-api-spec/zod');

let schemas: typeof import('discord-api-spec/zod') | undefined;

/**
 * Checks a body against Discord's description of its API.
 *
 * @typeParam Body the shape that the schema describes, as far as the stand-in cares
 * @throws 400 Invalid Form Body
 */
export async function checkShape<Body>(schema: SchemaName, body: unknown): Promise<Body> {
	// They take a quarter of a second and several megabytes: paid by the first request that has a body, not by every import.
	schemas ??= await import('discord-api-spec/zod');
	const result = schemas[schema].safeParse(body);
	if (!result.success) throw invalidForm(problemsOf(result.error.issues));
	return result.data as Body;
}

function problemsOf(issues: readonly Issue[], at: Problem['path'] = []): Problem[] {
	return issues.flatMap((issue) => {
		const path = [...at, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
		const branch = issue.errors && likeliestBranch(issue.errors);
		return branch
			? problemsOf(branch, path)
			: [{ path, code: issue.code.toUpperCase(), message: issue.message }];
	});
}

/** Of a union's branches the one whose `type` fits, since the others complain of something that was never meant. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
	const meant = branches.filter(
		(issues) => !issues.some(({ path }) => path.length === 1 && path[0] === 'type'),
	);
	return meant.length === 1 ? meant[0] : undefined;
}
