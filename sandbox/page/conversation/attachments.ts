import { html, nothing, type TemplateResult } from 'lit';
import type { WireAttachment } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { fileLink } from './file-link.js';
import { gallery } from './gallery.js';

/** Attachments that no embed and no component shows: pictures together, other files each as a link. */
export function attachments(
	client: Client,
	files: readonly WireAttachment[],
): TemplateResult | typeof nothing {
	if (files.length === 0) return nothing;
	const isPicture = ({ content_type }: WireAttachment) => content_type.startsWith('image/');
	const pictures = files.filter(isPicture).map((file) => ({
		media: file,
		...(file.description && { description: file.description }),
		spoiler: file.filename.startsWith('SPOILER_'),
	}));
	const others = files.filter((file) => !isPicture(file));
	return html`${pictures.length > 0 ? gallery(client, pictures) : nothing}
	${others.map(({ url, size, filename }) =>
		fileLink(client, { url, size, name: filename, spoiler: filename.startsWith('SPOILER_') }),
	)}`;
}
