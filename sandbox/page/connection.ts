import type { Answer, Answers, Ask, News } from '../live/protocol.js';

/** The stand-in does not let somebody do something; the message is for whoever wanted to. */
export class RefusedError extends Error {
	override name = 'RefusedError';
}

const LOST = 'The connection was lost.';

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

interface Waiting {
	resolve(answer: never): void;
	reject(error: Error): void;
}

/** The one WebSocket over which this window speaks with the stand-ins. */
export class Connection {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, Waiting>();
	#lastId = 0;

	/**
	 * @param hear is given what happens
	 * @param lost is called when the connection has ended
	 */
	constructor(hear: (news: News) => void, lost: () => void) {
		this.#socket = new WebSocket(`ws://${location.host}/window`);
		this.#socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(data), hear));
		this.#socket.addEventListener('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new RefusedError(LOST));
			this.#waiting.clear();
			lost();
		});
	}

	/**
	 * Resolves when it can be spoken over.
	 *
	 * @throws RefusedError where nobody is there
	 */
	async opened(): Promise<void> {
		if (this.#socket.readyState === WebSocket.OPEN) return;
		await new Promise<void>((resolve, reject) => {
			this.#socket.addEventListener('open', () => resolve(), { once: true });
			const refuse = () => reject(new RefusedError('The demo does not answer.'));
			this.#socket.addEventListener('close', refuse, { once: true });
		});
	}

	/** @throws RefusedError in words for the person who asked */
	ask<Name extends Ask['ask']>(question: Question & { ask: Name }): Promise<Answers[Name]> {
		const id = ++this.#lastId;
		if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new RefusedError(LOST));
		return new Promise<Answers[Name]>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#socket.send(JSON.stringify({ id, ...question }));
		});
	}

	#take(what: Answer | News, hear: (news: News) => void): void {
		if ('news' in what) {
			hear(what);
			return;
		}
		const waiting = this.#waiting.get(what.id);
		this.#waiting.delete(what.id);
		if ('refused' in what) waiting?.reject(new RefusedError(what.refused));
		else waiting?.resolve(what.answer as never);
	}
}
