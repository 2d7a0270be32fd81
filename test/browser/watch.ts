import type { Page } from 'playwright-core';

/** Listens to a page, and complains of every error that it reports, and of every request that fails or goes elsewhere. */
export function watch(page: Page, address: string, complain: (complaint: string) => void): void {
	const { host, origin } = new URL(address);
	page.on('console', (message) => {
		const type = message.type();
		if (type === 'error' || type === 'warning') complain(`console ${type}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complain(`uncaught: ${error.stack ?? error.message}`));
	page.on('crash', () => complain('the page crashed'));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith('data:') && new URL(url).origin !== origin) complain(`asked elsewhere: ${url}`);
	});
	page.on('websocket', (socket) => {
		if (new URL(socket.url()).host !== host) complain(`speaks with somebody else: ${socket.url()}`);
	});
	page.on('requestfailed', (request) => {
		complain(`failed: ${request.url()} (${request.failure()?.errorText})`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complain(`answered ${response.status()}: ${response.url()}`);
	});
}
