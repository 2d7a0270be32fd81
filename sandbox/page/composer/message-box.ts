import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';
import { type Entry, entriesOf, matching } from './entries.js';
import { begin } from './line.js';
import { type ListItem, list, moved, showActive } from './list.js';
import { fitting, mentionsIn, type Suggestion } from './suggestions.js';

const LONGEST = 2000;
/** From how many characters on one is told how many are left. */
const NEAR_THE_END = 1800;
const LIST_ID = 'composer-list';

/** Where one types a message, or a slash and the name of a command. */
export class MessageBox extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		text: { state: true },
		active: { state: true },
		isClosed: { state: true },
		failure: { state: true },
	};
	declare client: Client;
	/** Of the client, so that it is drawn anew when something has changed. */
	declare revision: number;
	declare text: string;
	declare active: number;
	declare isClosed: boolean;
	declare failure: string;
	/** By what stands in the box, what is sent for it. */
	readonly #mentions = new Map<string, string>();
	/** By channel, what was typed there and not sent. */
	readonly #drafts = new Map<string, string>();
	#channelId = '';

	constructor() {
		super();
		this.text = '';
		this.active = 0;
		this.isClosed = false;
		this.failure = '';
	}

	/** Puts something into the box, to be gone on with. */
	holds(text: string): void {
		this.#becomes(text);
		this.#field?.focus();
	}

	protected override willUpdate(): void {
		const { channelId } = this.client;
		if (channelId === this.#channelId) return;
		this.#drafts.set(this.#channelId, this.text);
		this.#channelId = channelId;
		this.text = this.#drafts.get(channelId) ?? '';
		this.failure = '';
	}

	protected override updated(changed: PropertyValues): void {
		if (changed.has('active')) showActive(this);
		const field = this.#field;
		if (!field) return;
		field.style.height = 'auto';
		field.style.height = `${field.scrollHeight}px`;
	}

	protected override render(): TemplateResult {
		const { channel } = this.client;
		const name = channel.guildId ? `#${channel.name}` : `@${this.client.scene.bot.global_name}`;
		const label = clientWords(this.client).messageTo(name);
		const items = this.#items;
		const isOpen = items.length > 0;
		return html`
			${isOpen ? list({ id: LIST_ID, label, items, active: this.active, choose: (at) => this.#choose(at) }) : nothing}
			${this.failure && html`<p class="failure" role="alert">${this.failure}</p>`}
			<div class="box">
				<textarea
					rows="1"
					role="combobox"
					aria-label=${label}
					placeholder=${label}
					aria-autocomplete="list"
					aria-expanded=${isOpen}
					aria-controls=${LIST_ID}
					aria-activedescendant=${isOpen ? `${LIST_ID}-${this.active}` : nothing}
					maxlength=${LONGEST}
					.value=${this.text}
					@input=${({ target }: Event) => this.#becomes((target as HTMLTextAreaElement).value)}
					@keydown=${this.#press}
				></textarea>
				${this.text.length > NEAR_THE_END ? html`<small>${LONGEST - this.text.length}</small>` : nothing}
				<button class="send" aria-label=${clientWords(this.client).send} ?disabled=${this.text.trim() === ''} @click=${this.#send}>➤</button>
			</div>
		`;
	}

	get #field(): HTMLTextAreaElement | null {
		return this.querySelector('textarea');
	}

	get #entries(): Entry[] {
		return entriesOf(this.client.commands, this.client.scene.me.locale);
	}

	/** The commands that fit what is typed behind the slash. */
	get #offered(): Entry[] {
		return this.text.startsWith('/') ? matching(this.#entries, this.text.slice(1)) : [];
	}

	/** Whom one may mean by what is typed behind an @. */
	get #mentionable(): Suggestion[] {
		const typed = /(?:^|\s)@(\S*)$/.exec(this.text)?.[1];
		return typed === undefined ? [] : fitting(mentionsIn(this.client), typed);
	}

	get #items(): ListItem[] {
		if (this.isClosed) return [];
		const offered = this.#offered.map(({ title, description }) => ({
			label: `/${title}`,
			detail: description,
		}));
		return offered.length > 0 ? offered : this.#mentionable;
	}

	#becomes(text: string): void {
		this.text = text;
		this.active = 0;
		this.isClosed = false;
		const named = text.startsWith('/') ? this.#named(text.slice(1)) : undefined;
		if (named) this.#begin(named.entry, text.slice(1 + named.name.length));
	}

	/** The command whose whole name is typed, with a space behind it; of two, the one with the longer name. */
	#named(typed: string): { entry: Entry; name: string } | undefined {
		return this.#entries
			.flatMap((entry) => [entry.line, entry.title].map((name) => ({ entry, name })))
			.filter(({ name }) => typed.startsWith(`${name} `))
			.sort((one, other) => other.name.length - one.name.length)[0];
	}

	#begin(entry: Entry, typed: string): void {
		this.text = '';
		const line = begin(entry, typed, this.client.scene.me.locale);
		this.dispatchEvent(new CustomEvent('begin', { detail: line }));
	}

	/** A command that is typed in full and takes nothing needs no second Enter. */
	#sendCommand(entry: Entry): void {
		this.text = '';
		this.dispatchEvent(new CustomEvent('send', { detail: begin(entry) }));
	}

	#choose(index: number): void {
		const entry = this.#offered[index];
		const mention = this.#mentionable[index];
		const isWhole = entry && [entry.line, entry.title].includes(this.text.slice(1));
		if (isWhole && entry.options.length === 0) this.#sendCommand(entry);
		else if (entry) this.#begin(entry, '');
		if (entry || !mention) return;
		this.#mentions.set(mention.label, String(mention.value));
		this.#becomes(this.text.replace(/@\S*$/, `${mention.label} `));
		this.#field?.focus();
	}

	readonly #press = (event: KeyboardEvent): void => {
		// Whoever writes Japanese, Korean or Chinese ends a word with Enter.
		if (event.isComposing || event.keyCode === 229) return;
		const count = this.#items.length;
		const active = moved(event.key, this.active, count);
		if (active !== undefined) this.active = active;
		else if (count > 0 && (event.key === 'Enter' || event.key === 'Tab')) this.#choose(this.active);
		else if (count > 0 && event.key === 'Escape') this.isClosed = true;
		else if (event.key === 'Enter' && !event.shiftKey) void this.#send();
		else return;
		event.preventDefault();
	};

	readonly #send = async (): Promise<void> => {
		const typed = this.text;
		const named = [...this.#mentions].sort(([one], [other]) => other.length - one.length);
		const content = named.reduce((text, [label, value]) => text.replaceAll(label, value), typed.trim());
		if (content === '') return;
		this.#becomes('');
		this.failure = '';
		try {
			await this.client.say(content);
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
			this.#becomes(typed);
		}
	};
}

customElements.define('message-box', MessageBox);
