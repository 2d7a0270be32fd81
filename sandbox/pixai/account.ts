import { randomBytes } from 'node:crypto';
import type { SandboxTask } from './task.js';

/** One account at PixAI: a key, and ten slots for tasks. */
export class Account {
	/** PixAI's cap on tasks in `waiting` or `running`. */
	static readonly slots = 10;

	readonly key = `sk-${randomBytes(24).toString('base64url')}`;
	/** The bot's own tasks in `waiting` or `running`. */
	readonly live = new Set<SandboxTask>();
	/** Every prompt that was accepted. */
	readonly prompts = new Set<string>();
	/** Slots taken by tasks that the account's owner started on the website. */
	onWebsite = 0;
	/** What the key is answered with instead: 401 and 403 to everything, 402 to creates. */
	refusal: 401 | 402 | 403 | null = null;
	/** How many creates were refused for want of a slot. */
	turnedAway = 0;

	get hasFreeSlot(): boolean {
		return this.live.size + this.onWebsite < Account.slots;
	}
}
