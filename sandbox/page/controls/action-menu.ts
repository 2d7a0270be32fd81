import { html, nothing, type TemplateResult } from 'lit';
import { RefusedError } from '../connection.js';
import { LightElement } from '../light-element.js';
import { furtherIcon } from './icons.js';
import { onLongPress } from './long-press.js';
import './menu.css';

const MARGIN = 8;

/** Something that can be done, or a further menu of such. */
export type MenuItem =
	| { readonly name: string; act(): unknown }
	| { readonly name: string; readonly items: readonly MenuItem[] };

/** A button that opens a menu; so do a right click, and a long press, on the whole that it belongs to. */
class ActionMenu extends LightElement {
	static override properties = {
		name: { attribute: false },
		face: { attribute: false },
		items: { attribute: false },
		whole: { attribute: false },
		failed: { attribute: false },
		isOpen: { state: true },
		further: { state: true },
		complaint: { state: true },
	};
	/** What the menu is of, in words. */
	declare name: string;
	/** What stands on the button. */
	declare face: unknown;
	declare items: readonly MenuItem[];
	/** A selector for what the menu belongs to, where that opens it too. */
	declare whole: string | undefined;
	/** What is said where something could not be done and nobody said why. */
	declare failed: string;
	declare isOpen: boolean;
	/** The name of the further menu that is open. */
	declare further: string | undefined;
	declare complaint: string | undefined;
	#stops = new AbortController();

	constructor() {
		super();
		this.items = [];
		this.isOpen = false;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.#stops = new AbortController();
		const whole = this.whole ? this.closest<HTMLElement>(this.whole) : null;
		if (!whole) return;
		const { signal } = this.#stops;
		whole.addEventListener('contextmenu', (event) => this.#contextMenu(event), { signal });
		onLongPress(whole, (point) => void this.#open(point), signal);
	}

	override disconnectedCallback(): void {
		this.#stops.abort();
		super.disconnectedCallback();
	}

	protected override render(): TemplateResult {
		const { name, face, items, isOpen, complaint } = this;
		return html`<button
				type="button"
				class="menu-button"
				aria-label=${name}
				aria-haspopup="menu"
				aria-expanded=${isOpen}
				@mousedown=${(event: Event) => event.preventDefault()}
				@click=${this.#toggle}
			>
				${face}
			</button>
			<div popover="manual" class="menu" @keydown=${this.#press} @focusout=${this.#leave}>
				${isOpen ? this.#menu(name, items) : nothing}
			</div>
			${complaint ? html`<p class="complaint" role="alert">${complaint}</p>` : nothing}`;
	}

	#menu(name: string, items: readonly MenuItem[]): TemplateResult {
		return html`<ul role="menu" aria-label=${name}>
			${items.map((item) => html`<li role="none">${this.#item(item)}</li>`)}
		</ul>`;
	}

	#item(item: MenuItem): TemplateResult {
		if (!('items' in item))
			return html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.#act(item.act)}>
				${item.name}
			</button>`;
		const isFurther = this.further === item.name;
		const unfold = () => {
			this.further = item.name;
		};
		return html`<button
				type="button"
				role="menuitem"
				tabindex="-1"
				aria-haspopup="menu"
				aria-expanded=${isFurther}
				@click=${() => this.#goFurther(item.name)}
				@mouseenter=${unfold}
			>
				${item.name} ${furtherIcon}
			</button>
			${isFurther ? this.#menu(item.name, item.items) : nothing}`;
	}

	get #popover(): HTMLElement | null {
		return this.querySelector('[popover]');
	}

	get #button(): HTMLElement | null {
		return this.querySelector('.menu-button');
	}

	#contextMenu(event: MouseEvent): void {
		const isBrowsers =
			event.target instanceof Element && event.target.closest('a, input, textarea, [popover]');
		if (isBrowsers || !getSelection()?.isCollapsed) return;
		event.preventDefault();
		void this.#open({ x: event.clientX, y: event.clientY });
	}

	#toggle(): void {
		const place = this.#button?.getBoundingClientRect();
		if (this.isOpen) this.#close();
		else if (place) void this.#open({ x: place.right, y: place.bottom + 4 }, true);
	}

	/** @param isBefore whether the menu ends at that point, instead of beginning there */
	async #open({ x, y }: { x: number; y: number }, isBefore = false): Promise<void> {
		this.complaint = undefined;
		this.further = undefined;
		this.isOpen = true;
		await this.updateComplete;
		const popover = this.#popover;
		if (!popover) return;
		if (!popover.matches(':popover-open')) popover.showPopover();
		const { offsetWidth: width, offsetHeight: height } = popover;
		const left = clamp(isBefore ? x - width : x, innerWidth - width);
		popover.style.left = `${left}px`;
		popover.style.top = `${clamp(y, innerHeight - height)}px`;
		popover.classList.toggle('opens-left', left + 2 * width > innerWidth);
		this.#focus(popover.querySelector('[role="menuitem"]'));
	}

	#close(): void {
		if (!this.isOpen) return;
		const hadFocus = this.#popover?.contains(document.activeElement);
		this.isOpen = false;
		this.#popover?.hidePopover();
		if (hadFocus) this.#focus(this.#button);
	}

	async #act(act: () => unknown): Promise<void> {
		this.#close();
		try {
			await act();
		} catch (error) {
			this.complaint = error instanceof RefusedError ? error.message : this.failed;
		}
	}

	async #goFurther(name: string): Promise<void> {
		this.further = name;
		await this.updateComplete;
		this.#focus(this.querySelector('[role="menu"] [role="menu"] [role="menuitem"]'));
	}

	/** Whoever goes elsewhere closes the menu; its own button does that by itself. */
	#leave({ relatedTarget }: FocusEvent): void {
		if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
	}

	#press(event: KeyboardEvent): void {
		const { target, key } = event;
		if (!(target instanceof HTMLElement)) return;
		const items = [...(target.closest('[role="menu"]')?.children ?? [])].map(
			({ firstElementChild }) => firstElementChild,
		);
		const at = items.indexOf(target);
		const parent = target.closest('[role="menu"]')?.previousElementSibling ?? null;
		const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
		event.stopPropagation();
		if (step !== undefined) this.#focus(items.at(step % items.length));
		else if (key === 'ArrowRight' && target.ariaHasPopup === 'menu') target.click();
		else if (key === 'ArrowLeft' && parent) this.#focus(parent);
		else if (key === 'Escape' || key === 'Tab') this.#close();
		else return;
		if (key !== 'Tab') event.preventDefault();
		if (parent && key === 'ArrowLeft') this.further = undefined;
	}

	#focus(element: Element | null | undefined): void {
		if (element instanceof HTMLElement) element.focus();
	}
}
customElements.define('action-menu', ActionMenu);

function clamp(start: number, last: number): number {
	return Math.max(MARGIN, Math.min(start, last - MARGIN));
}
