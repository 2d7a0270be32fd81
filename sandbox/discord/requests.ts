/** One request that the bot made. */
export interface RequestRecord {
	method: string;
	/** The pattern of the route: `/channels/:channel/messages/:message`. */
	route: string;
	path: string;
	/** 0 where the connection was cut or left hanging by a fault. */
	status: number;
	/** When it arrived, by the sandbox's clock. */
	at: number;
	interactionId?: string;
}

/** The newest requests, forgetting the oldest so that a day of load does not fill the memory. */
export class RequestBook {
	readonly records: RequestRecord[] = [];
	readonly #limit: number;

	constructor(limit: number) {
		this.#limit = limit;
	}

	add(record: RequestRecord): void {
		if (this.#limit === 0) return;
		if (this.records.length === this.#limit) this.records.splice(0, Math.ceil(this.#limit / 2));
		this.records.push(record);
	}
}
