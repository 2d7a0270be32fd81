/** Why PixAI refuses an account. */
export type RefusalReason = 'key-refused' | 'out-of-credits';

/** What processes that use the same accounts tell each other of those that PixAI refuses. */
export interface Refusals {
	/**
	 * Calls `listener`, which never throws, with why PixAI refuses an account, as soon as any process tells of it, and with
	 * nothing once it does not any more.
	 */
	watch(account: string, listener: (reason?: RefusalReason) => void): void;
	/**
	 * PixAI has refused an account. Asked once more before `ms` milliseconds are over, it stays refused. Never throws.
	 *
	 * @returns whether this process is to find out when PixAI takes it again; another one does otherwise.
	 */
	claim(account: string, reason: RefusalReason, ms: number): Promise<boolean>;
	/** PixAI takes an account again, or this process does not find out any more. Never throws. */
	release(account: string): Promise<void>;
}
