import { Agent } from 'undici';

const CONNECT_TIMEOUT = 10_000;
const READ_TIMEOUT = 15_000;

/** The connections to PixAI's API, for any number of accounts: the key comes with each request. */
export class PixaiConnections {
	readonly reads = new Agent({
		connect: { timeout: CONNECT_TIMEOUT },
		headersTimeout: READ_TIMEOUT,
		bodyTimeout: READ_TIMEOUT,
	});
	/**
	 * Without keep-alive: on a connection that was kept, the server's closing it can cross with the request, and nobody
	 * could tell whether the create was accepted.
	 */
	readonly creates: Agent;

	/**
	 * @param createTimeout milliseconds. A create may be slow, and giving up on one that was accepted costs a picture.
	 */
	constructor({ createTimeout = 60_000 }: { createTimeout?: number } = {}) {
		this.creates = new Agent({
			connect: { timeout: CONNECT_TIMEOUT },
			pipelining: 0,
			headersTimeout: createTimeout,
			bodyTimeout: createTimeout,
		});
	}

	/** Cuts every connection; what is under way fails. A create that was being sent fails with `AnswerLost`. */
	async close(): Promise<void> {
		await Promise.all([this.reads.destroy(), this.creates.destroy()]);
	}
}
