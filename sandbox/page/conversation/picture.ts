import { html, type TemplateResult } from 'lit';
import type { WireGalleryItem } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import { fileName, isHere } from './address.js';
import { fileLink } from './file-link.js';
import { enlarge } from './lightbox.js';
import { hidden } from './spoiler.js';

/**
 * A picture of a message: it has its place before it is loaded, and opens large when it is pressed. One from elsewhere
 * is not loaded but linked.
 */
export function picture(
	client: Client,
	item: WireGalleryItem,
	siblings: readonly WireGalleryItem[] = [item],
): TemplateResult {
	const { media, description = '', spoiler } = item;
	const words = clientWords(client);
	if (!isHere(media.url)) {
		const link = fileLink(client, { url: media.url, name: description || media.url });
		return spoiler ? hidden(client, link, { addresses: [media.url] }) : link;
	}
	const open = ({ currentTarget }: Event) => {
		const isBroken = (currentTarget as HTMLElement).classList.contains('broken');
		if (!isBroken) enlarge(client, siblings, siblings.indexOf(item));
	};
	const shape = media.width && media.height ? `--width: ${media.width}; --height: ${media.height}` : '';
	const shown = html`<button class="picture" style=${shape} @click=${open} aria-haspopup="dialog">
		<img
			src=${media.url}
			alt=${description || fileName(media.url) || words.picture}
			width=${media.width ?? 300}
			height=${media.height ?? 300}
			@load=${markBroken(false)}
			@error=${markBroken(true)}
		/>
		${description && html`<span class="alt" aria-hidden="true">ALT</span>`}
		<span class="broken-words">${words.loadingFailed}</span>
	</button>`;
	if (!spoiler) return shown;
	return hidden(client, shown, { addresses: [media.url], what: description, shape });
}

function markBroken(isBroken: boolean) {
	return ({ currentTarget }: Event) => {
		const button = (currentTarget as HTMLElement).closest('.picture');
		button?.classList.toggle('broken', isBroken);
		button?.setAttribute('aria-disabled', `${isBroken}`);
	};
}
