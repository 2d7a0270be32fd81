import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { body } from './body.js';

/** The messages of the channel that is looked at. */
export function conversation(client: Client): TemplateResult {
	const views = client.messages.get(client.channelId) ?? [];
	return html`<ol class="messages">
		${views.map((view) => html`<li>${view.message.author.username}: ${body(client, view)}</li>`)}
	</ol>`;
}
