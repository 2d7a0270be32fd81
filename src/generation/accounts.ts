import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { KeyRefused } from '../pixai/errors.js';
import { Account } from './account.js';
import type { AccountRef } from './job.js';
import type { ImageProvider } from './ports.js';
import type { Refusals } from './refusals.js';

interface AccountsDependencies {
	/** The bot's own account. */
	readonly own: ImageProvider;
	/** Opens another one. Throws when its key cannot be read: the account is then as good as one that PixAI refuses. */
	readonly open: (ref: AccountRef) => ImageProvider;
	/** Downloads what can be had without a key. */
	readonly downloadWithoutKey: ImageProvider['download'];
	/** Where other processes use the same ones. */
	readonly refusals?: Refusals | undefined;
	readonly clock: Clock;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** The PixAI accounts in use: one {@link Account} for each, whoever asks for it. */
export class Accounts {
	readonly #with: AccountsDependencies;
	readonly #own: Account;
	readonly #others = new Map<string, Account>();
	/** By the encrypted key, for the same key may be put in anew, and can then be read. */
	readonly #unreadable = new Map<string, Account>();

	constructor(dependencies: AccountsDependencies) {
		this.#with = dependencies;
		this.#own = new Account(undefined, dependencies.own, dependencies, dependencies.refusals);
	}

	/** @param ref undefined for the bot's own. */
	of(ref?: AccountRef): Account {
		if (!ref) return this.#own;
		const known = this.#others.get(ref.id);
		if (known) return known;
		const unreadable = this.#unreadable.get(ref.sealed);
		if (unreadable) return unreadable;
		try {
			const account = new Account(ref, this.#with.open(ref), this.#with, this.#with.refusals);
			this.#others.set(ref.id, account);
			return account;
		} catch (error) {
			this.#with.log.error({ account: ref.id, err: error }, 'the key of a PixAI account cannot be read');
			const account = new Account(ref, withoutKey(error, this.#with.downloadWithoutKey), this.#with);
			this.#unreadable.set(ref.sealed, account);
			return account;
		}
	}
}

/** An account without a key is as good as one that PixAI refuses. */
function withoutKey(cause: unknown, download: ImageProvider['download']): ImageProvider {
	const refuse = () => Promise.reject(new KeyRefused('the key cannot be read', { cause }));
	return { create: refuse, task: refuse, probe: refuse, mediaUrl: refuse, download };
}
