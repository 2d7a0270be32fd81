import { html, type TemplateResult } from 'lit';
import type { WireGalleryItem } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import { enlarge } from './lightbox.js';
import { hidden } from './spoiler.js';

/** A picture of a message: it has its place before it is loaded, and opens large when it is pressed. */
export function picture(
	client: Client,
	item: WireGalleryItem,
	siblings: readonly WireGalleryItem[] = [item],
): TemplateResult {
	const { media, description = '', spoiler } = item;
	const { loadingFailed } = clientWords(client);
	const open = () => enlarge(client, siblings, siblings.indexOf(item));
	const failed = ({ currentTarget }: Event) =>
		(currentTarget as HTMLElement).closest('.picture')?.classList.add('broken');
	const shape = media.width && media.height ? `--width: ${media.width}; --height: ${media.height}` : '';
	const shown = html`<button class="picture" style=${shape} @click=${open} aria-haspopup="dialog">
		<img src=${media.url} alt=${description} width=${media.width ?? 300} height=${media.height ?? 300} @error=${failed} />
		${description && html`<span class="alt" aria-hidden="true">ALT</span>`}
		<span class="broken-words">${loadingFailed}</span>
	</button>`;
	return spoiler ? hidden(client, shown) : shown;
}
