import { html, type TemplateResult } from 'lit';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import './gate.css';

const KEY = 'of age';

/** Whether this person has yet to say that they want to see age-restricted channels. */
export function isGated({ channel, scene }: Client): boolean {
	return channel.nsfw && !ofAge().includes(scene.me.user.username);
}

/** What stands in place of an age-restricted conversation until somebody agrees to see it. */
export function gate(client: Client, onAgree: () => void): TemplateResult {
	const words = clientWords(client);
	const agree = () => {
		sessionStorage.setItem(KEY, JSON.stringify([...ofAge(), client.scene.me.user.username]));
		onAgree();
	};
	return html`<section class="gate" tabindex="-1" aria-labelledby="gate-title">
		<h2 id="gate-title">${words.ageTitle}</h2>
		<p>${words.ageQuestion}</p>
		<div>
			<button class="plain-button" type="button" @click=${() => goBack(client)}>${words.goBack}</button>
			<button class="plain-button danger" type="button" @click=${agree}>${words.ageContinue}</button>
		</div>
	</section>`;
}

/** Who has agreed in this window, by name: ids are new each time that the demo starts. */
function ofAge(): string[] {
	return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
}

function goBack(client: Client): void {
	const open = client.guild?.channels.find(({ nsfw }) => !nsfw) ?? client.scene.direct;
	void client.open(open.id);
}
