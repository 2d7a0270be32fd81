import type { Clock } from '../../src/ops/clock.js';
import { Account } from './account.js';
import type { Books, CreateSeen } from './books.js';
import type { Cdn } from './cdn.js';
import { type RefusalShape, refusalBody } from './refusal.js';
import { checkCreate, type Problem } from './request.js';
import type { Studio } from './studio.js';
import type { SandboxTask } from './task.js';
import type { Arrival, Reply, Visit } from './visit.js';

/** PixAI's floor between two polls of a task, in milliseconds. */
const pollFloor = 1500;

export interface ApiRules {
	/** The body that says that a field is wrong. */
	readonly refusalShape: RefusalShape;
	/** Whether an account may create the same prompt twice. */
	readonly allowsRepeats: boolean;
	/** By how many milliseconds a poll may come too early: the network delays one request more than the next. */
	readonly pollTolerance: number;
}

export interface ApiParts {
	readonly books: Books;
	readonly studio: Studio;
	readonly cdn: Cdn;
	readonly clock: Clock;
	readonly rules: ApiRules;
}

/** PixAI's API: what each request is for, and its right answer. */
export class Api {
	readonly #parts: ApiParts;

	constructor(parts: ApiParts) {
		this.#parts = parts;
	}

	receive(arrival: Arrival): Visit {
		const { books } = this.#parts;
		const { pathname, href } = arrival.url;
		if (books.keyIn(href)) books.violation(`the API was sent a key in a URL: ${pathname}`);

		const call = `${arrival.method} ${pathname}`;
		const taskId = /^GET \/v1\/task\/(\d+)$/.exec(call)?.[1];
		const mediaId = /^GET \/v1\/media\/(\d+)\/image$/.exec(call)?.[1];
		if (call === 'POST /v2/image/create') return this.#create(arrival);
		if (taskId) return this.#task(arrival, taskId);
		if (mediaId) return this.#media(arrival, mediaId);

		books.violation(`the API has no route ${call}`);
		return { route: 'unknown', act: () => message(404, 'Not Found') };
	}

	#create(arrival: Arrival): Visit {
		const { books, clock } = this.#parts;
		const body = parsed(arrival.body);
		const seen: CreateSeen = { at: clock.now(), request: body };
		books.createsSeen.push(seen);
		const live = this.#accountOf(arrival)?.live.size ?? 0;
		if (live >= Account.slots)
			books.violation(`a create came while ${live} of the bot's tasks were live: ${promptIn(body)}`);

		return {
			route: 'create',
			prompt: promptIn(body),
			act: () => this.#admit(arrival, 'create', (account) => this.#accept(account, arrival, seen)),
			answered: (status) => {
				if (status !== undefined) seen.status = status;
			},
		};
	}

	#task(arrival: Arrival, id: string): Visit {
		const task = this.#parts.books.task(id);
		if (task) this.#polled(task);
		return {
			route: 'task',
			task,
			prompt: task?.prompt,
			act: () =>
				this.#admit(arrival, 'read', (account) =>
					task?.account === account ? { status: 200, task: task.toObject() } : message(404, 'Task not found'),
				),
		};
	}

	#media(arrival: Arrival, mediaId: string): Visit {
		const { books, cdn } = this.#parts;
		const task = books.taskOfMedia(mediaId);
		if (task) books.tellOfMedia('media', task, mediaId);
		return {
			route: 'media',
			task,
			prompt: task?.prompt,
			act: () =>
				this.#admit(arrival, 'read', (account) =>
					task?.account === account && task.status === 'completed'
						? { status: 302, headers: { location: cdn.signs(mediaId, task.format) } }
						: message(404, 'Media not found'),
				),
		};
	}

	#polled(task: SandboxTask): void {
		const { books, clock, rules } = this.#parts;
		const now = clock.now();
		const since = now - (task.polls.at(-1) ?? Number.NEGATIVE_INFINITY);
		if (since < pollFloor - rules.pollTolerance)
			books.violation(
				`task ${task.id} was polled ${Math.round(since)} ms after the poll before: ${task.prompt}`,
			);
		task.polls.push(now);
		books.tell('polled', task);
	}

	/** Lets a known key in, unless its account is refused. */
	#admit(arrival: Arrival, what: 'create' | 'read', then: (account: Account) => Reply): Reply {
		const account = this.#accountOf(arrival);
		if (!account || account.refusal === 401) return message(401, 'Invalid API key');
		if (account.refusal === 403) return message(403, 'API key is not allowed to do this');
		if (account.refusal === 402 && what === 'create') return message(402, 'Insufficient credits');
		return then(account);
	}

	#accept(account: Account, arrival: Arrival, seen: CreateSeen): Reply {
		const { books, studio, rules } = this.#parts;
		if (!arrival.headers['content-type']?.startsWith('application/json') || seen.request === undefined)
			return this.#refuse(seen, 400, [{ path: [], code: 'invalid_json', message: 'the body must be JSON' }]);
		const checked = checkCreate(seen.request);
		if (!checked.ok) return this.#refuse(seen, checked.status, checked.problems);
		if (!account.hasFreeSlot) return turnedAway(account);

		const { request, model } = checked;
		if (account.prompts.has(request.prompt) && !rules.allowsRepeats)
			books.violation(`a prompt was created twice: ${request.prompt}`);
		const task = studio.accepts(account, request, model, seen.request);
		seen.task = task;
		return { status: 201, task: task.toObject() };
	}

	#refuse(seen: CreateSeen, status: number, problems: readonly Problem[]): Reply {
		const { books, rules } = this.#parts;
		books.refusals.push({ at: seen.at, request: seen.request, status, problems });
		return { status, json: refusalBody(rules.refusalShape, problems) };
	}

	#accountOf({ headers }: Arrival): Account | undefined {
		const key = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
		return key === undefined ? undefined : this.#parts.books.account(key);
	}
}

/** Every second time PixAI says how long to wait, and every other time it does not. */
function turnedAway(account: Account): Reply {
	account.turnedAway++;
	const headers = account.turnedAway % 2 === 1 ? { 'retry-after': '2' } : {};
	return { ...message(429, 'Too many tasks in progress'), headers };
}

function message(status: number, text: string): Reply {
	return { status, json: { message: text } };
}

function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString());
	} catch {
		return undefined;
	}
}

function promptIn(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null || !('prompt' in body)) return undefined;
	return typeof body.prompt === 'string' ? body.prompt : undefined;
}
