import { html, type TemplateResult } from 'lit';
import type { BotView } from '../../live/protocol.js';
import type { Client } from '../client.js';

/** How the bot's process is, and what can be done to it. */
export function bot(client: Client, view: BotView): TemplateResult {
	return html`<section>
		<h2>The bot</h2>
		<p class="bot-state" data-state=${view.state} role="status">${wordsOf(view)}</p>
		<ul class="switches">
			${client.backstage.switches
				.filter(({ side }) => side === 'bot')
				.map((one) => html`<li><backstage-switch .client=${client} .view=${one}></backstage-switch></li>`)}
		</ul>
	</section>`;
}

function wordsOf({ state, starts }: BotView): string {
	switch (state) {
		case 'starting':
			return starts > 1 ? 'Starting again…' : 'Starting…';
		case 'ready':
			return starts > 1 ? `Ready (started ${starts} times)` : 'Ready';
		case 'down':
			return 'Down. It is started again in a moment…';
	}
}
