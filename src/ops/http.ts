import type { AddressInfo } from 'node:net';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { CannotListen } from './cannot-listen.js';
import type { Clock } from './clock.js';
import type { Log } from './log.js';
import { RateLimit } from './rate-limit.js';
import { isWithin } from './within.js';

/** Bytes of a body; what PixAI posts has a few thousand. */
const BODY_LIMIT = 65_536;
const HEADERS_LIMIT = 8_192;
/** For headers, and for a whole request, in milliseconds. */
const HEADERS_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 10_000;
/** How long a connection may do nothing between two requests, in milliseconds. */
const KEEP_ALIVE = 10_000;
const MOST_CONNECTIONS = 1_000;
/** One address: more than PixAI calls back for hundreds of busy accounts, and little work. */
const RATE = { burst: 500, perSecond: 200 };
/** A check that takes longer has failed, in milliseconds. */
const CHECK_TIMEOUT = 2_000;

/** Something without which the process is of no use. */
export interface Check {
	/** What is said where it does not hold, or nobody can say. */
	readonly reason: string;
	readonly holds: () => boolean | Promise<boolean>;
}

/** Who is called back. */
export interface CalledBack {
	/** Whether the caller knows what only somebody can know who was told to call. Anybody can ask. */
	isGenuine(job: string, token: string): boolean;
	/** Takes a call that is genuine, and what was said, if it was JSON. Never throws; the caller does not wait for it. */
	take(job: string, said: unknown): void;
}

interface HttpOptions {
	readonly host: string;
	/** 0 for a free one. */
	readonly port: number;
	readonly checks: readonly Check[];
	readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
	readonly calledBack?: CalledBack;
	readonly clock: Clock;
	readonly log: Log;
}

export interface HttpServer {
	readonly port: number;
	/** Ends every connection. */
	close(): Promise<void>;
}

/**
 * Serves whether the process lives (`/healthz`) and is of use (`/readyz`), what it measures (`/metrics`), and who is called
 * back (`POST /callback/JOB/TOKEN`). Whoever asks for anything else gets an empty answer that tells nothing.
 *
 * @throws {CannotListen}
 */
export async function serveHttp(options: HttpOptions): Promise<HttpServer> {
	const { host, port, log } = options;
	const app = fastify({
		bodyLimit: BODY_LIMIT,
		requestTimeout: REQUEST_TIMEOUT,
		connectionTimeout: REQUEST_TIMEOUT,
		keepAliveTimeout: KEEP_ALIVE,
		forceCloseConnections: true,
		http: {
			headersTimeout: HEADERS_TIMEOUT,
			maxHeaderSize: HEADERS_LIMIT,
			connectionsCheckingInterval: HEADERS_TIMEOUT,
		},
		clientErrorHandler: (_error, socket) => socket.destroy(),
		frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
	});
	app.server.maxConnections = MOST_CONNECTIONS;
	app.setNotFoundHandler((_request, reply) => refuse(reply, 404));
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		const { statusCode = 500 } = error;
		if (statusCode >= 500) log.error({ err: error }, 'an HTTP request could not be answered');
		return refuse(reply, statusCode);
	});
	addRoutes(app, options);
	try {
		await app.listen({ host, port });
	} catch (error) {
		throw new CannotListen(options, { cause: error });
	}
	const address = app.server.address() as AddressInfo;
	log.info({ host: address.address, port: address.port }, 'HTTP is served');
	return { port: address.port, close: () => app.close() };
}

function addRoutes(app: FastifyInstance, { checks, metrics, calledBack, clock }: HttpOptions): void {
	const rate = new RateLimit(RATE, clock);
	app.addHook('onRequest', async ({ ip }, reply) => {
		if (!rate.admits(ip)) return refuse(reply.header('retry-after', 1), 429);
	});
	app.get('/healthz', (_request, reply) => reply.code(200).send());
	app.get('/readyz', async (_request, reply) => {
		const failing = await Promise.all(checks.map((check) => reasonAgainst(check, clock)));
		const reasons = failing.filter((reason) => reason !== undefined);
		return reply.code(reasons.length === 0 ? 200 : 503).send({ reasons });
	});
	app.get('/metrics', async (_request, reply) =>
		reply.type(metrics.contentType).send(await metrics.metrics()),
	);
	if (!calledBack) return;
	// Whatever it is said to be: only what it says may matter, and that is looked at later.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, async (_request: unknown, body: string) =>
		parsed(body),
	);
	app.post<{ Params: { job: string; token: string } }>('/callback/:job/:token', {
		// Before a single byte of a stranger's body is read.
		onRequest: async ({ params: { job, token } }, reply) => {
			if (!calledBack.isGenuine(job, token)) return refuse(reply, 404);
		},
		handler: ({ params: { job }, body }, reply) => {
			calledBack.take(job, body);
			return reply.code(204).send();
		},
	});
}

/** Nothing is read any more of somebody who sends what is not wanted. */
function refuse(reply: FastifyReply, status: number): FastifyReply {
	return reply.code(status).header('connection', 'close').send();
}

async function reasonAgainst({ reason, holds }: Check, clock: Clock): Promise<string | undefined> {
	try {
		const held = Promise.resolve(holds());
		const isHeld = (await isWithin(CHECK_TIMEOUT, held, clock)) && (await held);
		return isHeld ? undefined : reason;
	} catch {
		return reason;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
