import { html, type TemplateResult } from 'lit';
import { type Block, type Item, readBlocks } from '../../markdown/blocks.js';
import type { Client } from '../client.js';
import './markdown.css';
import { spans } from './spans.js';

/** Discord's Markdown, with mentions by name and timestamps that tick. */
export function markdown(client: Client, source: string): TemplateResult {
	return html`<div class="markdown">${blocks(client, readBlocks(source))}</div>`;
}

function blocks(client: Client, all: readonly Block[]): TemplateResult[] {
	return all.map((block) => drawn(client, block));
}

function drawn(client: Client, block: Block): TemplateResult {
	switch (block.kind) {
		case 'text':
			return html`<p>${spans(client, block.spans)}</p>`;
		case 'subtext':
			return html`<p class="subtext">${spans(client, block.spans)}</p>`;
		case 'heading':
			return html`<p class="title" data-level=${block.level} role="heading" aria-level=${block.level + 2}>${spans(client, block.spans)}</p>`;
		case 'code':
			return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
		case 'quote':
			return html`<blockquote>${blocks(client, block.blocks)}</blockquote>`;
		case 'list':
			return html`<ul>
				${block.items.map((item) => listed(client, item))}
			</ul>`;
	}
}

function listed(client: Client, { depth, number, spans: inner }: Item): TemplateResult {
	const marker = number ?? (depth === 0 ? '•' : '◦');
	return html`<li style="--depth: ${depth}" data-marker=${marker}>${spans(client, inner)}</li>`;
}
