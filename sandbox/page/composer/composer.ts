import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';

/** The box to type in. */
export function composer(client: Client): TemplateResult {
	return html`<p>${client.commands.map(({ name }) => html`/${name} `)}</p>`;
}
