import { isGood } from '../addresses.js';
import { refusals } from '../refusal.js';
import type { Route } from './route.js';

/** Discord's CDN, as far as attachments go. */
export const attachmentRoutes: Route[] = [
	{
		method: 'GET',
		path: '/attachments/:channel/:attachment/:name',
		needsToken: false,
		handle: ({ world, params, query }) => {
			const file = world.files.get(params.attachment ?? '');
			const path = `/attachments/${params.channel}/${params.attachment}/${params.name}`;
			if (!file || !isGood(path, query, world.clock.now())) throw refusals.notFound();
			return { status: 200, file };
		},
	},
];
