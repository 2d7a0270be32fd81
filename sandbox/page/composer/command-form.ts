import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommandOption } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';
import { descriptionIn, nameIn } from './entries.js';
import { type Field, type Line, meant, problemOf, remaining, remove, type, valuesOf, write } from './line.js';
import { list, moved, showActive } from './list.js';
import { problemWords } from './problems.js';
import { fitting, type Suggestion, suggestionsFor } from './suggestions.js';

const LIST_ID = 'option-list';
/** The field behind all others, in which one adds an option. */
const MORE = '';
/** How long somebody pauses who wants to see proposals, in milliseconds. */
const PAUSE_MS = 150;

/** A slash command with its options, to be filled in and sent. It tells of `leave` and, with what is to be sent, `send`. */
export class CommandForm extends LightElement {
	static override properties = {
		client: { attribute: false },
		line: { attribute: false },
		at: { state: true },
		active: { state: true },
		proposals: { state: true },
		note: { state: true },
		isListed: { state: true },
		isChecked: { state: true },
	};
	declare client: Client;
	declare line: Line;
	/** The option that is typed in. */
	declare at: string;
	/** Which suggestion Enter chooses; none where it is -1. */
	declare active: number;
	/** What the bot proposes for the option that is typed in. */
	declare proposals: Suggestion[];
	declare note: string;
	declare isListed: boolean;
	/** Whether somebody has tried to send it, so that what is wrong is told. */
	declare isChecked: boolean;
	#more = '';
	#asked = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		super();
		this.at = MORE;
		this.active = 0;
		this.proposals = [];
		this.note = '';
		this.isListed = false;
		this.isChecked = false;
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		clearTimeout(this.#timer);
	}

	protected override firstUpdated(): void {
		const [open] = this.line.fields.filter(({ text }) => text === '');
		this.#goTo((open ?? this.line.fields.at(-1))?.option.name ?? MORE);
	}

	protected override updated(changed: PropertyValues): void {
		if (changed.has('active')) showActive(this);
	}

	protected override render(): TemplateResult {
		const { locale } = this.client.scene.me;
		const { entry, fields } = this.line;
		const option = fields.find((field) => field.option.name === this.at)?.option;
		const label = option ? nameIn(locale, option) : `/${entry.title}`;
		const items = this.#items;
		return html`
			${
				this.isListed && (items.length > 0 || this.note !== '')
					? list({
							id: LIST_ID,
							label,
							items,
							active: this.active,
							choose: (at) => this.#choose(at),
							note: this.note,
						})
					: nothing
			}
			<p class="about"><b>${label}</b> ${option ? descriptionIn(locale, option) : entry.description}</p>
			<div class="box" role="group" aria-label="/${entry.title}">
				<b class="command">/${entry.title}</b>
				${fields.map((field) => this.#field(field))}
				${this.#adding()}
				<button class="send" aria-label=${clientWords(this.client).send} @click=${this.#send}>➤</button>
			</div>
		`;
	}

