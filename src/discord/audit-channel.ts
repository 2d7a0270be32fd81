import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { AuditLine } from '../guilds/audit-line.js';
import type { GuildBook } from '../guilds/book.js';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { inBotsName } from './bots-name.js';
import { NONCE_LENGTH } from './replies/request-body.js';
import { isClosed, isPassing } from './trouble.js';
import { auditView, linesThatFit } from './views/audit.js';

export interface AuditChannelDependencies {
	/** For what the bot does in its own name. */
	readonly bot: REST;
	readonly botToken: string;
	readonly guilds: Pick<GuildBook, 'known' | 'load' | 'change'>;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/**
 * Writes into servers' log channels what their records say is still to be written there. A line stays on record until
 * Discord has taken it: what one process does not get to, the next one does.
 */
export class AuditChannel {
	readonly #with: AuditChannelDependencies;
	/** The servers whose lines are being written. */
	readonly #telling = new Map<string, Promise<void>>();
	/** Channels in which Discord took nothing from the bot the last time. */
	readonly #closed = new Set<string>();

	constructor(dependencies: AuditChannelDependencies) {
		this.#with = dependencies;
	}

	/** Writes a server's lines, in the background; again until Discord takes them, or the channel is not open to the bot. */
	tell(guildId: string): void {
		if (this.#with.signal.aborted || this.#telling.has(guildId)) return;
		this.#telling.set(guildId, this.#tell(guildId));
	}

	/** Resolves when nothing is being written in a server. */
	async told(guildId: string): Promise<void> {
		await this.#telling.get(guildId);
	}

	/** Whether Discord took nothing from the bot in a channel the last time. */
	isClosed(channelId: string): boolean {
		return this.#closed.has(channelId);
	}

	/** Resolves when nothing is being written. */
	async settle(): Promise<void> {
		await Promise.all(this.#telling.values());
	}

	/** Never throws. */
	async #tell(guildId: string): Promise<void> {
		const { guilds, clock, random, log, signal } = this.#with;
		/** Channels that are not open to the bot; their lines wait for the next time. */
		const closed = new Set<string>();
		for (let failures = 0; !signal.aborted; ) {
			try {
				await guilds.load(guildId);
				// As they are at this moment: whoever adds lines from now on finds that nobody is writing any.
				const unsaid = guilds.known(guildId)?.unsaid ?? [];
				const lines = ofOneDeed(unsaid.filter(({ channel }) => !closed.has(channel)));
				const [first] = lines;
				if (!first) break;
				await this.#write(first.channel, lines).catch((error) => {
					if (isClosed(error)) for (const known of [closed, this.#closed]) known.add(first.channel);
					throw error;
				});
				this.#closed.delete(first.channel);
				const written = new Set(lines.map(({ id }) => id));
				await guilds.change(guildId, (settings) => ({
					...settings,
					unsaid: settings.unsaid.filter(({ id }) => !written.has(id)),
				}));
				failures = 0;
			} catch (error) {
				failures++;
				log[isPassing(error) ? 'debug' : 'warn'](
					{ guild: guildId, failures, err: error },
					'a server’s log channel takes nothing',
				);
				if (isClosed(error)) continue;
				if (!isPassing(error)) break;
				await clock.sleep(backoff(failures, random), signal).catch(() => undefined);
			}
		}
		this.#telling.delete(guildId);
	}

	/** Discord takes lines that were sent before, and whose answer was lost, only once. */
	async #write(channelId: string, lines: readonly AuditLine[]): Promise<void> {
		const ids = lines.map(({ id }) => id).join(' ');
		const nonce = createHash('sha256').update(ids).digest('base64url').slice(0, NONCE_LENGTH);
		const body = { ...auditView(lines), nonce, enforce_nonce: true };
		await inBotsName(this.#with).post(Routes.channelMessages(channelId), { body });
	}
}

/**
 * The lines for the next message: what somebody has changed at once, as far as it fits. So they are the same whenever they
 * are sent again, whatever was changed in between.
 */
function ofOneDeed(lines: readonly AuditLine[]): readonly AuditLine[] {
	const [first] = lines;
	return linesThatFit(
		lines.filter(
			(line) => line.channel === first?.channel && line.at === first.at && whose(line) === whose(first),
		),
	);
}

function whose(line: AuditLine): string | undefined {
	return 'by' in line ? line.by : undefined;
}
