import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import './hint.css';
import { closeIcon } from './icons.js';

const KEY = 'hint is dismissed';

/** For whoever comes for the first time and has nothing to look at yet: how one begins. */
export function hint(client: Client, onDismiss: () => void): TemplateResult | typeof nothing {
	const isEmpty = (client.messages.get(client.channelId) ?? []).length === 0;
	if (!isEmpty || client.interactions.size > 0 || localStorage.getItem(KEY)) return nothing;
	const dismiss = () => {
		localStorage.setItem(KEY, 'yes');
		onDismiss();
	};
	return html`<p class="hint" lang="en">
		<span>Type <kbd>/</kbd> to see what the bot can do.</span>
		<button type="button" aria-label="Dismiss the hint" @click=${dismiss}>${closeIcon}</button>
	</p>`;
}
