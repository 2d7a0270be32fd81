import { html, type TemplateResult } from 'lit';
import { LightElement } from '../light-element.js';
import './notices.css';
import { closeIcon } from './icons.js';

const KNOCKING_EVERY_MS = 3000;

/** What went wrong in the page itself and that nothing else told. */
export class Troubles extends EventTarget {
	messages: readonly string[] = [];
	#isTold: (error: unknown) => boolean = () => false;

	constructor() {
		super();
		addEventListener('error', ({ error, message }) => this.#take(error ?? message));
		addEventListener('unhandledrejection', (event) => {
			if (this.#isTold(event.reason)) event.preventDefault();
			else this.#take(event.reason);
		});
	}

	/** @param isTold whether an error follows from something that people are told of elsewhere */
	expect(isTold: (error: unknown) => boolean): void {
		this.#isTold = isTold;
	}

	dismiss(): void {
		this.#tell([]);
	}

	#take(error: unknown): void {
		const message = error instanceof Error ? error.message : String(error);
		if (!this.messages.includes(message)) this.#tell([...this.messages, message]);
	}

	#tell(messages: readonly string[]): void {
		this.messages = messages;
		this.dispatchEvent(new Event('change'));
	}
}

/** What went wrong, over everything else. */
export function troubleNotice(troubles: Troubles): TemplateResult {
	return html`<div class="notices" role="alert" lang="en">
		${
			troubles.messages.length > 0
				? html`<div class="notice danger">
						<p>Something went wrong in this page: ${troubles.messages.join(' · ')}</p>
						<button type="button" aria-label="Dismiss" @click=${() => troubles.dismiss()}>${closeIcon}</button>
					</div>`
				: ''
		}
	</div>`;
}

/** Says that the demo has ended, and knocks until it answers again; then the page is loaded anew. */
class LostNotice extends LightElement {
	#knocking: ReturnType<typeof setTimeout> | undefined;

	override connectedCallback(): void {
		super.connectedCallback();
		this.#knockSoon();
	}

	override disconnectedCallback(): void {
		clearTimeout(this.#knocking);
		super.disconnectedCallback();
	}

	protected override render(): TemplateResult {
		return html`<div class="notice" role="alert" lang="en">
			<p>The demo has ended. Start it again with <code>npm run demo</code>, then reload this page.</p>
			<button class="plain-button" type="button" @click=${() => location.reload()}>Reload</button>
		</div>`;
	}

	#knockSoon(): void {
		this.#knocking = setTimeout(() => void this.#knock(), KNOCKING_EVERY_MS);
	}

	async #knock(): Promise<void> {
		if (await isAnswered()) location.reload();
		else if (this.isConnected) this.#knockSoon();
	}
}
customElements.define('lost-notice', LostNotice);

/** Whether the demo gave the whole page again. */
async function isAnswered(): Promise<boolean> {
	try {
		const answer = await fetch('/', { cache: 'no-store' });
		await answer.text();
		return answer.ok;
	} catch {
		return false;
	}
}
