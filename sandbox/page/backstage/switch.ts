import { html, nothing, type TemplateResult } from 'lit';
import type { SwitchView } from '../../live/protocol.js';
import type { Client } from '../client.js';
import { RefusedError } from '../connection.js';
import { LightElement } from '../light-element.js';

/** A fault that can be switched on and off, or a button for a blow that falls at once. */
export class BackstageSwitch extends LightElement {
	static override properties = {
		client: { attribute: false },
		view: { attribute: false },
		problem: { state: true },
	};

	declare client: Client;
	declare view: SwitchView;
	/** Why it could not be turned the last time. */
	declare problem: string | undefined;

	protected override render(): TemplateResult {
		const { view, problem } = this;
		const effect = `effect-of-${view.name}`;
		return html`
			${view.isMomentary ? this.#button(effect) : this.#switch(effect)}
			<p class="effect" id=${effect}>${view.effect}</p>
			${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
		`;
	}

	#button(effect: string): TemplateResult {
		const { label, side } = this.view;
		return html`<button
			type="button"
			class="blow"
			data-side=${side}
			aria-describedby=${effect}
			@click=${() => this.#turn(true)}
		>
			${label}
		</button>`;
	}

	#switch(effect: string): TemplateResult {
		const { label, isOn } = this.view;
		return html`<button
			type="button"
			class="switch"
			role="switch"
			aria-checked=${isOn}
			aria-describedby=${effect}
			@click=${() => this.#turn(!isOn)}
		>
			<span>${label}</span>
			<span class="track" aria-hidden="true"></span>
		</button>`;
	}

	async #turn(on: boolean): Promise<void> {
		this.problem = undefined;
		try {
			await this.client.turn(this.view.name, on);
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			this.problem = error.message;
		}
	}
}

customElements.define('backstage-switch', BackstageSwitch);
