import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { preselected } from '../../discord/components.js';
import { clientWords } from '../look/words.js';
import './choice-select.js';
import { MessageControl } from './message-control.js';

/** A select of a message. */
class MessageSelect extends MessageControl {
	static override properties: PropertyDeclarations = { chosen: { state: true } };
	/** What this person chose since the bot last touched the message. */
	declare chosen: readonly string[] | undefined;

	protected override willUpdate(changed: PropertyValues<this>): void {
		super.willUpdate(changed);
		if (changed.has('view')) this.chosen = undefined;
	}

	protected override render(): TemplateResult {
		const { client, component, chosen, isBusy, isBlocked } = this;
		return html`<choice-select
				.client=${client}
				.revision=${client.revision}
				.component=${component}
				.name=${component.placeholder ?? clientWords(client).choose}
				.chosen=${chosen ?? preselected(component)}
				.isBusy=${isBusy}
				.isBlocked=${isBlocked}
				@choose=${(event: CustomEvent<readonly string[]>) => this.#choose(event.detail)}
			></choice-select>
			${this.complaintLine}`;
	}

	async #choose(values: readonly string[]): Promise<void> {
		const { client, view, component } = this;
		const { min_values: least = 1, custom_id: select = '' } = component;
		this.chosen = values;
		const isSent =
			values.length >= least &&
			(await this.use({ kind: 'select', message: view.message.id, select, values: [...values] }));
		if (isSent) return;
		this.chosen = undefined;
		if (values.length < least) this.complaint = clientWords(client).chooseAtLeast(least);
	}
}
customElements.define('message-select', MessageSelect);
