import type { Log } from '../ops/log.js';
import { connectBeside, type Redis } from './redis.js';

/** Redis has one set of channels for all its databases. */
function channelOf(redis: Redis): string {
	return `easel:fleet:news:${redis.options.database ?? 0}`;
}

/** What processes tell each other: where to look anew. What is there to be seen is in the store. */
export interface Topics {
	/** A job's record has changed. */
	readonly job: string;
	/** Something was ordered of a job. */
	readonly order: string;
	/** PixAI has called about a job, and, after a slash, about a task, if it has named one. */
	readonly callback: string;
	/** A worker knows a job’s task, which follows after a slash, and could not write it down: the job is another’s by now. */
	readonly task: string;
	/** There may be something to be done in a lane. */
	readonly lane: string;
	/** PixAI refuses an account, or takes it again. */
	readonly account: string;
	/** What a server has set has changed. */
	readonly guild: string;
	/** What a person has set has changed. */
	readonly person: string;
	/** Somebody wants to be forgotten. */
	readonly forget: string;
}

type Topic = keyof Topics;

/**
 * News between processes, by Redis's publish and subscribe: quick, and lost where a connection is
 * (https://redis.io/docs/latest/develop/pubsub/). So whoever listens looks at everything again after a gap, and now and then.
 */
export class News {
	readonly #redis: Redis;
	readonly #subscriber: Redis;
	readonly #log: Log;
	readonly #listeners = new Map<Topic, ((id: string) => void)[]>();
	readonly #onGap: (() => void)[] = [];

	private constructor(redis: Redis, subscriber: Redis, log: Log) {
		this.#redis = redis;
		this.#subscriber = subscriber;
		this.#log = log;
	}

	static async open(redis: Redis, log: Log): Promise<News> {
		const subscriber = await connectBeside(redis, log);
		const news = new News(redis, subscriber, log);
		await subscriber.subscribe(channelOf(redis), (message) => news.#hear(message));
		// The client subscribes anew by itself, before it says that it is ready.
		subscriber.on('ready', () => {
			for (const listener of news.#onGap) listener();
		});
		return news;
	}

	/** Tells every process, this one too. Never throws: where it is lost, they look without it. */
	tell(topic: Topic, id: string): void {
		this.publish(topic, id).catch((error) =>
			this.#log.debug({ topic, err: error }, 'news could not be told'),
		);
	}

	/** Tells every process, this one too. Throws what Redis does: then it may be lost. */
	async publish(topic: Topic, id: string): Promise<void> {
		await this.#redis.publish(channelOf(this.#redis), `${topic} ${id}`);
	}

	/** Calls `listener`, which never throws, with each id that is told of. */
	on(topic: Topic, listener: (id: string) => void): void {
		const listeners = this.#listeners.get(topic) ?? [];
		this.#listeners.set(topic, [...listeners, listener]);
	}

	/** Calls `listener`, which never throws, whenever news may have been lost. */
	onGap(listener: () => void): void {
		this.#onGap.push(listener);
	}

	async close(): Promise<void> {
		this.#subscriber.destroy();
	}

	#hear(message: string): void {
		const [topic = '', id = ''] = message.split(' ');
		for (const listener of this.#listeners.get(topic as Topic) ?? []) listener(id);
	}
}
