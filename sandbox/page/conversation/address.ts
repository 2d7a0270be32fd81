/** Where an address of a message may lead: to a file of this page's Discord, or to the web. */
export function isSafe(url: string): boolean {
	return isHere(url) || /^https?:\/\//i.test(url);
}

/** Whether the page itself serves it; nothing else is loaded. */
export function isHere(url: string): boolean {
	return url.startsWith('/attachments/');
}

/** What the file at an address is called. */
export function fileName(url: string): string {
	const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(name);
	} catch {
		// A name may hold a % that begins no escape.
		return name;
	}
}
