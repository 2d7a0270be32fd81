import type { Entry } from '../generation/journal.js';

/** Who looks, and where: an interaction is such a one. */
export interface Viewer {
	readonly user: { readonly id: string };
	readonly channelId: string | null;
}

/**
 * Whether somebody may see what a job is: whoever asked for it always may, others only where its reply stands for everybody
 * to see. Whoever may not is told what they would be told of a job that there is not.
 */
export function mayLookAt({ job }: Pick<Entry, 'job'>, { user, channelId }: Viewer): boolean {
	return job.asker === user.id || (!job.reply.ephemeral && job.reply.channelId === channelId);
}
