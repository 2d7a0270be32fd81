import { html, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import type { Client } from '../client.js';

/** Everything inside one message: its text, embeds, attachments and components. */
export function body(_client: Client, { message }: MessageView): TemplateResult {
	return html`${message.content}`;
}
