import { html, nothing, type TemplateResult } from 'lit';
import { ButtonStyle } from '../../discord/wire.js';
import { elsewhereIcon } from '../shell/icons.js';
import './button.css';
import { emojiOf } from './emoji.js';
import { dots } from './icons.js';
import { MessageControl } from './message-control.js';

const STYLES: Readonly<Record<number, string>> = {
	[ButtonStyle.Primary]: 'primary',
	[ButtonStyle.Secondary]: 'secondary',
	[ButtonStyle.Success]: 'success',
	[ButtonStyle.Danger]: 'danger',
};

/** A button of a message. */
class MessageButton extends MessageControl {
	protected override render(): TemplateResult {
		const { component, isBusy, isBlocked } = this;
		if (component.style === ButtonStyle.Link) return this.#link;
		const style = STYLES[component.style ?? ButtonStyle.Secondary] ?? 'secondary';
		return html`<button
				type="button"
				class="press ${style}"
				?disabled=${component.disabled}
				aria-disabled=${isBlocked ? 'true' : nothing}
				aria-busy=${isBusy ? 'true' : nothing}
				@click=${this.#press}
			>
				${this.#face} ${isBusy ? dots : nothing}
			</button>
			${this.complaintLine}`;
	}

	get #face(): TemplateResult {
		const { emoji, label } = this.component;
		return html`<span class="face">${emojiOf(emoji)}${label ? html`<span>${label}</span>` : nothing}</span>`;
	}

	get #link(): TemplateResult {
		const { url = '', disabled } = this.component;
		if (disabled || !isWebAddress(url))
			return html`<button type="button" class="press secondary" disabled>${this.#face} ${elsewhereIcon}</button>`;
		return html`<a class="press secondary" href=${url} target="_blank" rel="noopener noreferrer">
			${this.#face} ${elsewhereIcon}
		</a>`;
	}

	async #press(): Promise<void> {
		const { view, component, isBlocked } = this;
		if (isBlocked) return;
		await this.use({ kind: 'press', message: view.message.id, button: component.custom_id ?? '' });
	}
}
customElements.define('message-button', MessageButton);

function isWebAddress(url: string): boolean {
	return URL.canParse(url, location.href) && /^https?:$/.test(new URL(url, location.href).protocol);
}
