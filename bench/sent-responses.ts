import { subscribe } from 'node:diagnostics_channel';

/** When the first response to each interaction went out, by the interaction's id. */
export type SentResponses = Readonly<Record<string, number>>;

/*
 * Loaded into a bot's own process, ahead of the bot. The stand-in Discord takes longer to read three hundred answers than
 * the bot to send them, so when one went out is written down at the sender's side.
 */
const sentAt: Record<string, number> = {};

// https://undici.nodejs.org/#/docs/api/DiagnosticsChannel
subscribe('undici:client:sendHeaders', (message) => {
	const { request } = message as { request: { path: string } };
	const interaction = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(request.path)?.[1];
	if (interaction) sentAt[interaction] = Date.now();
});

process.on('message', () => process.send?.(sentAt));
