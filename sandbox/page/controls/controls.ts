import { html, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import './button.js';
import './message-select.js';

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

/** What can be done with a message besides using its controls: the message commands of the bot, for one. */
export function messageMenu(_client: Client, _view: MessageView): TemplateResult {
	return html``;
}

/** The form that the bot asks to fill in, where it does. */
export function openForm(_client: Client): TemplateResult {
	return html``;
}
