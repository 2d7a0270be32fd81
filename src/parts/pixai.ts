import type { Config } from '../config.js';
import { Accounts } from '../generation/accounts.js';
import type { ImageProvider } from '../generation/ports.js';
import type { Refusals } from '../generation/refusals.js';
import type { KeyVault } from '../guilds/key-vault.js';
import type { Metrics } from '../ops/metrics.js';
import { PixaiClient } from '../pixai/client.js';
import { PixaiConnections } from '../pixai/connections.js';
import { KeyRefused } from '../pixai/errors.js';
import { MediaDownloader } from '../pixai/media.js';
import type { Process } from './outside.js';

/** Everything that speaks to PixAI. */
export interface PixaiParts {
	readonly accounts: Accounts;
	/** Asks whether PixAI takes a key. Throws what stands in the way. */
	readonly probeKey: (key: string, signal: AbortSignal) => Promise<void>;
	close(): Promise<void>;
}

export interface PixaiDependencies {
	readonly keys: KeyVault;
	readonly metrics: Metrics;
	/** What other processes tell of the accounts, where there may be others. */
	readonly refusals: Refusals | undefined;
}

/** Builds the accounts of PixAI, the bot's own and those of servers, on the same connections. */
export function buildPixai(
	{ pixai: { apiUrl, key: ownKey, mediaOrigins } }: Config,
	{ keys, metrics, refusals }: PixaiDependencies,
	{ clock, log, signal }: Process,
): PixaiParts {
	const connections = new PixaiConnections();
	const media = new MediaDownloader([new URL(apiUrl).origin, ...mediaOrigins]);
	const clientFor = (key: string) => new PixaiClient({ apiUrl, key, log, connections });
	/** A PixAI account, by its key. */
	const providerFor = (key: string): ImageProvider => {
		const pixai = clientFor(key);
		return {
			create: pixai.create.bind(pixai),
			task(id, signal) {
				metrics.polls.inc();
				return pixai.task(id, signal);
			},
			probe: pixai.probe.bind(pixai),
			mediaUrl: pixai.mediaUrl.bind(pixai),
			download: media.download.bind(media, pixai),
		};
	};
	const accounts = new Accounts({
		own: providerFor(ownKey),
		open: (ref) => providerFor(keys.unseal(ref)),
		downloadWithoutKey: media.download.bind(media, {
			mediaUrl: () => Promise.reject(new KeyRefused('the key cannot be read')),
		}),
		refusals,
		clock,
		log,
		signal,
	});
	return {
		accounts,
		probeKey: (key, signal) => clientFor(key).probe(signal),
		async close() {
			await connections.close();
			await media.close();
		},
	};
}
