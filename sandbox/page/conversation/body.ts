import { html, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import { MessageFlag } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { attachments } from './attachments.js';
import './body.css';
import './lightbox.css';
import './media.css';
import { component } from './components.js';
import { embed } from './embed.js';
import { markdown } from './markdown.js';

/** Everything inside one message: its text, embeds, attachments and components. */
export function body(client: Client, view: MessageView): TemplateResult {
	const { content, embeds, attachments: files, components, flags } = view.message;
	const drawn = components.map((one) => component(client, view, one));
	if (flags & MessageFlag.ComponentsV2) return html`<div class="body">${drawn}</div>`;
	const shownInEmbeds = new Set(embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
	const loose = files.filter(({ url }) => !shownInEmbeds.has(url));
	return html`<div class="body">
		${content && markdown(client, content)} ${attachments(client, loose)}
		${embeds.map((one) => embed(client, one))} ${drawn}
	</div>`;
}
