import { html, type TemplateResult } from 'lit';
import type { Backstage } from '../../live/protocol.js';

/** What Discord or PixAI would have refused or punished, where there is any. */
export function violations({ violations }: Backstage): TemplateResult {
	return html`<div class="violations" role="alert">
		${
			violations.length > 0
				? html`<strong>The bot did what Discord or PixAI does not forgive</strong>
						<ul>
							${violations.map((violation) => html`<li>${violation}</li>`)}
						</ul>`
				: ''
		}
	</div>`;
}
