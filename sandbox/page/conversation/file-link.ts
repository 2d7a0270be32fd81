import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { fileName, isHere, isSafe } from './address.js';
import { hidden } from './spoiler.js';

/** A file that a message shows by its name. */
export interface LinkedFile {
	readonly url: string;
	readonly name?: string;
	readonly size?: number;
	readonly spoiler?: boolean;
}

/** A file by its name, to be saved, or to be opened where it lies elsewhere. */
export function fileLink(
	client: Client,
	{ url, size, name = fileName(url), spoiler }: LinkedFile,
): TemplateResult {
	const label = html`${name}${size === undefined ? '' : html` <small>${inBytes(size, client.scene.me.locale)}</small>`}`;
	const link = isHere(url)
		? html`<a class="file" href=${url} download=${name}>${label}</a>`
		: isSafe(url)
			? html`<a class="file" href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
			: html`<span class="file">${label}</span>`;
	return spoiler ? hidden(client, link, { addresses: [url] }) : link;
}

function inBytes(size: number, locale: string): string {
	const unit = size < 1024 ** 2 ? 'kilobyte' : 'megabyte';
	const amount = size / (unit === 'kilobyte' ? 1024 : 1024 ** 2);
	return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
