import { html, type TemplateResult } from 'lit';
import { timestamp } from '../../markdown/timestamp.js';
import { LightElement } from '../light-element.js';

const TICK_MS = 1000;

/** All that are to be worded anew as time goes by. One timer does for them all. */
const ticking = new Set<MomentTime>();
setInterval(() => {
	for (const moment of ticking) moment.requestUpdate();
}, TICK_MS);

/** A moment in the words of whoever reads it; `R` tells how long ago it was, and ticks. */
class MomentTime extends LightElement {
	static override properties = {
		at: { attribute: false },
		look: { attribute: false },
		locale: { attribute: false },
	};
	/** Milliseconds since the epoch. */
	declare at: number;
	/** One of Discord's letters for how a timestamp looks. */
	declare look: string;
	declare locale: string;

	override connectedCallback(): void {
		super.connectedCallback();
		if (this.look === 'R') ticking.add(this);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		ticking.delete(this);
	}

	protected override render(): TemplateResult {
		const words = timestamp(this.at, this.look, Date.now(), this.locale);
		const whole = timestamp(this.at, 'F', Date.now(), this.locale);
		return html`<time datetime=${new Date(this.at).toISOString()} title=${whole}>${words}</time>`;
	}
}

customElements.define('moment-time', MomentTime);
