import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Those of this process. */
const own = new Set<string>();

/** A new name for whoever holds something: it tells others of which process that is. */
export function newHolder(): string {
	const holder = `${hostname()}/${process.pid}/${randomUUID()}`;
	own.add(holder);
	return holder;
}

/** A holder of this process holds nothing any more. */
export function forgetHolder(holder: string): void {
	own.delete(holder);
}

/** Whether a holder was of a process of this machine that has ended: nobody need wait until that is certain by time. */
export function isGone(holder: string): boolean {
	const [host, pid] = holder.split('/');
	if (host !== hostname() || own.has(holder)) return false;
	// In a container that starts anew, a process has the same number as its forerunner.
	if (Number(pid) === process.pid) return true;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ESRCH';
	}
}
