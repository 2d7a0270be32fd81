import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Backstage, TaskView } from '../../live/protocol.js';
import { LightElement } from '../light-element.js';
import { task } from './task.js';

const SHOWN_AT_FIRST = 5;
const TICK_MS = 1000;

/** The tasks at PixAI, newest first; those that live tell the time. */
export class BackstageTasks extends LightElement {
	static override properties = { backstage: { attribute: false }, showsAll: { state: true } };

	declare backstage: Backstage;
	declare showsAll: boolean;
	/** By how much the stand-ins' clock is ahead of this one. */
	#ahead = 0;
	#ticking: ReturnType<typeof setInterval> | undefined;

	override connectedCallback(): void {
		super.connectedCallback();
		this.#ticking = setInterval(() => {
			if (this.backstage.tasks.some(isLive)) this.requestUpdate();
		}, TICK_MS);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		clearInterval(this.#ticking);
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (changed.has('backstage')) this.#ahead = this.backstage.now - Date.now();
	}

	protected override render(): TemplateResult {
		const newest = this.backstage.tasks.toReversed();
		if (newest.length === 0) return html`<p class="none">Nobody has asked for a picture yet.</p>`;
		const first = newest.filter((one, at) => at < SHOWN_AT_FIRST || isLive(one));
		const now = Date.now() + this.#ahead;
		return html`
			<ul class="tasks" aria-label="Tasks">
				${(this.showsAll ? newest : first).map((one) => task(one, now))}
			</ul>
			${
				first.length === newest.length
					? nothing
					: html`<button
							type="button"
							class="more"
							aria-expanded=${this.showsAll === true}
							@click=${() => {
								this.showsAll = !this.showsAll;
							}}
						>
							${this.showsAll ? 'Show the newest alone' : `Show all ${newest.length}`}
						</button>`
			}
		`;
	}
}

function isLive({ status }: TaskView): boolean {
	return status === 'waiting' || status === 'running';
}

customElements.define('backstage-tasks', BackstageTasks);
