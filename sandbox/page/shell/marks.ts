import { html, nothing, type TemplateResult } from 'lit';
import type { UnreadMark } from '../unread.js';

/** The number of pings on a server or a channel. */
export function pingBadge({ pings }: UnreadMark): TemplateResult | typeof nothing {
	return pings > 0 ? html`<span class="pings" aria-hidden="true">${pings}</span>` : nothing;
}

/** For those who hear the page: what the marks show. */
export function unreadInWords({ messages, pings }: UnreadMark): string {
	if (pings > 0) return `, ${pings} ${pings === 1 ? 'mention' : 'mentions'}`;
	return messages > 0 ? ', unread' : '';
}
