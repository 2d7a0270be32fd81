import { html, type TemplateResult } from 'lit';

/** A line of a list that one chooses from while one types. */
export interface ListItem {
	readonly label: string;
	readonly detail?: string;
}

export interface ListOptions {
	readonly id: string;
	readonly label: string;
	readonly items: readonly ListItem[];
	/** The one that Enter chooses. */
	readonly active: number;
	readonly choose: (index: number) => void;
	/** Said instead of items. */
	readonly note?: string | undefined;
}

/** A list over the box. What is typed in keeps the focus, so a press must not take it. */
export function list({ id, label, items, active, choose, note }: ListOptions): TemplateResult {
	return html`<div class="suggestions">
		${note && html`<p class="note" role="status">${note}</p>`}
		<ul id=${id} role="listbox" tabindex="-1" aria-label=${label}>
			${items.map(
				(item, index) => html`<li
					id="${id}-${index}"
					role="option"
					aria-selected=${index === active}
					@mousedown=${(event: Event) => event.preventDefault()}
					@click=${() => choose(index)}
				>
					<span>${item.label}</span>${item.detail && html` <small>${item.detail}</small>`}
				</li>`,
			)}
		</ul>
	</div>`;
}

/** Which one a key makes the active one, of so many; undefined for other keys. */
export function moved(key: string, active: number, count: number): number | undefined {
	if (count === 0) return undefined;
	if (key === 'ArrowDown') return (active + 1) % count;
	if (key === 'ArrowUp') return (active - 1 + count) % count;
	return undefined;
}

/** Brings the active one into sight. */
export function showActive(root: ParentNode): void {
	root.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}
