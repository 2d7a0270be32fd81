import { html, type TemplateResult } from 'lit';
import type { WireGalleryItem } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { picture } from './picture.js';

/** Up to ten pictures: one at its own shape, two to four as halves and quarters, more in threes. */
export function gallery(client: Client, items: readonly WireGalleryItem[]): TemplateResult {
	return html`<div class="gallery" data-count=${items.length}>
		${items.map((item) => picture(client, item, items))}
	</div>`;
}