	#field(field: Field): TemplateResult {
		const { option, text } = field;
		const problem = this.isChecked ? problemOf(field) : undefined;
		const id = `option-${option.name}`;
		return html`<span class="pill" ?data-wrong=${problem !== undefined}>
			<label for=${id}>${nameIn(this.client.scene.me.locale, option)}</label>
			${this.#input(option.name, id, text, problem && `${id}-problem`)}
			${problem && html`<small id="${id}-problem" role="alert">${problemWords(this.client, problem)}</small>`}
		</span>`;
	}

	#adding(): TemplateResult {
		const count = remaining(this.line).length;
		const label = count > 0 ? `+${count}` : '';
		return html`<span class="pill more">
			<label class="unseen" for="option-more">${clientWords(this.client).optional}</label>
			${this.#input(MORE, 'option-more', this.#more, undefined, label)}
		</span>`;
	}

	#input(name: string, id: string, text: string, problemId?: string, placeholder = ''): TemplateResult {
		const isOpen = this.at === name && this.isListed && this.#items.length > 0;
		return html`<input
			id=${id}
			role="combobox"
			autocomplete="off"
			data-option=${name}
			placeholder=${placeholder}
			style="--typed: ${Math.max(text.length, placeholder.length) + 1}ch"
			aria-autocomplete="list"
			aria-expanded=${isOpen}
			aria-controls=${LIST_ID}
			aria-activedescendant=${isOpen && this.active >= 0 ? `${LIST_ID}-${this.active}` : nothing}
			aria-invalid=${problemId !== undefined}
			aria-describedby=${problemId ?? nothing}
			.value=${live(text)}
			@focus=${() => this.#enter(name)}
			@click=${() => this.#enter(name)}
			@input=${({ target }: Event) => this.#typed(name, (target as HTMLInputElement).value)}
			@keydown=${this.#press}
		/>`;
	}

	get #items(): readonly Suggestion[] {
		if (this.at === MORE) return this.#addable;
		const field = this.line.fields.find(({ option }) => option.name === this.at);
		if (!field) return [];
		const fixed = suggestionsFor(this.client, field.option);
		return fixed ? fitting(fixed, field.chosen === undefined ? field.text : '') : this.proposals;
	}

	get #addable(): (Suggestion & { detail: string })[] {
		const { locale } = this.client.scene.me;
		const wanted = this.#more.toLowerCase();
		const fits = (option: CommandOption) =>
			[option.name, nameIn(locale, option)].some((name) => name.toLowerCase().includes(wanted));
		return remaining(this.line)
			.filter(fits)
			.map((option) => ({
				label: nameIn(locale, option),
				value: option.name,
				detail: descriptionIn(locale, option),
			}));
	}

	/** Somebody begins to type in an option. */
	#enter(name: string): void {
		const isNew = name !== this.at;
		this.at = name;
		this.isListed = true;
		if (!isNew && this.active >= 0) return;
		this.active = this.#hasFixedList(name) ? 0 : -1;
		this.proposals = [];
		this.#propose();
	}

	#hasFixedList(name: string): boolean {
		if (name === MORE) return true;
		const field = this.line.fields.find(({ option }) => option.name === name);
		return field !== undefined && suggestionsFor(this.client, field.option) !== undefined;
	}

	#typed(name: string, text: string): void {
		this.isListed = true;
		if (name === MORE) {
			const named = type(this.line, MORE, text, this.client.scene.me.locale);
			if (named.at === MORE) {
				this.#more = text;
				this.active = 0;
				this.requestUpdate();
				return;
			}
			this.#more = '';
			this.line = named.line;
			void this.#goTo(named.at);
			return;
		}
		const { line, at } = type(this.line, name, text, this.client.scene.me.locale);
		this.line = line;
		this.active = this.#hasFixedList(name) ? 0 : -1;
		if (at === name) this.#propose();
		else void this.#goTo(at);
	}

	/** Asks the bot what it proposes, once somebody has paused. Only the last question's answer counts. */
	#propose(): void {
		clearTimeout(this.#timer);
		const asked = ++this.#asked;
		const field = this.line.fields.find(({ option }) => option.name === this.at);
		this.note = '';
		if (!field?.option.autocomplete) return;
		const { line, at: focused } = this;
		const values = { ...valuesOf(line), [focused]: field.text };
		this.#timer = setTimeout(async () => {
			const answer = await this.client
				.act({ kind: 'complete', command: line.entry.line, values, focused })
				.catch(() => undefined);
			if (asked !== this.#asked) return;
			const locale = this.client.scene.me.locale;
			this.proposals = (answer?.choices ?? []).map((choice) => ({
				label: nameIn(locale, choice),
				value: choice.value,
			}));
			const { didNotRespond, noMatches } = clientWords(this.client);
			this.note = answer?.choices ? (this.proposals.length === 0 ? noMatches : '') : didNotRespond;
		}, PAUSE_MS);
	}

	#choose(index: number): void {
		const chosen = this.#items[index];
		if (!chosen) return;
		if (this.at === MORE) {
			this.#more = '';
			this.line = write(this.line, String(chosen.value), '');
			void this.#goTo(String(chosen.value));
			return;
		}
		this.line = write(this.line, this.at, chosen.label, chosen.value);
		const next = this.line.fields.find(({ option, text }) => option.required && text === '');
		void this.#goTo(next?.option.name ?? MORE);
		this.isListed = next !== undefined;
	}

	async #goTo(name: string): Promise<void> {
		await this.updateComplete;
		const input = [...this.querySelectorAll('input')].find(({ dataset }) => dataset.option === name);
		input?.focus();
		input?.setSelectionRange(input.value.length, input.value.length);
	}

	readonly #press = (event: KeyboardEvent): void => {
		if (event.isComposing || event.keyCode === 229) return;
		const count = this.isListed ? this.#items.length : 0;
		const active = moved(event.key, Math.max(this.active, event.key === 'ArrowUp' ? 0 : this.active), count);
		const isEmpty = (event.target as HTMLInputElement).value === '';
		if (active !== undefined) this.active = active;
		else if (event.key === 'Enter' && count > 0 && this.active >= 0 && this.#wantsChoice)
			this.#choose(this.active);
		else if (event.key === 'Enter') this.#send();
		else if (event.key === 'Tab' && !event.shiftKey && count > 0 && this.active >= 0 && !isEmpty)
			this.#choose(this.active);
		else if (event.key === 'Escape' && count > 0) this.isListed = false;
		else if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('leave'));
		else if (event.key === 'Backspace' && isEmpty) this.#back();
		else return;
		event.preventDefault();
	};

	/** Whether Enter chooses from the list; it sends where nothing is typed behind all options, or all that is to be chosen is typed. */
	get #wantsChoice(): boolean {
		if (this.at === MORE) return this.#more !== '' || this.active > 0;
		const field = this.line.fields.find(({ option }) => option.name === this.at);
		return (
			field?.chosen === undefined && !(this.#hasFixedList(this.at) && field && meant(field) !== undefined)
		);
	}

	/** Goes back to the option before, and takes the one that was left away. */
	#back(): void {
		const names = this.line.fields.map(({ option }) => option.name);
		const at = this.at === MORE ? names.length : names.indexOf(this.at);
		const isBlank = this.line.fields.every(({ text }) => text === '');
		if (isBlank && at <= 0) {
			this.dispatchEvent(new CustomEvent('leave'));
			return;
		}
		this.line = remove(this.line, this.at);
		void this.#goTo(names[at - 1] ?? names[0] ?? MORE);
	}

	readonly #send = (): void => {
		this.isListed = false;
		const wrong = this.line.fields.find((field) => problemOf(field));
		this.isChecked = true;
		if (wrong) void this.#goTo(wrong.option.name).then(() => this.requestUpdate());
		else this.dispatchEvent(new CustomEvent('send', { detail: this.line }));
	};
}

customElements.define('command-form', CommandForm);
