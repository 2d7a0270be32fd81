import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Vite puts the page, seen from where this file stands once it is built: dist/sandbox/live/built-page.js. */
export const PAGE = fileURLToPath(new URL('../../page', import.meta.url));

/** @throws what to do, where there is no page yet */
export function requirePage(page = PAGE): void {
	if (!existsSync(join(page, 'index.html')))
		throw new Error('The page is not built yet. Run this first: npm run build:page');
}
