import { html, nothing, type TemplateResult } from 'lit';
import type { WireAttachment } from '../../discord/wire.js';
import type { Client } from '../client.js';
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
	${others.map(({ url, size }) => fileLink(url, size))}`;
}

/** A file by its name, to be saved. */
export function fileLink(url: string, size?: number): TemplateResult {
	const name = decodeURIComponent(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
	return html`<a class="file" href=${url} download=${name}>
		${name}${size === undefined ? '' : html` <small>${inBytes(size)}</small>`}
	</a>`;
}

function inBytes(size: number): string {
	const unit = size < 1024 ** 2 ? 'kilobyte' : 'megabyte';
	const amount = size / (unit === 'kilobyte' ? 1024 : 1024 ** 2);
	return new Intl.NumberFormat(undefined, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
