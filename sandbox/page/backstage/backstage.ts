import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';

/** The other side: the tasks at PixAI, the bot, and the switches for faults. */
export function backstage(client: Client): TemplateResult {
	return html`<p>${client.backstage.tasks.length}</p>`;
}
