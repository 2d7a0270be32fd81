import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Between two looks at a process where the system keeps no record of its peak, in milliseconds. */
const LOOK_EVERY = 50;

/** The memory that a process has in RAM now, in bytes. */
export async function residentMemory(pid: number): Promise<number> {
	if (existsSync('/proc/self/status')) return statusField(pid, 'VmRSS');
	const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
	return Number(stdout) * 1024;
}

/** The most memory that a process had in RAM: in its whole life where the system records that, else during `work`. */
export async function peakMemory(pid: number, work: () => Promise<void>): Promise<number> {
	if (existsSync('/proc/self/status')) {
		await work();
		return statusField(pid, 'VmHWM');
	}
	const done = new AbortController();
	const sampled = sampledPeak(pid, done.signal);
	try {
		await work();
	} finally {
		done.abort();
	}
	return sampled;
}

async function sampledPeak(pid: number, signal: AbortSignal): Promise<number> {
	let peak = 0;
	try {
		for await (const _ of setInterval(LOOK_EVERY, undefined, { signal })) {
			peak = Math.max(peak, await residentMemory(pid));
		}
	} catch (error) {
		if (!signal.aborted) throw error;
	}
	return peak;
}

/** A field of /proc/PID/status (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html), in bytes. */
async function statusField(pid: number, field: 'VmRSS' | 'VmHWM'): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
	return Number(kibibytes) * 1024;
}
