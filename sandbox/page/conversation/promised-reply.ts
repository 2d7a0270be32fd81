import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';

/** What stands in place of a reply that is yet to come, until it cannot come any more. */
class PromisedReply extends LightElement {
	static override properties = {
		client: { attribute: false },
		until: { attribute: false },
	};
	declare client: Client;
	/** Milliseconds since the epoch. */
	declare until: number;
	#timer: ReturnType<typeof setTimeout> | undefined;

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		clearTimeout(this.#timer);
	}

	protected override updated(): void {
		clearTimeout(this.#timer);
		const left = this.until - Date.now();
		// A timer may ring a moment early; then it is set once more.
		if (left > 0) this.#timer = setTimeout(() => this.requestUpdate(), left);
	}

	protected override render(): TemplateResult {
		const { thinking, didNotRespond } = clientWords(this.client);
		if (Date.now() >= this.until) return html`<p class="late">${didNotRespond}</p>`;
		const { global_name, username } = this.client.scene.bot;
		return html`<p class="thinking">
			<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${global_name ?? username} ${thinking}
		</p>`;
	}
}

customElements.define('promised-reply', PromisedReply);
