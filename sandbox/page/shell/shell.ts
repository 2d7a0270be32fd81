import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { backstage } from '../backstage/backstage.js';
import type { Client } from '../client.js';
import { composer } from '../composer/composer.js';
import { openForm } from '../controls/controls.js';
import { conversation } from '../conversation/conversation.js';
import { LightElement } from '../light-element.js';
import { channels, nameOf } from './channels.js';
import './controls.css';
import { gate, isGated } from './gate.js';
import { heading } from './heading.js';
import { hint } from './hint.js';
import { closeIcon } from './icons.js';
import { destination, keysDialog } from './keys.js';
import { type Troubles, troubleNotice } from './notices.js';
import { personDialog, personPanel } from './person.js';
import { keepInAddress } from './place.js';
import { rail } from './rail.js';
import './shell.css';

/** Under this width one thing is shown at a time. shell.css knows both widths too. */
const isPhone = matchMedia('(max-width: 700px)');
/** From this width on there is room for what goes on backstage. */
const isWide = matchMedia('(min-width: 1100px)');

/** The whole page. */
export function shell(client: Client, troubles: Troubles): TemplateResult {
	return html`<page-shell .client=${client} .revision=${client.revision}></page-shell>${troubleNotice(troubles)}`;
}

class PageShell extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		isListOpen: { state: true },
		isBackstageOpen: { state: true },
	};
	declare client: Client;
	declare revision: number;
	/** On a phone: the servers and channels, in front of the conversation. */
	declare isListOpen: boolean;
	declare isBackstageOpen: boolean;
	/** By server, the channel that was last looked at. */
	readonly #lastIn = new Map<string, string>();
	#shownChannel: string | undefined;
	#stops = new AbortController();

	constructor() {
		super();
		this.isListOpen = false;
		this.isBackstageOpen = isWide.matches;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.#stops = new AbortController();
		const { signal } = this.#stops;
		addEventListener('keydown', (event) => this.#press(event), { signal });
		isPhone.addEventListener('change', () => this.#fit(), { signal });
		isWide.addEventListener('change', () => this.#fit(), { signal });
	}

	override disconnectedCallback(): void {
		this.#stops.abort();
		super.disconnectedCallback();
	}

	protected override render(): TemplateResult {
		const { client, isListOpen, isBackstageOpen } = this;
		const isCovered = this.#isCovered;
		return html`
			${isGated(client) ? nothing : html`<a class="skip" href="#box" lang="en" @click=${this.#skip}>Skip to the box to type in</a>`}
			${client.isLost ? html`<lost-notice></lost-notice>` : nothing}
			<div class="frame ${isListOpen ? 'list-open' : ''} ${isBackstageOpen ? 'backstage-open' : ''}">
				<nav id="places" aria-label="Servers and channels">
					${rail(client, (guild) =>
						this.#go(
							guild ? (this.#lastIn.get(guild.id) ?? guild.channels[0]?.id) : client.scene.direct.id,
							false,
						),
					)}
					${channels(client, ({ id }) => this.#go(id))}
					${personPanel(
						client,
						() => this.#openDialog('.switch'),
						() => this.#openDialog('.keys'),
					)}
				</nav>
				<div class="curtain" @click=${() => this.#close()}></div>
				<main ?inert=${isCovered}>
					${heading(client, {
						isListOpen,
						isBackstageOpen,
						toggleList: () => this.#showList(!isListOpen),
						toggleBackstage: () => this.#showBackstage(!isBackstageOpen),
					})}
					${
						isGated(client)
							? gate(client, () => {
									this.requestUpdate();
									this.#focusBox();
								})
							: html`<div class="conversation-place">${conversation(client)}</div>
								<div class="compose">
									${hint(client, () => this.requestUpdate())}
									<div id="box">${composer(client)}</div>
								</div>`
					}
				</main>
				<aside id="backstage" aria-label="Backstage" lang="en">
					<header>
						<h2>Backstage</h2>
						<button
							class="icon-button close-backstage"
							type="button"
							aria-label="Hide backstage"
							title="Hide backstage"
							@click=${() => this.#showBackstage(false)}
						>
							${closeIcon}
						</button>
					</header>
					<div>${isBackstageOpen ? backstage(client) : nothing}</div>
				</aside>
			</div>
			${openForm(client)} ${personDialog(client, (name) => void this.#become(name))} ${keysDialog()}
		`;
	}

	protected override updated(changed: PropertyValues<this>): void {
		if (!changed.has('revision')) return;
		const { client } = this;
		const { channel, guild, scene, unread } = client;
		keepInAddress(client);
		document.documentElement.lang = scene.me.locale;
		const { pings } = unread.total;
		const place = guild ? `#${nameOf(client, channel)} | ${guild.name}` : `@${nameOf(client, channel)}`;
		document.title = pings > 0 ? `(${pings}) ${place}` : place;
		if (guild) this.#lastIn.set(guild.id, channel.id);
		if (channel.id !== this.#shownChannel && !this.#isCovered) this.#focusBox();
		this.#shownChannel = channel.id;
	}

	/** Whether something stands in front of the conversation. */
	get #isCovered(): boolean {
		return (isPhone.matches && this.isListOpen) || (!isWide.matches && this.isBackstageOpen);
	}

	#fit(): void {
		this.isListOpen = false;
		this.isBackstageOpen = isWide.matches;
	}

	#go(channelId: string | undefined, isArrived = true): void {
		if (channelId === undefined) return;
		if (isArrived) this.isListOpen = false;
		if (channelId !== this.client.channelId) void this.client.open(channelId);
		else if (isArrived) this.#focusBox();
	}

	async #become(name: string): Promise<void> {
		await this.client.enter(name);
		this.querySelector<HTMLDialogElement>('dialog.switch')?.close();
	}

	#openDialog(which: string): void {
		this.querySelector<HTMLDialogElement>(`dialog${which}`)?.showModal();
	}

	#showList(isOpen: boolean): void {
		this.isListOpen = isOpen;
		if (!isPhone.matches) return;
		this.#focus(isOpen ? '#places [aria-current="page"]' : '.show-list');
	}

	#showBackstage(isOpen: boolean): void {
		this.isBackstageOpen = isOpen;
		this.#focus(isOpen ? '.close-backstage' : '[aria-controls="backstage"]');
	}

	#close(): void {
		if (isPhone.matches && this.isListOpen) this.#showList(false);
		else if (!isWide.matches && this.isBackstageOpen) this.#showBackstage(false);
	}

	#press(event: KeyboardEvent): void {
		if (document.querySelector('dialog[open]')) return;
		if (event.key === 'Escape') this.#close();
		else if (event.key === '/' && event.ctrlKey) this.#openDialog('.keys');
		else {
			const channelId = destination(this.client, event, (guildId) => this.#lastIn.get(guildId));
			if (channelId === undefined) return;
			event.preventDefault();
			this.#go(channelId);
		}
	}

	#skip(event: Event): void {
		event.preventDefault();
		this.#focusBox(true);
	}

	/** As Discord does, lets whoever comes to a channel type at once; on a phone that would call the keyboard up. */
	#focusBox(isAsked = false): void {
		const mayType = isAsked || matchMedia('(pointer: fine)').matches;
		this.#focus(...(mayType ? ['#box :is(textarea, input, [contenteditable])'] : []), '.gate', 'h1');
	}

	/** Focuses the first that there is, once all of the page is drawn. */
	#focus(...selectors: readonly string[]): void {
		requestAnimationFrame(() => {
			const found = selectors.map((selector) => this.querySelector<HTMLElement>(selector));
			found.find((element) => element !== null)?.focus();
		});
	}
}
customElements.define('page-shell', PageShell);
