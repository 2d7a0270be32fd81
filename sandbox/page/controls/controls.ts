import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MessageView } from '../../discord/scene.js';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import './button.js';
import './form.js';
import './message-select.js';

export { messageMenu, personMenu } from './menus.js';

/** A button or a select of a message. */
export function control(client: Client, view: MessageView, component: WireComponent): TemplateResult {
	const { revision } = client;
	if (component.type === ComponentType.Button)
		return html`<message-button
			.client=${client}
			.revision=${revision}
			.view=${view}
			.component=${component}
		></message-button>`;
	return html`<message-select
		.client=${client}
		.revision=${revision}
		.view=${view}
		.component=${component}
	></message-select>`;
}

/** The form that the bot asks to fill in, where it does. */
export function openForm(client: Client): TemplateResult | typeof nothing {
	const { form, revision } = client;
	if (!form) return nothing;
	const dialog = html`<form-dialog .client=${client} .revision=${revision} .form=${form}></form-dialog>`;
	return html`${keyed(form.interactionId, dialog)}`;
}
