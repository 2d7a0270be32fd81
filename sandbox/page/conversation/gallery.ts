import { html, nothing, type TemplateResult } from 'lit';
import type { WireGalleryItem } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { isHere } from './address.js';
import { picture } from './picture.js';

/**
 * Up to ten pictures: one at its own shape, two to four as halves and quarters, more in rows of three under a row of what
 * is left over. Those from elsewhere follow as links.
 */
export function gallery(client: Client, items: readonly WireGalleryItem[]): TemplateResult {
	const shown = items.filter(({ media }) => isHere(media.url));
	const linked = items.filter((item) => !shown.includes(item));
	const { length } = shown;
	return html`${
		length > 0
			? html`<div class="gallery" data-count=${length} data-first-row=${length > 4 ? length % 3 : nothing}>
		${shown.map((item) => picture(client, item, shown))}
	</div>`
			: nothing
	}${linked.map((item) => picture(client, item))}`;
}
