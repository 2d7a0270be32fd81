import { html, nothing, type TemplateResult } from 'lit';
import type { WireGalleryItem } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { LightElement } from '../light-element.js';
import { clientWords } from '../look/words.js';
import { fileName } from './address.js';

/** How far a finger moves to mean the next picture, in pixels. */
const SWIPE = 60;

/** Pictures of one message, one at a time and large, over everything else. */
class PictureLightbox extends LightElement {
	static override properties = {
		client: { attribute: false },
		items: { attribute: false },
		index: { state: true },
		isFullSize: { state: true },
	};
	declare client: Client;
	declare items: readonly WireGalleryItem[];
	declare index: number;
	declare isFullSize: boolean;
	#touchedAt = 0;

	protected override firstUpdated(): void {
		this.querySelector('dialog')?.showModal();
	}

	protected override render(): TemplateResult {
		const item = this.items[this.index];
		if (!item) return html``;
		const { close, openInBrowser, picture } = clientWords(this.client);
		const { media, description = '' } = item;
		const name = description || fileName(media.url) || picture;
		return html`<dialog
			class="lightbox"
			aria-label=${name}
			@close=${() => this.remove()}
			@click=${this.#leave}
			@keydown=${this.#turnByKey}
			@touchstart=${this.#touch}
			@touchend=${this.#release}
		>
			<button class="lightbox-close" aria-label=${close} @click=${this.#close}>✕</button>
			<button class="lightbox-picture" ?data-full=${this.isFullSize} aria-pressed=${this.isFullSize} @click=${this.#resize}>
				<img src=${media.url} alt=${name} />
			</button>
			<div class="lightbox-foot">
				${this.items.length > 1 ? this.#turns() : nothing}
				<p>${description}</p>
				<a href=${media.url} target="_blank" rel="noopener noreferrer">${openInBrowser}</a>
			</div>
		</dialog>`;
	}

	#turns(): TemplateResult {
		const { length } = this.items;
		const { previous, next } = clientWords(this.client);
		return html`<div class="lightbox-turns">
			<button aria-label=${previous} aria-disabled=${this.index === 0} @click=${() => this.#turn(-1)}>‹</button>
			<span aria-live="polite">${this.index + 1} / ${length}</span>
			<button aria-label=${next} aria-disabled=${this.index === length - 1} @click=${() => this.#turn(1)}>›</button>
		</div>`;
	}

	#turn(by: number): void {
		this.index = Math.min(Math.max(this.index + by, 0), this.items.length - 1);
		this.isFullSize = false;
	}

	readonly #close = (): void => this.querySelector('dialog')?.close();

	/** A press beside everything leaves it. */
	readonly #leave = ({ target }: Event): void => {
		if (!(target as Element).closest('button, a, p, span')) this.#close();
	};

	/** The button is larger than the picture: a press on it, not by key, is one beside the picture. */
	readonly #resize = ({ target, currentTarget, detail }: MouseEvent): void => {
		if (target === currentTarget && detail > 0) this.#close();
		else this.isFullSize = !this.isFullSize;
	};

	readonly #turnByKey = ({ key }: KeyboardEvent): void => {
		if (key === 'ArrowLeft') this.#turn(-1);
		if (key === 'ArrowRight') this.#turn(1);
	};

	readonly #touch = ({ touches }: TouchEvent): void => {
		this.#touchedAt = touches[0]?.clientX ?? 0;
	};

	readonly #release = ({ changedTouches }: TouchEvent): void => {
		const moved = (changedTouches[0]?.clientX ?? 0) - this.#touchedAt;
		if (!this.isFullSize && Math.abs(moved) > SWIPE) this.#turn(moved > 0 ? -1 : 1);
	};
}

customElements.define('picture-lightbox', PictureLightbox);

/** Shows pictures large, beginning with one of them. The platform gives the focus back to where it was. */
export function enlarge(client: Client, items: readonly WireGalleryItem[], index: number): void {
	const lightbox = document.createElement('picture-lightbox') as PictureLightbox;
	Object.assign(lightbox, { client, items, index, isFullSize: false });
	document.body.append(lightbox);
}
