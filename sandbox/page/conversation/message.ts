import { html, nothing, type TemplateResult } from 'lit';
import type { MessageView } from '../../discord/scene.js';
import { MessageFlag, type WireUser } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { messageMenu, personMenu } from '../controls/controls.js';
import { avatar } from '../look/avatar.js';
import { clientWords, whenSaid } from '../look/words.js';
import { body } from './body.js';
import './promised-reply.js';

/** Where a message stands among the others. */
interface Place {
	/** Whether the message before is by the same person, a moment ago. */
	readonly continues: boolean;
	/** The last one is where somebody with a keyboard comes to first. */
	readonly isLast: boolean;
}

/** One message. One that continues the message before has no head of its own. */
export function message(client: Client, view: MessageView, { continues, isLast }: Place): TemplateResult {
	const { message: one } = view;
	const isEphemeral = (one.flags & MessageFlag.Ephemeral) !== 0;
	return html`<article
		class="message"
		tabindex=${isLast ? 0 : -1}
		data-id=${one.id}
		?data-continues=${continues}
		?data-ephemeral=${isEphemeral}
		?data-pinged=${pingsMe(client, view)}
	>
		${above(client, view)}
		${continues ? nothing : head(client, view)}
		<div class="content">
			${view.thinkingUntil === undefined ? body(client, view) : html`<promised-reply .client=${client} .until=${view.thinkingUntil}></promised-reply>`}
			${one.edited_timestamp && !one.interaction_metadata ? html`<small>${clientWords(client).edited}</small>` : nothing}
			${failed(client, one.id)}
			${isEphemeral ? onlyMine(client, view) : nothing}
		</div>
		<div class="corner">${messageMenu(client, view)}</div>
	</article>`;
}

function head(client: Client, { message: { author, timestamp } }: MessageView): TemplateResult {
	const at = Date.parse(timestamp);
	return html`<div class="head">
		${avatar(nameOf(author))} <b class="author">${named(client, author)}</b>
		${author.bot ? html`<span class="app">${clientWords(client).app}</span>` : nothing}
		<time datetime=${timestamp}>${whenSaid(client, at)}</time>
	</div>`;
}

/** What a message answers: a command that somebody used, or another message. */
function above(client: Client, { message: one }: MessageView): TemplateResult | typeof nothing {
	const { used, messageDeleted } = clientWords(client);
	const { user, name } = (one.interaction_metadata ?? {}) as { user?: WireUser; name?: string };
	if (user && name) {
		const words = used(html`<b>${named(client, user)}</b>`, html`<span class="command-name">/${name}</span>`);
		return html`<p class="above">${avatar(nameOf(user))}<span>${words}</span></p>`;
	}
	if (!one.message_reference) return nothing;
	const { channel_id, message_id } = one.message_reference;
	const original = client.messages.get(channel_id)?.find((view) => view.message.id === message_id)?.message;
	if (!original) return html`<p class="above"><i>${messageDeleted}</i></p>`;
	return html`<p class="above">${avatar(nameOf(original.author))}<b>${nameOf(original.author)}</b>
		<span class="quoted">${original.content || '…'}</span></p>`;
}

/** That the bot has not answered the last use of one of the message's controls. */
function failed(client: Client, messageId: string): TemplateResult | typeof nothing {
	const last = [...client.interactions.values()].findLast(({ source }) => source?.messageId === messageId);
	if (last?.state !== 'did not respond') return nothing;
	return html`<p class="late" role="alert">${clientWords(client).interactionFailed}</p>`;
}

function onlyMine(client: Client, view: MessageView): TemplateResult {
	const { onlyYouCanSee, dismiss } = clientWords(client);
	return html`<p class="only">
		${onlyYouCanSee} · <button class="dismiss" @click=${() => client.dismiss(view)}>${dismiss}</button>
	</p>`;
}

function pingsMe({ scene, guild }: Client, { pings }: MessageView): boolean {
	const { id } = scene.me.user;
	const roles = guild?.members.find(({ userId }) => userId === id)?.roles ?? [];
	return pings.everyone || pings.users.includes(id) || pings.roles.some((role) => roles.includes(role));
}

/** Somebody's name, with what the bot can do with them. */
function named(client: Client, user: WireUser): unknown {
	return user.bot ? nameOf(user) : personMenu(client, user.id, nameOf(user));
}

function nameOf({ global_name, username }: WireUser): string {
	return global_name ?? username;
}
