import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChannelView } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { avatar } from '../look/avatar.js';
import { clientWords } from '../look/words.js';
import './channels.css';
import { hashIcon, threadIcon } from './icons.js';
import { pingBadge, unreadInWords } from './marks.js';

/** The channels of the server that is looked at; the direct messages where it is none. */
export function channels(client: Client, open: (channel: ChannelView) => void): TemplateResult {
	const { guild, scene } = client;
	const title = guild?.name ?? clientWords(client).directMessages;
	return html`<div class="channels">
		<h2>${title}</h2>
		<ul aria-label=${title}>
			${repeat(
				guild?.channels ?? [scene.direct],
				({ id }) => id,
				(channel) => entry(client, channel, open),
			)}
		</ul>
	</div>`;
}

function entry(client: Client, channel: ChannelView, open: (channel: ChannelView) => void): TemplateResult {
	const mark = client.unread.in([channel.id]);
	const words = clientWords(client);
	const name = nameOf(client, channel);
	const kind = [channel.parentId && 'thread', mark.messages > 0 && 'unread'].filter(Boolean).join(' ');
	return html`<li class=${kind}>
		<button
			type="button"
			aria-label=${[name, ...(channel.nsfw ? [words.ageRestricted] : [])].join(', ') + unreadInWords(mark)}
			aria-current=${channel.id === client.channelId ? 'page' : nothing}
			@click=${() => open(channel)}
		>
			${sign(client, channel)}
			<span class="name">${name}</span>
			${channel.nsfw ? html`<span class="age" title=${words.ageRestricted}></span>` : nothing}
			${pingBadge(mark)}
		</button>
	</li>`;
}

/** What a channel is called: direct messages by whom they are with. */
export function nameOf({ scene }: Client, channel: ChannelView): string {
	return channel.guildId ? channel.name : (scene.bot.global_name ?? scene.bot.username);
}

function sign(client: Client, channel: ChannelView): TemplateResult {
	if (!channel.guildId) return avatar(nameOf(client, channel));
	return channel.parentId ? threadIcon : hashIcon;
}
