import { refusals } from '../refusal.js';
import type { Route } from './route.js';

/** Discord's CDN, as far as attachments go. */
export const attachmentRoutes: Route[] = [
	{
		method: 'GET',
		path: '/attachments/:channel/:attachment/:name',
		needsToken: false,
		handle: ({ world, params }) => {
			const file = world.files.get(params.attachment ?? '');
			if (!file) throw refusals.notFound();
			return { status: 200, file };
		},
	},
];
