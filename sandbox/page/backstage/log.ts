import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LightElement } from '../light-element.js';
import { type LogLine, logLine } from './log-line.js';

/** What the bot wrote last, newest at the bottom. */
export class BackstageLog extends LightElement {
	static override properties = { lines: { attribute: false }, isOpen: { state: true } };

	declare lines: readonly string[];
	declare isOpen: boolean;
	/** Whoever has scrolled up reads on there. */
	#isAtEnd = true;

	protected override render(): TemplateResult {
		return html`<details class="log" @toggle=${this.#toggled}>
			<summary>The bot’s log</summary>
			${
				this.isOpen
					? html`<ol tabindex="0" aria-label="The bot’s log, newest last">
							${this.lines.map((line) => entry(logLine(line)))}
						</ol>`
					: ''
			}
		</details>`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const list = this.querySelector('ol');
		if (changed.has('isOpen') || !list) this.#isAtEnd = true;
		else this.#isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
	}

	protected override updated(): void {
		const list = this.querySelector('ol');
		if (list && this.#isAtEnd) list.scrollTop = list.scrollHeight;
	}

	#toggled = ({ currentTarget }: Event) => {
		this.isOpen = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
	};
}

function entry({ level, time, message, fields }: LogLine): TemplateResult {
	return html`<li data-level=${level}>
		<span class="level">${level}</span>
		${time === undefined ? '' : html`<time>${time}</time>`}
		<span class="message">${message}</span>
		${fields.map(([name, value]) => html`<span class="detail"><b>${name}</b> ${value}</span> `)}
	</li>`;
}

customElements.define('backstage-log', BackstageLog);
