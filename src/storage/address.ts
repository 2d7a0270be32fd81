import { resolve } from 'node:path';

const SERVERS = /^(redis|rediss|postgres|postgresql):$/;

/** Whether it says where a store is: a file, or a server with a host. */
export function isStoreUrl(url: string): boolean {
	if (url.startsWith('sqlite://')) return url.length > 'sqlite://'.length;
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, pathname, hash } = new URL(url);
	// A path of a Redis is the number of a database; what comes after a # is of a password that is not written with %.
	const isRead = !hash && (!protocol.startsWith('redis') || /^\/?\d*$/.test(pathname));
	return SERVERS.test(protocol) && hostname !== '' && isRead;
}

/** Whether several processes can have the store at an address. */
export function isShared(storeUrl: string): boolean {
	return /^rediss?:/.test(storeUrl);
}

/** Where a server is, for people: without the name, the password and the options of its address. */
export function addressOf(url: string): string {
	const { host, pathname } = new URL(url);
	return host + (pathname === '/' ? '' : pathname);
}

/** The address of a store without its secrets, the same from every folder. */
export function nameOf(url: string): string {
	if (url.startsWith('sqlite://')) return `sqlite://${resolve(url.slice('sqlite://'.length))}`;
	return `${url.slice(0, url.indexOf('://'))}://${addressOf(url)}`;
}

/** Every form in which the password of a store's address may stand somewhere; none for a file. */
export function passwordsIn(url: string): string[] {
	if (url.startsWith('sqlite:')) return [];
	const { password, searchParams } = new URL(url);
	const given = [password, searchParams.get('password') ?? ''].filter(Boolean);
	return [...new Set(given.flatMap((one) => [one, decoded(one)]))];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
