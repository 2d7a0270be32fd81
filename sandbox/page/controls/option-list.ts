import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from './choices.js';
import { checkIcon } from './icons.js';

interface Options {
	/** What the ids of the list and of its options begin with. */
	readonly id: string;
	readonly name: string;
	readonly choices: readonly Choice[];
	readonly picked: readonly string[];
	/** Which one the keys have come to. */
	readonly active: number;
	/** How many can be chosen. */
	readonly most: number;
	pick(choice: Choice): void;
	point(index: number): void;
}

/** The listbox of a select. The focus stays outside, with whatever has it as its popup. */
export function optionList({
	id,
	name,
	choices,
	picked,
	active,
	most,
	pick,
	point,
}: Options): TemplateResult {
	const isMultiple = most > 1;
	const isFull = isMultiple && picked.length >= most;
	return html`<ul
		role="listbox"
		id=${`${id}-list`}
		aria-label=${name}
		aria-multiselectable=${isMultiple ? 'true' : nothing}
		@mousedown=${(event: Event) => event.preventDefault()}
	>
		${repeat(
			choices,
			({ value }) => value,
			(choice, index) => {
				const isPicked = picked.includes(choice.value);
				return html`<li
					role="option"
					id=${`${id}-${index}`}
					class=${index === active ? 'active' : ''}
					aria-selected=${isPicked}
					aria-disabled=${isFull && !isPicked ? 'true' : nothing}
					@click=${() => pick(choice)}
					@pointermove=${() => point(index)}
				>
					${choice.sign}
					<span class="words">
						<span>${choice.label}</span>
						${choice.description ? html`<small>${choice.description}</small>` : nothing}
					</span>
					${isMultiple || isPicked ? html`<span class=${isMultiple ? 'box' : 'mark'}>${isPicked ? checkIcon : nothing}</span>` : nothing}
				</li>`;
			},
		)}
	</ul>`;
}

/** What is chosen, as it stands in the select while that is closed. */
export function chosenOf(choices: readonly Choice[], areChips: boolean): TemplateResult {
	return html`<span class="value">
		${choices.map(
			({ sign, label }) => html`<span class=${areChips ? 'chip' : 'one'}>${sign}<span>${label}</span></span>`,
		)}
	</span>`;
}

/** Where a key leads among choices, as ARIA's pattern has it; letters lead too where nobody types. */
export function destination(
	choices: readonly Choice[],
	active: number,
	key: string,
	isTyping: boolean,
): number | undefined {
	const last = choices.length - 1;
	if (last < 0) return undefined;
	if (key === 'ArrowDown') return Math.min(active + 1, last);
	if (key === 'ArrowUp') return Math.max(active - 1, 0);
	if (isTyping) return undefined;
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	if (key.length > 1) return undefined;
	const order = [...choices.keys()].map((index) => (index + active + 1) % choices.length);
	return order.find((index) => choices[index]?.label.toLowerCase().startsWith(key.toLowerCase()));
}

/** Whether two choices are the same, in whatever order they were made. */
export function isSame(some: readonly string[], others: readonly string[]): boolean {
	return some.length === others.length && some.every((one) => others.includes(one));
}
