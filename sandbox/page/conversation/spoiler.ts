import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';

/** Something that nobody sees before they ask to. */
class HiddenContent extends LightElement {
	static override properties = {
		client: { attribute: false },
		content: { attribute: false },
		what: { attribute: false },
		isShown: { state: true },
	};
	declare client: Client;
	declare content: TemplateResult;
	declare what: string;
	declare isShown: boolean;

	protected override render(): TemplateResult {
		const { spoiler } = clientWords(this.client);
		const button = html`<button
			class="reveal"
			aria-label=${this.what ? `${spoiler}: ${this.what}` : spoiler}
			@click=${this.#reveal}
		>
			${spoiler}
		</button>`;
		return html`<div class="hidden-content" tabindex="-1" ?inert=${!this.isShown}>${this.content}</div>
			${this.isShown ? nothing : button}`;
	}

	/** The focus goes from the button, which is no more, to what it hid. */
	readonly #reveal = async (): Promise<void> => {
		this.isShown = true;
		await this.updateComplete;
		(
			this.querySelector<HTMLElement>('button, a') ?? this.querySelector<HTMLElement>('.hidden-content')
		)?.focus();
	};
}

customElements.define('hidden-content', HiddenContent);

/** What is hidden: the files in it, what the button says of it, and its shape where it is one picture. */
export interface Hidden {
	readonly addresses: readonly string[];
	readonly what?: string;
	readonly shape?: string;
}

/** The same content behind a button that shows it. Other files in its place are hidden anew. */
export function hidden(
	client: Client,
	content: TemplateResult,
	{ addresses, what = '', shape }: Hidden,
): TemplateResult {
	// The same file is signed anew from time to time: what follows the ? does not count.
	const key = addresses.map((url) => url.split('?')[0]).join(' ');
	return html`${keyed(
		key,
		html`<hidden-content
			class=${shape === undefined ? nothing : 'shaped'}
			style=${shape || nothing}
			.client=${client}
			.content=${content}
			.what=${what}
		></hidden-content>`,
	)}`;
}
