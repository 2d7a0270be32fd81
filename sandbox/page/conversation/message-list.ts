import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MessageView } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';
import './conversation.css';
import { message } from './message.js';
import { unanswered } from './unanswered.js';

/** How near to its end somebody has to be to be taken along when it grows, in pixels. */
const NEAR_THE_END = 80;
/** For how long messages of one person stand under one name, in milliseconds. */
const TOGETHER_MS = 7 * 60_000;

/** A channel's messages, oldest first. Whoever reads the newest is taken along; whoever reads above is left in peace. */
class MessageList extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		hasMore: { state: true },
	};
	declare client: Client;
	declare revision: number;
	/** Whether something has come below what somebody reads. */
	declare hasMore: boolean;
	#isAtEnd = true;
	/** How far it was scrolled when it was at its end last. */
	#endedAt = 0;
	/** The command that this person used last: they want to see what comes of it. */
	#lastCommand: string | undefined;
	#channelId = '';
	#last = '';
	readonly #grows = new ResizeObserver(() => {
		if (this.#isAtEnd) this.#toEnd();
	});

	protected override firstUpdated(): void {
		const list = this.querySelector('.messages');
		if (list) this.#grows.observe(list);
		this.#place?.addEventListener('scroll', this.#scrolled);
		// A smaller window, or a keyboard on a phone, takes from what was in sight.
		if (this.#place) this.#grows.observe(this.#place);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.#grows.disconnect();
	}

	protected override willUpdate(): void {
		const last = this.#views.at(-1)?.message.id ?? '';
		// A browser tells of scrolling a frame later.
		const place = this.#place;
		if (place && place.scrollTop < this.#endedAt - NEAR_THE_END && !isAtEndOf(place)) this.#isAtEnd = false;
		const lastCommand = [...this.client.interactions.values()].findLast(({ command }) => command)?.id;
		if (lastCommand !== this.#lastCommand) this.#isAtEnd = true;
		this.#lastCommand = lastCommand;
		if (this.client.channelId !== this.#channelId) this.#arrive();
		else if (last !== this.#last && !this.#isAtEnd) this.hasMore = true;
		this.#channelId = this.client.channelId;
		this.#last = last;
	}

	protected override updated(_changed: PropertyValues): void {
		if (this.#isAtEnd) this.#toEnd();
	}

	protected override render(): TemplateResult {
		const { client } = this;
		const views = this.#views;
		const { locale } = client.scene.me;
		const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
		const dayOf = (view: MessageView | undefined) => view && day.format(Date.parse(view.message.timestamp));
		return html`
			<div class="messages" role="log" aria-relevant="additions" aria-label=${client.channel.name} @keydown=${this.#move}>
				${this.#beginning()}
				${repeat(
					views,
					({ message: { id } }) => id,
					(view, index) =>
						html`${
							dayOf(view) === dayOf(views[index - 1])
								? nothing
								: html`<div class="day" role="separator"><span>${dayOf(view)}</span></div>`
						}${message(client, view, {
							continues: continues(view, views[index - 1]),
							isLast: index === views.length - 1,
						})}`,
				)}
				${unanswered(client)}
			</div>
			${
				this.hasMore
					? html`<button class="newer" @click=${() => this.#toEnd()}>${clientWords(client).newMessages} ↓</button>`
					: nothing
			}
		`;
	}

	#beginning(): TemplateResult {
		const { channel, scene } = this.client;
		const { welcome, beginning } = clientWords(this.client);
		const name = channel.guildId ? `#${channel.name}` : `@${scene.bot.global_name ?? scene.bot.username}`;
		return html`<div class="beginning">
			<h2>${welcome(name)}</h2>
			<p>${beginning(name)}</p>
		</div>`;
	}

	get #views(): readonly MessageView[] {
		return this.client.messages.get(this.client.channelId) ?? [];
	}

	/** Where the list is scrolled. */
	get #place(): HTMLElement | null {
		return this.closest('.conversation-place');
	}

	#arrive(): void {
		this.#isAtEnd = true;
		this.hasMore = false;
	}

	#toEnd(): void {
		this.#place?.scrollTo({ top: this.#place.scrollHeight, behavior: 'instant' });
		this.#endedAt = this.#place?.scrollTop ?? 0;
		this.hasMore = false;
	}

	/** A browser tells of scrolling a frame later: what has grown meanwhile is not what somebody has left the end for. */
	readonly #scrolled = (): void => {
		const place = this.#place;
		if (!place) return;
		if (place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_THE_END) {
			this.#isAtEnd = true;
			this.#endedAt = place.scrollTop;
			this.hasMore = false;
		} else if (place.scrollTop < this.#endedAt - NEAR_THE_END) {
			this.#isAtEnd = false;
		}
	};

	/** Arrows go from message to message. */
	readonly #move = (event: KeyboardEvent): void => {
		const { key, target } = event;
		const isMessage = target instanceof HTMLElement && target.matches('.message');
		if (!isMessage || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
		const all = [...this.querySelectorAll<HTMLElement>('.message')];
		all[all.indexOf(target) + (key === 'ArrowUp' ? -1 : 1)]?.focus();
		event.preventDefault();
	};
}

customElements.define('message-list', MessageList);

function isAtEndOf({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
	return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
}

/** Whether a message stands under the same name as the one before. */
function continues({ message: one }: MessageView, before: MessageView | undefined): boolean {
	if (!before || one.interaction_metadata || one.message_reference) return false;
	const { author, timestamp, flags } = before.message;
	return (
		author.id === one.author.id &&
		new Date(one.timestamp).toDateString() === new Date(timestamp).toDateString() &&
		flags === one.flags &&
		Date.parse(one.timestamp) - Date.parse(timestamp) < TOGETHER_MS
	);
}
