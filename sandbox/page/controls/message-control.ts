import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Act } from '../../discord/acts.js';
import type { InteractionView, MessageView } from '../../discord/scene.js';
import type { WireComponent } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { RefusedError } from '../connection.js';
import { LightElement } from '../light-element.js';

/** What holds for every control of a message, whether it is pressed or chosen from. */
export abstract class MessageControl extends LightElement {
	static override properties: PropertyDeclarations = {
		client: { attribute: false },
		revision: { attribute: false },
		view: { attribute: false },
		component: { attribute: false },
		isSending: { state: true },
		complaint: { state: true },
	};
	declare client: Client;
	declare revision: number;
	declare view: MessageView;
	declare component: WireComponent;
	declare isSending: boolean;
	/** Why the control could not be used the last time. */
	declare complaint: string | undefined;

	constructor() {
		super();
		this.isSending = false;
	}

	/** An edit may put another control into this one's place. */
	protected override willUpdate(changed: PropertyValues<this>): void {
		const view = changed.get('view') ?? this.view;
		const component = changed.get('component') ?? this.component;
		if (component.custom_id === this.component.custom_id && view.message.id === this.view.message.id) return;
		this.isSending = false;
		this.complaint = undefined;
	}

	/** Whether the bot has yet to answer to the use of this control. */
	protected get isBusy(): boolean {
		return this.isSending || this.#waiting?.source?.customId === this.component.custom_id;
	}

	/** Whether the bot has yet to answer to the use of any control of the message: so long none can be used. */
	protected get isBlocked(): boolean {
		return this.isSending || this.#waiting !== undefined;
	}

	/** @returns whether the bot was asked, whatever it answers */
	protected async use(act: Act): Promise<boolean> {
		this.complaint = undefined;
		this.isSending = true;
		try {
			await this.client.act(act);
			return true;
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			this.complaint = error.message;
			return false;
		} finally {
			this.isSending = false;
		}
	}

	/** Stands under the whole row, since the element itself has no box. */
	protected get complaintLine(): TemplateResult | typeof nothing {
		return this.complaint ? html`<p class="complaint" role="alert">${this.complaint}</p>` : nothing;
	}

	get #waiting(): InteractionView | undefined {
		const { id } = this.view.message;
		return [...this.client.interactions.values()].find(
			({ state, source }) => state === 'waiting' && source?.messageId === id,
		);
	}
}
