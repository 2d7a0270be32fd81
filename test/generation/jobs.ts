import type { Job } from '../../src/generation/job.js';
import { type RequestOptions, readRequest } from '../../src/pixai/request.js';

let made = 0;

/** A job for a fox, unless told otherwise. */
export function jobOf(options: RequestOptions = {}, gate = 'guild:1'): Job {
	made++;
	return {
		id: `job-${made}`,
		request: readRequest({ prompt: 'a fox', ...options }),
		asker: '200000000000000001',
		locale: 'en-US',
		guildId: '600000000000000001',
		guildLocale: 'en-GB',
		gate,
		acceptedAt: Date.UTC(2026, 0, 1),
		reply: {
			applicationId: '300000000000000001',
			interactionId: '700000000000000001',
			token: 's3cr3t-token',
			tokenIssuedAt: Date.UTC(2026, 0, 1),
			channelId: '400000000000000001',
			messageId: '500000000000000001',
			replacesMessage: false,
			ephemeral: false,
			spoiler: false,
			attachmentSizeLimit: 10_485_760,
		},
	};
}
