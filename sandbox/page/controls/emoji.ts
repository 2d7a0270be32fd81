import { html, nothing, type TemplateResult } from 'lit';

/** An emoji of a control. A server's own ones are pictures elsewhere, so they are told by name. */
export function emojiOf(emoji: { id?: string; name?: string } | undefined): TemplateResult | typeof nothing {
	if (!emoji?.name) return nothing;
	return html`<span class="emoji">${emoji.id ? `:${emoji.name}:` : emoji.name}</span>`;
}
