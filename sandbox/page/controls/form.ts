import { html, nothing, type TemplateResult } from 'lit';
import type { Client, OpenForm } from '../client.js';
import { RefusedError } from '../connection.js';
import { markdown } from '../conversation/markdown.js';
import { LightElement } from '../light-element.js';
import { avatar } from '../look/avatar.js';
import { clientWords } from '../look/words.js';
import { closeIcon } from '../shell/icons.js';
import { fieldOf } from './field.js';
import { complaintAbout, type Field, type FieldValue, fieldsOf, partsOf, prefilled } from './fields.js';
import './form.css';
import { dots } from './icons.js';

/** A form that the bot asks to fill in, in front of the page. What was typed stays until the bot has taken it. */
class FormDialog extends LightElement {
	static override properties = {
		client: { attribute: false },
		revision: { attribute: false },
		form: { attribute: false },
		filled: { state: true },
		complaints: { state: true },
		failure: { state: true },
		isSending: { state: true },
		wasWarned: { state: true },
	};
	declare client: Client;
	declare revision: number;
	declare form: OpenForm;
	/** By custom_id, what this person has filled in. */
	declare filled: ReadonlyMap<string, FieldValue>;
	/** By custom_id, what there is to say against it. */
	declare complaints: ReadonlyMap<string, string>;
	/** Why it could not be sent. */
	declare failure: string | undefined;
	declare isSending: boolean;
	/** Whether this person knows that closing it loses what they typed. */
	declare wasWarned: boolean;

	constructor() {
		super();
		this.filled = new Map();
		this.complaints = new Map();
		this.isSending = false;
		this.wasWarned = false;
	}

	protected override firstUpdated(): void {
		this.#dialog?.showModal();
		this.querySelector<HTMLElement>('.parts :is(input, textarea, .select)')?.focus();
	}

	protected override render(): TemplateResult {
		const { client, form, failure, isSending } = this;
		const words = clientWords(client);
		const app = client.scene.bot.global_name ?? client.scene.bot.username;
		return html`<dialog class="form-dialog" aria-labelledby="form-title" @cancel=${this.#warn} @close=${this.#left}>
			<form novalidate @submit=${this.#submit}>
				<header>
					${avatar(app)}
					<h2 id="form-title">${form.modal.title}</h2>
					<button type="button" class="icon-button" aria-label=${words.close} @click=${this.#close}>
						${closeIcon}
					</button>
				</header>
				<div class="parts">
					${partsOf(form.modal).map((part) => ('text' in part ? markdown(client, part.text) : this.#field(part)))}
					<p class="warning">${words.formWarning(app)}</p>
				</div>
				<footer>
					<p class="outcome" role="alert">${failure ?? (this.wasWarned ? words.closeOnceMore : nothing)}</p>
					<button type="button" class="plain-button" @click=${this.#close}>${words.cancel}</button>
					<button
						class="plain-button primary"
						aria-disabled=${isSending ? 'true' : nothing}
						aria-busy=${isSending ? 'true' : nothing}
					>
						<span class="face">${words.submit}</span>${isSending ? dots : nothing}
					</button>
				</footer>
			</form>
		</dialog>`;
	}

	#field(field: Field): TemplateResult {
		const { client, complaints, isSending } = this;
		const { customId } = field;
		return fieldOf(client, field, {
			value: this.#valueOf(field),
			complaint: complaints.get(customId),
			isSending,
			fill: (value) => {
				this.filled = new Map([...this.filled, [customId, value]]);
				this.complaints = new Map([...this.complaints].filter(([about]) => about !== customId));
				this.wasWarned = false;
			},
		});
	}

	get #dialog(): HTMLDialogElement | null {
		return this.querySelector('dialog');
	}

	get #fields(): Field[] {
		return fieldsOf(this.form.modal);
	}

	#valueOf(field: Field): FieldValue {
		return this.filled.get(field.customId) ?? prefilled(field);
	}

	async #submit(event: Event): Promise<void> {
		event.preventDefault();
		if (this.isSending) return;
		const words = clientWords(this.client);
		this.complaints = new Map(
			this.#fields.flatMap((field) => {
				const complaint = complaintAbout(field, this.#valueOf(field), words);
				return complaint === undefined ? [] : [[field.customId, complaint] as const];
			}),
		);
		this.failure = undefined;
		if (this.complaints.size === 0) await this.#send();
		else {
			await this.updateComplete;
			this.querySelector<HTMLElement>('.parts [aria-invalid]')?.focus();
		}
	}

	async #send(): Promise<void> {
		const { client, form } = this;
		const values = this.#fields.map((field): [string, string | string[]] => {
			const value = this.#valueOf(field);
			return [field.customId, typeof value === 'string' ? value : [...value]];
		});
		this.isSending = true;
		try {
			const { state } = await client.act({
				kind: 'submit',
				interaction: form.interactionId,
				values: Object.fromEntries(values),
			});
			if (state === 'did not respond') this.failure = clientWords(client).formFailed;
			else this.#close();
		} catch (error) {
			if (!(error instanceof RefusedError)) throw error;
			this.failure = error.message;
		} finally {
			this.isSending = false;
		}
	}

	/** Escape closes the form, but the first time only where it loses nothing. */
	#warn(event: Event): void {
		const isUntouched = this.#fields.every((field) => isSame(this.#valueOf(field), prefilled(field)));
		if (isUntouched || this.wasWarned) return;
		event.preventDefault();
		this.failure = undefined;
		this.wasWarned = true;
	}

	#close(): void {
		this.#dialog?.close();
	}

	#left(): void {
		if (this.client.form?.interactionId === this.form.interactionId) this.client.closeForm();
	}
}
customElements.define('form-dialog', FormDialog);

function isSame(one: FieldValue, other: FieldValue): boolean {
	return one.length === other.length && [...one].every((part, index) => part === other[index]);
}
