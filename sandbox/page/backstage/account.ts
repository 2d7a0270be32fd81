import { html, type TemplateResult } from 'lit';
import type { Backstage } from '../../live/protocol.js';

/** How many tasks the account has at once, and what all of them have cost. */
export function account({ slots, creditsSpent }: Backstage): TemplateResult {
	const { all, bots, owners } = slots;
	const cells = Array.from({ length: all }, (_, at) =>
		at < bots ? 'bot' : at < bots + owners ? 'owner' : 'free',
	);
	return html`
		<div class="slots" aria-hidden="true">
			${cells.map((takenBy) => html`<span class="slot" data-taken-by=${takenBy}></span>`)}
		</div>
		<p class="account">
			<span>${bots + owners} of ${all} slots taken${owners > 0 ? `, ${owners} by its owner` : ''}</span>
			<span>${creditsSpent.toLocaleString('en')} credits spent</span>
		</p>
	`;
}
