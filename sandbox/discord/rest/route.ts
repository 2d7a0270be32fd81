import type { StoredFile } from '../files.js';
import type { Allowance } from '../ratelimit.js';
import type { World } from '../world.js';
import type { Body } from './body.js';

/** One request, as a route sees it. */
export interface Call {
	world: World;
	/** The variable parts of the path, by name. */
	params: Record<string, string>;
	query: URLSearchParams;
	body: Body;
}

export interface Answer {
	status: number;
	body?: unknown;
	/** Answered as it is, instead of a body. */
	file?: StoredFile;
	headers?: Record<string, string>;
}

/** One of Discord's HTTP routes. */
export interface Route {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** `/channels/:channel/messages/:message` */
	path: string;
	/** Whether the bot's token is asked for; interaction routes carry a token of their own. */
	needsToken: boolean;
	/** The bucket that its requests count against, per major parameter. Without one it is not limited. */
	bucket?: Allowance & { name: string; major?: string };
	handle(call: Call): Answer | Promise<Answer>;
}

export interface Match {
	route: Route;
	params: Record<string, string>;
}

/** Finds the route for a request; earlier routes win. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
	const steps = path.split('/');
	for (const route of routes) {
		const params = route.method === method ? matchPath(route.path.split('/'), steps) : undefined;
		if (params) return { route, params };
	}
	return undefined;
}

function matchPath(pattern: readonly string[], steps: readonly string[]): Record<string, string> | undefined {
	if (pattern.length !== steps.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, expected] of pattern.entries()) {
		const step = steps[index] ?? '';
		if (expected.startsWith(':')) params[expected.slice(1)] = decodeURIComponent(step);
		else if (expected !== step) return undefined;
	}
	return params;
}
