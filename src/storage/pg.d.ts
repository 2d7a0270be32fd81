/** As much of node-postgres as Easel uses; it comes without types: https://node-postgres.com/apis/pool */
declare module 'pg' {
	interface Query {
		readonly text: string;
		readonly values?: readonly unknown[];
		/** In milliseconds. */
		readonly query_timeout?: number;
	}

	interface Client {
		query(query: string | Query, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
	}

	interface PoolConfig {
		readonly connectionString?: string;
		readonly application_name?: string;
		readonly max?: number;
		readonly idleTimeoutMillis?: number;
		readonly connectionTimeoutMillis?: number;
		readonly query_timeout?: number;
		readonly keepAlive?: boolean;
		/** Awaited before a new connection is used. */
		readonly onConnect?: (client: Client) => Promise<void>;
	}

	class Pool implements Client {
		constructor(config: PoolConfig);
		query(query: string | Query, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
		on(event: 'error', listener: (error: Error) => void): this;
		end(): Promise<void>;
	}

	const pg: { Pool: typeof Pool };
	export default pg;
	export type { Client, Pool, PoolConfig };
}
