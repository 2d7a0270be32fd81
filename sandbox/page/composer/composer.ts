import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import './command-form.js';
import './message-box.js';
import './composer.css';
import { entriesOf } from './entries.js';
import { begin, type Line, valuesOf } from './line.js';
import type { MessageBox } from './message-box.js';

/** The box to type in: a message, or a command with its options. */
class ComposerBox extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		line: { state: true },
		failure: { state: true },
	};
	declare client: Client;
	declare revision: number;
	/** The command that is being filled in. */
	declare line: Line | undefined;
	declare failure: string;

	constructor() {
		super();
		this.failure = '';
	}

	override connectedCallback(): void {
		super.connectedCallback();
		document.addEventListener('use-command', this.#use);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		document.removeEventListener('use-command', this.#use);
	}

	protected override render(): TemplateResult {
		const { client, line } = this;
		return html`<div class="composer">
			${this.failure && html`<p class="failure" role="alert">${this.failure}</p>`}
			<message-box
				?hidden=${line !== undefined}
				.client=${client}
				.revision=${client.revision}
				@send=${this.#send}
				@begin=${({ detail }: CustomEvent<Line>) => this.#begin(detail)}
			></message-box>
			${
				line
					? html`<command-form .client=${client} .line=${line} @leave=${this.#leave} @send=${this.#send}></command-form>`
					: nothing
			}
		</div>`;
	}

	#begin(line: Line): void {
		this.failure = '';
		this.line = line;
	}

	readonly #leave = (): void => {
		this.line = undefined;
		void this.updateComplete.then(() => this.#box?.holds(''));
	};

	readonly #send = async ({ detail: line }: CustomEvent<Line>): Promise<void> => {
		this.#leave();
		this.failure = '';
		try {
			await this.client.act({ kind: 'run', command: line.entry.line, values: valuesOf(line) });
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
			this.line ??= line;
		}
	};

	readonly #use = (event: Event): void => {
		const { detail } = event as CustomEvent<string>;
		const entry = entriesOf(this.client.commands, this.client.scene.me.locale).find(
			({ line }) => line === detail,
		);
		if (entry) this.#begin(begin(entry));
		else this.#box?.holds(`/${detail}`);
	};

	get #box(): MessageBox | null {
		return this.querySelector<MessageBox>('message-box');
	}
}

customElements.define('composer-box', ComposerBox);

/** The box to type in. */
export function composer(client: Client): TemplateResult {
	return html`<composer-box .client=${client} .revision=${client.revision}></composer-box>`;
}
