import { createHmac, randomBytes } from 'node:crypto';

/** How long an address is good that a bot was given, in milliseconds. */
const LIFE_MS = 24 * 60 * 60_000;
const SECRET = randomBytes(32);

/** The address of an attachment as a bot is given it: for a day, after which it has to be given a new one. */
export function signed(url: string, now: number): string {
	const { origin, pathname } = new URL(url);
	const expires = Math.floor((now + LIFE_MS) / 1000).toString(16);
	const issued = Math.floor(now / 1000).toString(16);
	return `${origin}${pathname}?ex=${expires}&is=${issued}&hm=${signature(pathname, expires)}`;
}

/** An address without what makes it good for a while. */
export function unsigned(url: string): string {
	return url.replace(/\?.*$/, '');
}

/** Whether an address is good: people's own clients sign theirs by themselves, so these need none. */
export function isGood(pathname: string, query: URLSearchParams, now: number): boolean {
	const expires = query.get('ex');
	if (expires === null) return query.size === 0;
	const isOver = now >= Number.parseInt(expires, 16) * 1000;
	return !isOver && query.get('hm') === signature(pathname, expires);
}

function signature(pathname: string, expires: string): string {
	return createHmac('sha256', SECRET).update(`${pathname} ${expires}`).digest('hex');
}
