import { html, type TemplateResult } from 'lit';
import type { InteractionView } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { avatar } from '../look/avatar.js';
import { clientWords } from '../look/words.js';

/** The commands that this person has sent here and that no message answers: they are on their way, or came to nothing. */
export function unanswered(client: Client): TemplateResult[] {
	return [...client.interactions.values()]
		.filter(({ channelId, command, messageId }) => channelId === client.channelId && command && !messageId)
		.filter(({ state }) => state === 'waiting' || state === 'did not respond')
		.map((interaction) => line(client, interaction));
}

function line(client: Client, { id, command, state }: InteractionView): TemplateResult {
	const { user } = client.scene.me;
	const words = clientWords(client);
	const name = user.global_name ?? user.username;
	const used = words.used(html`<b>${name}</b>`, html`<span class="command-name">/${command}</span>`);
	return html`<article class="message" tabindex="0" ?data-ephemeral=${state === 'did not respond'}>
		<p class="above">${avatar(name)}<span>${used}</span></p>
		<div class="content">
			${
				state === 'waiting'
					? html`<p class="thinking">${words.sendingCommand}</p>`
					: html`<p class="late" role="alert">${words.didNotRespond}</p>
						<p class="only">
							${words.onlyYouCanSee} ·
							<button class="dismiss" @click=${() => client.forget(id)}>${words.dismiss}</button>
						</p>`
			}
		</div>
	</article>`;
}
