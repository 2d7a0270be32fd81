import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import './message-list.js';

/** The messages of the channel that is looked at. */
export function conversation(client: Client): TemplateResult {
	return html`<message-list .client=${client} .revision=${client.revision}></message-list>`;
}
