import { html, nothing, type TemplateResult } from 'lit';
import { ComponentType } from '../../discord/wire.js';
import type { Client } from '../client.js';
import './choice-select.js';
import { type Field, type FieldValue, longest } from './fields.js';

const PARAGRAPH = 2;

interface FieldState {
	readonly value: FieldValue;
	readonly complaint: string | undefined;
	/** Whether the form is being sent. */
	readonly isSending: boolean;
	fill(value: FieldValue): void;
}

/** One field of a form, with its label, and with what is said against what stands in it. */
export function fieldOf(client: Client, field: Field, state: FieldState): TemplateResult {
	const { customId, label, description, component, isRequired } = field;
	const id = `field-${customId}`;
	const { complaint } = state;
	const isText = component.type === ComponentType.TextInput;
	const star = isRequired ? html`<span class="star" aria-hidden="true">*</span>` : nothing;
	const describedBy = [description && `${id}-description`, complaint && `${id}-complaint`].filter(Boolean);
	return html`<div class="form-field">
		${isText ? html`<label for=${id}>${label}${star}</label>` : html`<span class="label">${label}${star}</span>`}
		${description ? html`<p class="description" id=${`${id}-description`}>${description}</p>` : nothing}
		${
			isText
				? textInput(field, state, { id, describedBy: describedBy.join(' ') })
				: html`<choice-select
						.client=${client}
						.revision=${client.revision}
						.component=${component}
						.name=${label}
						.chosen=${state.value}
						.isBlocked=${state.isSending}
						.isRequired=${isRequired}
						.isInvalid=${complaint !== undefined}
						.describedBy=${describedBy.join(' ')}
						@choose=${(event: CustomEvent<readonly string[]>) => state.fill(event.detail)}
					></choice-select>`
		}
		${complaint ? html`<p class="complaint" id=${`${id}-complaint`}>${complaint}</p>` : nothing}
	</div>`;
}

function textInput(
	field: Field,
	{ value, complaint, isSending, fill }: FieldState,
	{ id, describedBy }: { id: string; describedBy: string },
): TemplateResult {
	const { component, isRequired } = field;
	const most = longest(field);
	const { placeholder = '', max_length, style } = component;
	const write = (event: Event) => fill((event.target as HTMLInputElement | HTMLTextAreaElement).value);
	const invalid = complaint ? 'true' : nothing;
	const described = describedBy || nothing;
	if (style !== PARAGRAPH)
		return html`<input
				type="text"
				id=${id}
				placeholder=${placeholder}
				maxlength=${most}
				autocomplete="off"
				aria-invalid=${invalid}
				aria-describedby=${described}
				?required=${isRequired}
				?readonly=${isSending}
				.value=${value}
				@input=${write}
			/>
			${max_length === undefined ? nothing : counter(value, most)}`;
	return html`<div class="grows" data-text=${`${value}\n`}>
			<textarea
				id=${id}
				rows="3"
				placeholder=${placeholder}
				maxlength=${most}
				aria-invalid=${invalid}
				aria-describedby=${described}
				?required=${isRequired}
				?readonly=${isSending}
				.value=${value}
				@input=${write}
			></textarea>
		</div>
		${counter(value, most)}`;
}

function counter(value: FieldValue, most: number): TemplateResult {
	return html`<span class="counter" aria-hidden="true">${value.length}/${most}</span>`;
}
