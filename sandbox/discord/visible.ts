import { type Changes, seen } from './changes.js';
import { allComponents, preselected } from './components.js';
import { noPings, type Pings } from './mentions.js';
import type { Edit, StoredMessage } from './messages.js';
import { type Picture, visiblePictures, visibleText } from './sight.js';
import { ComponentType, MessageFlag, type WireComponent, type WireMessage } from './wire.js';
import type { World } from './world.js';

/** What to wait for: a piece of the text, a pattern in it, or anything that can be told by looking. */
export type Expectation<Seen> = string | RegExp | ((seen: Seen) => boolean);

const DEFAULT_PATIENCE_MS = 20_000;

/** Something that a person looks at: a message, or the reply that a message is to become. */
export abstract class Visible {
	protected readonly world: World;
	protected abstract get changes(): Changes;
	/** The message, as soon as there is one. */
	abstract get stored(): StoredMessage | undefined;
	/** How it stands, for an error's first line. */
	protected abstract describe(): string;

	constructor(world: World) {
		this.world = world;
	}

	/** The message as Discord would return it. */
	get message(): WireMessage | undefined {
		return this.stored?.wire;
	}

	/** All visible text, from top to bottom. */
	get text(): string {
		return this.stored && !this.stored.deleted ? visibleText(this.stored.wire, this.world.nameOf) : '';
	}

	/** All visible pictures, from top to bottom. */
	get pictures(): Picture[] {
		return this.stored && !this.stored.deleted ? visiblePictures(this.stored.wire, this.world.files) : [];
	}

	/** Whether only one person can see it. */
	get ephemeral(): boolean {
		return this.stored?.has(MessageFlag.Ephemeral) ?? false;
	}

	/** What it showed over time, oldest first, what it shows now included. */
	get edits(): readonly Edit[] {
		return this.stored?.history ?? [];
	}

	/** Whom it pinged so far. */
	get pings(): Pings {
		return this.stored?.pings ?? noPings;
	}

	/** The buttons and selects on it, in order. */
	get controls(): WireComponent[] {
		const all = [...allComponents(this.stored?.deleted ? [] : this.message?.components)];
		return all.filter(({ type, custom_id }) => type === ComponentType.Button || custom_id !== undefined);
	}

	/** The labels of the buttons on it, in order. */
	get buttons(): string[] {
		const buttons = this.controls.filter(({ type }) => type === ComponentType.Button);
		return buttons.map(({ label, emoji, custom_id }) => label ?? emoji?.name ?? custom_id ?? '');
	}

	/** What stands chosen in a select, found by its custom_id or placeholder: values, or ids. */
	chosenIn(select: string): string[] {
		const found = this.controls.find(({ custom_id, placeholder }) =>
			[custom_id, placeholder].includes(select),
		);
		if (!found) throw new Error(`There is no select ${JSON.stringify(select)} on it. ${this.#account()}`);
		return preselected(found);
	}

	/** A moderator deletes it. */
	deletedByModerator(): void {
		if (this.stored) this.world.messages.delete(this.stored);
	}

	/**
	 * Waits until it shows what is expected. The clock of `within` is the real one.
	 *
	 * @throws an error that says what it shows instead
	 */
	async shows(expected: Expectation<this>, { within = DEFAULT_PATIENCE_MS } = {}): Promise<this> {
		const fits = () => {
			if (typeof expected === 'function') return expected(this);
			return typeof expected === 'string' ? this.text.includes(expected) : this.text.search(expected) !== -1;
		};
		await seen(
			this.changes,
			() => fits() || undefined,
			within,
			() => `Expected to see ${expected}. ${this.#account()}`,
		);
		return this;
	}

	/** Waits until it shows so many pictures, and returns them. */
	async showsPictures(count: number, { within = DEFAULT_PATIENCE_MS } = {}): Promise<Picture[]> {
		return seen(
			this.changes,
			() => (this.pictures.length === count ? this.pictures : undefined),
			within,
			() => `Expected to see ${count} pictures. ${this.#account()}`,
		);
	}

	#account(): string {
		const pictures = this.pictures.map(({ name, size }) => `${name} (${size} bytes)`);
		return [
			`${this.describe()}: ${JSON.stringify(this.text)}`,
			`pictures: ${pictures.join(', ') || 'none'}`,
			`violations: ${this.world.violations.join('; ') || 'none'}`,
		].join('\n');
	}
}
