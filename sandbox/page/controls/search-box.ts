import { html, type nothing, type TemplateResult } from 'lit';

interface SearchBox {
	readonly name: string;
	readonly sought: string;
	readonly listId: string;
	/** The id of the choice that the keys have come to. */
	readonly activeId: string | typeof nothing;
}

/** The box over a list of choices in which one types what one looks for; the keys lead through the list meanwhile. */
export function searchBox(
	{ name, sought, listId, activeId }: SearchBox,
	search: (words: string) => void,
): TemplateResult {
	return html`<input
		type="text"
		role="combobox"
		aria-label=${name}
		placeholder=${name}
		aria-expanded="true"
		aria-autocomplete="list"
		aria-controls=${listId}
		aria-activedescendant=${activeId}
		autocomplete="off"
		spellcheck="false"
		.value=${sought}
		@input=${(event: Event) => search((event.target as HTMLInputElement).value)}
	/>`;
}
