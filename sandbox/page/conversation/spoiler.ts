import { html, LitElement, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';

/** Something that nobody sees before they ask to. */
class HiddenContent extends LitElement {
	static override properties = {
		client: { attribute: false },
		content: { attribute: false },
		isShown: { state: true },
	};
	declare client: Client;
	declare content: TemplateResult;
	declare isShown: boolean;

	protected override createRenderRoot(): this {
		return this;
	}

	protected override render(): TemplateResult {
		if (this.isShown) return this.content;
		const reveal = () => {
			this.isShown = true;
		};
		return html`<div class="hidden">
			<div class="hidden-content" inert>${this.content}</div>
			<button class="reveal" @click=${reveal}>${clientWords(this.client).spoiler}</button>
		</div>`;
	}
}

customElements.define('hidden-content', HiddenContent);

/** The same content behind a button that shows it. */
export function hidden(client: Client, content: TemplateResult): TemplateResult {
	return html`<hidden-content .client=${client} .content=${content}></hidden-content>`;
}
