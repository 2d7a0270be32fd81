import { html, nothing, type TemplateResult } from 'lit';
import type { GuildView } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import type { UnreadMark } from '../unread.js';
import { directIcon } from './icons.js';
import { pingBadge, unreadInWords } from './marks.js';
import './rail.css';

/** The servers that this person is in, direct messages on top. */
export function rail(client: Client, go: (guild: GuildView | undefined) => void): TemplateResult {
	const { scene, guild, unread } = client;
	return html`<ul class="rail" aria-label="Servers" lang="en">
		${server(
			clientWords(client).directMessages,
			html`${directIcon}`,
			unread.in([scene.direct.id]),
			!guild,
			() => go(undefined),
		)}
		<li class="rule" aria-hidden="true"></li>
		${scene.guilds.map((one) =>
			server(
				one.name,
				initials(one.name),
				unread.in(one.channels.map(({ id }) => id)),
				one.id === guild?.id,
				() => go(one),
			),
		)}
	</ul>`;
}

function server(
	name: string,
	sign: string | TemplateResult,
	mark: UnreadMark,
	isOpen: boolean,
	open: () => void,
): TemplateResult {
	return html`<li class=${mark.messages > 0 ? 'unread' : ''}>
		<button
			type="button"
			title=${name}
			aria-label=${`${name}${unreadInWords(mark)}`}
			aria-current=${isOpen ? 'true' : nothing}
			@click=${open}
		>
			<span aria-hidden="true">${sign}</span>
		</button>
		${pingBadge(mark)}
	</li>`;
}

function initials(name: string): string {
	return name
		.split(/\s+/)
		.map(([first = '']) => first)
		.join('')
		.slice(0, 3);
}
