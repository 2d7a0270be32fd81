import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';

/** Words of a line that nobody reads before they ask to. */
class HiddenWords extends LightElement {
	static override properties = {
		client: { attribute: false },
		words: { attribute: false },
		isShown: { state: true },
	};
	declare client: Client;
	declare words: TemplateResult;
	declare isShown: boolean;

	protected override render(): TemplateResult {
		if (this.isShown) return html`<span class="revealed">${this.words}</span>`;
		const reveal = () => {
			this.isShown = true;
		};
		return html`<button class="hidden-words" aria-label=${clientWords(this.client).spoiler} @click=${reveal}><span inert aria-hidden="true">${this.words}</span></button>`;
	}
}

customElements.define('hidden-words', HiddenWords);

/** The same words behind a button that shows them. */
export function hiddenWords(client: Client, words: TemplateResult): TemplateResult {
	return html`<hidden-words .client=${client} .words=${words}></hidden-words>`;
}
