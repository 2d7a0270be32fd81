import { html, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import type { WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';

/** A button or a select of a message. */
export function control(_client: Client, _view: MessageView, component: WireComponent): TemplateResult {
	return html`<button>${component.label ?? component.placeholder}</button>`;
}

/** What can be done with a message besides using its controls: the message commands of the bot, for one. */
export function messageMenu(_client: Client, _view: MessageView): TemplateResult {
	return html``;
}

/** The form that the bot asks to fill in, where it does. */
export function openForm(_client: Client): TemplateResult {
	return html``;
}
