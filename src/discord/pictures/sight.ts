import { type Message, MessageFlags } from 'discord.js';
import type { Entry } from '../../generation/journal.js';

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

/**
 * Whether somebody may see what a job is through a message of ours that shows it: also where its asker has shown it to
 * everybody elsewhere than where they have asked for it. What they had asked for in private stays their own.
 */
export function mayLookThrough(message: Pick<Message, 'flags'>, entry: Entry, viewer: Viewer): boolean {
	const isForAll = !message.flags.has(MessageFlags.Ephemeral);
	return mayLookAt(entry, viewer) || (isForAll && !entry.job.reply.ephemeral);
}
