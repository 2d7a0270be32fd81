import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import { gateOfGuild } from '../guilds/gate.js';
import type { Person } from '../guilds/policy/index.js';

/** Where an interaction comes from, and whose it is: what Discord says with it, so that nothing need be kept or asked. */
export interface Origin {
	/** The server whose settings hold: one that the bot was added to. */
	readonly guildId?: string;
	/** The channel that counts: of a thread, the one that it is in. */
	readonly channelId: string;
	/** Undefined in a thread: Discord says it of the channel alone. */
	readonly isAgeRestricted: boolean | undefined;
	readonly person: Person;
	/** The members who are named in the options, by id. */
	readonly members: ReadonlyMap<string, Person>;
}

/** What a member is, as Discord says it with an interaction; with the permissions that hold in the channel. */
const member = z.object({ roles: z.array(z.string()), permissions: z.string().regex(/^\d+$/) });

const schema = z.object({
	guild_id: z.string().optional(),
	channel_id: z.string().optional(),
	channel: z
		.object({
			id: z.string(),
			type: z.number(),
			nsfw: z.boolean().optional(),
			parent_id: z.string().nullish(),
		})
		.optional(),
	member: member.extend({ user: z.object({ id: z.string() }) }).optional(),
	user: z.object({ id: z.string() }).optional(),
	authorizing_integration_owners: z.record(z.string(), z.string()),
	data: z
		.object({ resolved: z.object({ members: z.record(z.string(), member).optional() }).optional() })
		.optional(),
});

const THREADS: ReadonlySet<number> = new Set([
	ChannelType.AnnouncementThread,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
]);

/** How Discord names, among those who brought the bot along, the server. */
const BY_GUILD = '0';

/**
 * Reads where an interaction comes from
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).
 *
 * @throws {ZodError} Discord has said less than it says.
 */
export function originOf(interaction: unknown): Origin {
	const { guild_id, channel, member, user, data, ...read } = schema.parse(interaction);
	const isThread = channel !== undefined && THREADS.has(channel.type);
	const isAdded = read.authorizing_integration_owners[BY_GUILD] !== undefined;
	return {
		...(guild_id && isAdded && { guildId: guild_id }),
		channelId: (isThread && channel.parent_id) || channel?.id || (read.channel_id ?? ''),
		isAgeRestricted: isThread ? undefined : channel?.nsfw === true,
		person: personOf(member?.user.id ?? user?.id ?? '', member),
		members: new Map(
			Object.entries(data?.resolved?.members ?? {}).map(([id, one]) => [id, personOf(id, one)]),
		),
	};
}

function personOf(id: string, member: { roles: string[]; permissions: string } | undefined): Person {
	const permissions = BigInt(member?.permissions ?? 0);
	const manages = permissions & (PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild);
	return { id, roles: member?.roles ?? [], isManager: manages !== 0n };
}

/**
 * Whose gate a request waits at: the server's that the bot was added to, or, in direct messages and where the asker
 * brought the bot along, the asker's own.
 */
export function gateOf({ guildId, person }: Origin): string {
	return guildId ? gateOfGuild(guildId) : `user:${person.id}`;
}
