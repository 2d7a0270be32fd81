import { html, nothing, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { control } from '../controls/controls.js';
import { fileLink } from './file-link.js';
import { gallery } from './gallery.js';
import { markdown } from './markdown.js';
import { picture } from './picture.js';
import { hidden } from './spoiler.js';

/** One component of a message, with all that it holds (https://discord.com/developers/docs/components/reference). */
export function component(client: Client, view: MessageView, one: WireComponent): TemplateResult {
	const inner = () => (one.components ?? []).map((child) => component(client, view, child));
	switch (one.type) {
		case ComponentType.ActionRow:
			return html`<div class="row">${inner()}</div>`;
		case ComponentType.Section:
			return html`<div class="section">
				<div class="section-text">${inner()}</div>
				${one.accessory && component(client, view, one.accessory)}
			</div>`;
		case ComponentType.TextDisplay:
			return markdown(client, one.content ?? '');
		case ComponentType.Thumbnail:
			return html`<div class="thumbnail">
				${one.media && picture(client, { media: one.media, ...described(one) })}
			</div>`;
		case ComponentType.MediaGallery:
			return gallery(client, one.items ?? []);
		case ComponentType.File:
			return fileLink(client, { url: one.file?.url ?? '', spoiler: one.spoiler === true });
		case ComponentType.Separator:
			return html`<hr class="separator" data-spacing=${one.spacing ?? 1} ?data-bare=${one.divider === false} />`;
		case ComponentType.Container:
			return container(client, one, inner());
		default:
			return control(client, view, one);
	}
}

function container(client: Client, one: WireComponent, inner: readonly TemplateResult[]): TemplateResult {
	const { accent_color: accent, spoiler } = one;
	const edge = accent == null ? nothing : `--edge: #${accent.toString(16).padStart(6, '0')}`;
	const box = html`<div class="container" style=${edge}>${inner}</div>`;
	return spoiler ? hidden(client, box, { addresses: addressesIn(one) }) : box;
}

function addressesIn({ media, file, items = [], accessory, components = [] }: WireComponent): string[] {
	const own = [media, file, ...items.map((item) => item.media)].flatMap((one) => one?.url ?? []);
	return [...own, ...[...(accessory ? [accessory] : []), ...components].flatMap(addressesIn)];
}

function described({ description, spoiler }: WireComponent) {
	return { ...(description && { description }), ...(spoiler && { spoiler }) };
}
