import { checkShape, type SchemaName } from '../checks/schema.js';
import type { AttachmentRequest, InteractionResponse, MessageBody } from '../wire.js';

/**
 * Checks a message's body by Discord's description.
 *
 * @throws 400 Invalid Form Body
 */
export async function messageBody(schema: SchemaName, json: unknown): Promise<MessageBody> {
	return tidied(await checkShape<MessageBody>(schema, withTextIds(Object(json))));
}

const RESPONSE_SCHEMAS: Record<number, SchemaName> = {
	4: 'CreateMessageInteractionCallbackRequestSchema',
	5: 'CreateMessageInteractionCallbackRequestSchema',
	6: 'UpdateMessageInteractionCallbackRequestSchema',
	7: 'UpdateMessageInteractionCallbackRequestSchema',
	8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
	9: 'ModalInteractionCallbackRequestSchema',
};

/**
 * Checks a first response by Discord's description.
 *
 * @throws 400 Invalid Form Body
 */
export async function responseBody(json: unknown): Promise<InteractionResponse> {
	const raw: { type?: number; data?: MessageBody } = Object(json);
	const schema = RESPONSE_SCHEMAS[raw.type ?? 0] ?? 'CreateMessageInteractionCallbackRequestSchema';
	const response = await checkShape<InteractionResponse>(
		schema,
		raw.data ? { ...raw, data: withTextIds(raw.data) } : raw,
	);
	switch (response.type) {
		case 4:
		case 5:
		case 6:
		case 7:
			return response.data ? { ...response, data: tidied(response.data) } : response;
		case 9:
			return withoutNulls(response);
		default:
			return response;
	}
}

/** Discord takes the numbers of uploads as numbers too. */
function withTextIds<Json extends { attachments?: AttachmentRequest[] | null }>(json: Json): Json {
	if (!Array.isArray(json.attachments)) return json;
	return {
		...json,
		attachments: json.attachments.map((attachment) => ({ ...attachment, id: String(attachment.id) })),
	};
}

/** Null clears a field of the message itself; further in, it only says that nothing is there. */
function tidied(body: MessageBody): MessageBody {
	return {
		...body,
		...(body.embeds && { embeds: withoutNulls(body.embeds) }),
		...(body.components && { components: withoutNulls(body.components) }),
	};
}

function withoutNulls<Value>(value: Value): Value {
	return JSON.parse(JSON.stringify(value), (_, inner) => inner ?? undefined);
}
