import { html, type TemplateResult } from 'lit';
import { backstage } from '../backstage/backstage.js';
import type { Client } from '../client.js';
import { composer } from '../composer/composer.js';
import { openForm } from '../controls/controls.js';
import { conversation } from '../conversation/conversation.js';

/** The whole page. */
export function shell(client: Client): TemplateResult {
	const { scene } = client;
	return html`
		<nav aria-label="Channels">
			${scene.guilds.map(
				({ name, channels }) => html`<h2>${name}</h2>
					${channels.map(
						(channel) => html`<button @click=${() => client.open(channel.id)}>#${channel.name}</button>`,
					)}`,
			)}
		</nav>
		<main>${conversation(client)} ${composer(client)}</main>
		<aside aria-label="Backstage">${backstage(client)}</aside>
		${openForm(client)}
	`;
}
