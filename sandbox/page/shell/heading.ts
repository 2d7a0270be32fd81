import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import { nameOf } from './channels.js';
import './heading.css';
import { backstageIcon, directIcon, hashIcon, menuIcon, threadIcon } from './icons.js';

export interface HeadingControls {
	readonly isListOpen: boolean;
	readonly isBackstageOpen: boolean;
	toggleList(): void;
	toggleBackstage(): void;
}

/** Over the conversation: where one is, and what can be shown beside it. */
export function heading(client: Client, controls: HeadingControls): TemplateResult {
	const { channel, unread } = client;
	const isUnread = unread.total.messages > 0;
	return html`<header class="heading">
		<button
			class="icon-button show-list"
			type="button"
			aria-label=${isUnread ? 'Channels, something is unread' : 'Channels'}
			aria-expanded=${controls.isListOpen}
			aria-controls="places"
			lang="en"
			@click=${controls.toggleList}
		>
			${menuIcon}${isUnread ? html`<span class="dot"></span>` : nothing}
		</button>
		${channel.guildId ? (channel.parentId ? threadIcon : hashIcon) : directIcon}
		<h1 tabindex="-1">${nameOf(client, channel)}</h1>
		${channel.nsfw ? html`<span class="badge">${clientWords(client).ageRestricted}</span>` : nothing}
		<span class="bot-state" role="status" lang="en">${botState(client)}</span>
		<button
			class="icon-button show-backstage"
			type="button"
			aria-expanded=${controls.isBackstageOpen}
			aria-controls="backstage"
			lang="en"
			@click=${controls.toggleBackstage}
		>
			${backstageIcon}<span>Backstage</span>
		</button>
	</header>`;
}

function botState({ backstage }: Client): string {
	switch (backstage.bot?.state) {
		case 'starting':
			return 'bot is starting…';
		case 'down':
			return 'bot is down';
		default:
			return '';
	}
}
