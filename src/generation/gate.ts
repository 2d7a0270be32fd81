import type { AccountRef } from './job.js';

/** Where the jobs of one server (or person) wait for PixAI, and count until their work has ended. */
export class Gate<Guest> {
	readonly running = new Set<Guest>();
	/** In which it has its turn. */
	lane: Lane<Guest> | undefined;
	readonly #line: Waiter<Guest>[] = [];

	constructor(readonly name: string) {}

	/** Those who have not got through to PixAI yet, in the order in which they came. */
	get line(): readonly Waiter<Guest>[] {
		return this.#line;
	}

	/** The first of the line who may go in. */
	get next(): Waiter<Guest> | undefined {
		return this.#line.find(({ start }) => start);
	}

	find(guest: Guest): Waiter<Guest> | undefined {
		return this.#line.find((waiter) => waiter.guest === guest);
	}

	join(guest: Guest): void {
		this.#line.push({ guest });
	}

	/** @param onPlace is called with each who moves up, and their place, from 1. */
	leave(waiter: Waiter<Guest>, onPlace: (guest: Guest, place: number) => void): void {
		const index = this.#line.indexOf(waiter);
		this.#line.splice(index, 1);
		for (const [behind, { guest }] of this.#line.slice(index).entries()) onPlace(guest, index + behind + 1);
	}
}

/** Somebody in a gate's line. */
export interface Waiter<Guest> {
	readonly guest: Guest;
	/** Lets the guest in; there is none before its promise is written down. */
	start?: (lane: Lane<Guest>, account: AccountRef | undefined) => void;
	/** Tells the guest that it will not be let in. */
	refuse?: (reason: unknown) => void;
}

/** A PixAI account as those see it who wait for it. */
export interface Lane<Guest> {
	/** Undefined for the bot's own. */
	readonly account: AccountRef | undefined;
	/** Jobs at once, over all gates. */
	readonly limit: number;
	/** The gates at which somebody waits, in the order of their turns. */
	readonly turns: Set<Gate<Guest>>;
	running: number;
}
