import { html, nothing, type TemplateResult } from 'lit';
import type { WireEmbed } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { whenSaid } from '../look/words.js';
import { isSafe } from './address.js';
import { markdown } from './markdown.js';
import { picture } from './picture.js';

/** An embed (https://discord.com/developers/docs/resources/message#embed-object). */
export function embed(client: Client, one: WireEmbed): TemplateResult {
	const { author, title, description, fields = [], footer, color, image, thumbnail, timestamp } = one;
	const edge = color == null ? nothing : `--edge: #${color.toString(16).padStart(6, '0')}`;
	const foot = [footer?.text, timestamp && whenSaid(client, Date.parse(timestamp))].filter(Boolean);
	return html`<article class="embed container" style=${edge}>
		<div class="section">
			<div class="section-text">
				${author && html`<p class="embed-author">${linked(author.name, author.url)}</p>`}
				${title && html`<p class="embed-title">${linked(title, one.url)}</p>`}
				${description && markdown(client, description)}
				${
					fields.length > 0
						? html`<dl class="fields">
					${fields.map(
						({ name, value, inline }) => html`<div class="field" ?data-inline=${inline === true}>
							<dt>${name}</dt>
							<dd>${markdown(client, value)}</dd>
						</div>`,
					)}
				</dl>`
						: nothing
				}
			</div>
			${thumbnail && html`<div class="thumbnail">${picture(client, { media: thumbnail })}</div>`}
		</div>
		${image && picture(client, { media: image })}
		${foot.length > 0 ? html`<p class="embed-footer">${foot.join(' • ')}</p>` : nothing}
	</article>`;
}

function linked(text: string, url: string | undefined): TemplateResult {
	if (!url || !isSafe(url)) return html`${text}`;
	return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
