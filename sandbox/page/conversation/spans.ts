import { html, type TemplateResult } from 'lit';
import type { Span } from '../../markdown/spans.js';
import type { Client } from '../client.js';
import './moment.js';
import { hiddenWords } from './hidden-words.js';

/** What stands within a line. */
export function spans(client: Client, all: readonly Span[]): TemplateResult[] {
	return all.map((span) => drawn(client, span));
}

function drawn(client: Client, span: Span): TemplateResult {
	switch (span.kind) {
		case 'text':
		case 'emoji':
			return html`${span.text}`;
		case 'code':
			return html`<code>${span.text}</code>`;
		case 'bold':
			return html`<strong>${spans(client, span.spans)}</strong>`;
		case 'italic':
			return html`<em>${spans(client, span.spans)}</em>`;
		case 'underline':
			return html`<u>${spans(client, span.spans)}</u>`;
		case 'strike':
			return html`<s>${spans(client, span.spans)}</s>`;
		case 'spoiler':
			return hiddenWords(client, html`${spans(client, span.spans)}`);
		case 'link':
			return html`<a href=${span.url} target="_blank" rel="noopener noreferrer">${spans(client, span.spans)}</a>`;
		case 'everyone':
			return mention(span.text);
		case 'user':
		case 'role':
			return mention(`@${client.nameOf(span.id) ?? 'unknown'}`);
		case 'channel':
			return html`<button class="mention" @click=${() => client.open(span.id)}>#${client.nameOf(span.id) ?? 'unknown'}</button>`;
		case 'command':
			return html`<button class="mention" @click=${(event: Event) => use(event, span.name)}>/${span.name}</button>`;
		case 'time':
			return html`<moment-time .at=${span.at} .look=${span.style} .locale=${client.scene.me.locale}></moment-time>`;
	}
}

function mention(text: string): TemplateResult {
	return html`<span class="mention">${text}</span>`;
}

/** Asks whoever has the box to type in to put a command there. */
function use({ currentTarget }: Event, detail: string): void {
	currentTarget?.dispatchEvent(new CustomEvent('use-command', { bubbles: true, composed: true, detail }));
}
