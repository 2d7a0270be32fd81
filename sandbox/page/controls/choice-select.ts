import { html, nothing, type TemplateResult } from 'lit';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';
import { type Choice, choicesOf, chosenIn } from './choices.js';
import { chevronIcon, dots } from './icons.js';
import { chosenOf, destination, isSame, optionList } from './option-list.js';
import { keepPlaced, place } from './placed.js';
import { searchBox } from './search-box.js';
import './select.css';

let count = 0;

/**
 * A select of any kind, of a message or of a form. It fires `choose` with the values that somebody chose: at once where it
 * takes one, when it closes where it takes several.
 */
class ChoiceSelect extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		component: { attribute: false },
		name: { attribute: false },
		chosen: { attribute: false },
		isBusy: { attribute: false },
		isBlocked: { attribute: false },
		isRequired: { attribute: false },
		isInvalid: { attribute: false },
		describedBy: { attribute: false },
		isOpen: { state: true },
		picked: { state: true },
		active: { state: true },
		sought: { state: true },
	};
	declare client: Client;
	declare revision: number;
	declare component: WireComponent;
	/** What it is for, in words. */
	declare name: string;
	declare chosen: readonly string[];
	declare isBusy: boolean;
	declare isBlocked: boolean;
	declare isRequired: boolean;
	declare isInvalid: boolean;
	/** The ids of what is said about the choice. */
	declare describedBy: string | undefined;
	declare isOpen: boolean;
	/** What is chosen while it is open. */
	declare picked: readonly string[];
	/** The choice that the keys have come to. */
	declare active: number;
	declare sought: string;
	readonly #id = `select-${++count}`;
	#stops = new AbortController();

	constructor() {
		super();
		this.chosen = [];
		this.picked = [];
		this.isBusy = false;
		this.isBlocked = false;
		this.isRequired = false;
		this.isInvalid = false;
		this.isOpen = false;
		this.active = 0;
		this.sought = '';
		this.addEventListener('keydown', (event) => this.#press(event));
	}

	override disconnectedCallback(): void {
		this.#stops.abort();
		super.disconnectedCallback();
	}

	protected override render(): TemplateResult {
		const { client, component, isOpen, isBusy, isBlocked, name } = this;
		const shown = chosenIn(client, component, isOpen ? this.picked : this.chosen);
		const activeId = isOpen && this.#choices.length > 0 ? `${this.#id}-${this.active}` : nothing;
		const isSearchable = this.#isSearchable;
		return html`<button
				type="button"
				class="select"
				popovertarget=${this.#id}
				role="combobox"
				aria-label=${shown.length > 0 ? `${name}: ${shown.map(({ label }) => label).join(', ')}` : name}
				aria-haspopup=${isSearchable ? 'dialog' : 'listbox'}
				aria-expanded=${isOpen}
				aria-controls=${isOpen ? (isSearchable ? this.#id : `${this.#id}-list`) : nothing}
				aria-activedescendant=${isSearchable ? nothing : activeId}
				aria-required=${this.isRequired ? 'true' : nothing}
				aria-invalid=${this.isInvalid ? 'true' : nothing}
				aria-describedby=${this.describedBy || nothing}
				aria-disabled=${isBlocked ? 'true' : nothing}
				aria-busy=${isBusy ? 'true' : nothing}
				?disabled=${component.disabled}
				@click=${(event: Event) => isBlocked && event.preventDefault()}
				@keyup=${(event: KeyboardEvent) => event.key === ' ' && event.preventDefault()}
			>
				${
					shown.length > 0
						? chosenOf(shown, isSearchable || this.#isMultiple)
						: html`<span class="placeholder">${component.placeholder ?? clientWords(client).choose}</span>`
				}
				${isBusy ? dots : chevronIcon}
			</button>
			<div
				popover
				id=${this.#id}
				class="choices"
				role=${isSearchable ? 'dialog' : nothing}
				aria-label=${isSearchable ? name : nothing}
				@beforetoggle=${(event: ToggleEvent) => (event.newState === 'open' ? this.#begin() : this.#end())}
				@toggle=${(event: ToggleEvent) => event.newState === 'open' && this.#arrive()}
			>
				${isOpen ? this.#popup(activeId) : nothing}
			</div>`;
	}

	#popup(activeId: string | typeof nothing): TemplateResult {
		const { client, component, name, picked, active } = this;
		const words = clientWords(client);
		const choices = this.#choices;
		return html`<header>
				<strong>${name}</strong>
				<button type="button" class="plain-button" @click=${() => this.#popover?.hidePopover()}>${words.close}</button>
			</header>
			${
				this.#isSearchable
					? searchBox(
							{ name: words.search, sought: this.sought, listId: `${this.#id}-list`, activeId },
							(sought) => {
								this.sought = sought;
								this.active = 0;
							},
						)
					: nothing
			}
			${optionList({
				id: this.#id,
				name,
				choices,
				picked,
				active,
				most: component.max_values ?? 1,
				pick: (choice) => this.#pick(choice),
				point: (index) => {
					this.active = index;
				},
			})}
			<p class="no-choices" role="status">${choices.length === 0 ? words.noMatches : ''}</p>`;
	}

	get #isSearchable(): boolean {
		return this.component.type !== ComponentType.StringSelect;
	}

	get #isMultiple(): boolean {
		return (this.component.max_values ?? 1) > 1;
	}

	get #choices(): Choice[] {
		const sought = this.sought.trim().toLocaleLowerCase();
		const fits = ({ label, description }: Choice) =>
			[label, description].some((words) => words?.toLocaleLowerCase().includes(sought));
		return choicesOf(this.client, this.component).filter(fits);
	}

	get #popover(): HTMLElement | null {
		return this.querySelector('[popover]');
	}

	#begin(): void {
		this.isOpen = true;
		this.sought = '';
		this.picked = this.chosen;
		this.active = Math.max(
			0,
			this.#choices.findIndex(({ value }) => this.chosen.includes(value)),
		);
		this.#stops = new AbortController();
		keepPlaced(() => {
			const [button, popover] = [this.querySelector('.select'), this.#popover];
			if (button && popover) place(popover, button.getBoundingClientRect());
		}, this.#stops.signal);
	}

	/** On a phone no keyboard comes up before somebody wants to search. */
	#arrive(): void {
		if (matchMedia('(pointer: fine)').matches) this.querySelector('input')?.focus();
		this.#reveal();
	}

	#end(): void {
		this.#stops.abort();
		this.isOpen = false;
		if (this.#isMultiple && !isSame(this.picked, this.chosen)) this.#tell(this.picked);
	}

	#pick({ value }: Choice): void {
		const { picked, component } = this;
		const { min_values: least = 1, max_values: most = 1 } = component;
		if (this.#isMultiple) {
			if (picked.includes(value)) this.picked = picked.filter((one) => one !== value);
			else if (picked.length < most) this.picked = [...picked, value];
			return;
		}
		if (!picked.includes(value)) this.#tell([value]);
		else if (least === 0) this.#tell([]);
		this.#popover?.hidePopover();
	}

	#tell(values: readonly string[]): void {
		this.dispatchEvent(new CustomEvent('choose', { detail: values, bubbles: true }));
	}

	#press(event: KeyboardEvent): void {
		if (!this.isOpen) {
			if (!['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
			event.preventDefault();
			if (!this.isBlocked) this.#popover?.showPopover();
			return;
		}
		const isTyping = event.target instanceof HTMLInputElement;
		if (event.target instanceof HTMLButtonElement && !event.target.matches('.select')) return;
		// The platform closes it; nothing else of the page should close with it.
		if (event.key === 'Escape') event.stopPropagation();
		else if (event.key === 'Tab') this.#popover?.hidePopover();
		else if (event.key === 'Enter' || (event.key === ' ' && !isTyping)) {
			event.preventDefault();
			const choice = this.#choices[this.active];
			if (choice) this.#pick(choice);
		} else {
			const to = destination(this.#choices, this.active, event.key, isTyping);
			if (to === undefined) return;
			event.preventDefault();
			this.active = to;
			void this.updateComplete.then(() => this.#reveal());
		}
	}

	#reveal(): void {
		this.querySelector('[role="option"].active')?.scrollIntoView({ block: 'nearest' });
	}
}
customElements.define('choice-select', ChoiceSelect);
