import { dayOf } from '../guilds/day.js';
import { gateOfGuild } from '../guilds/gate.js';
import { limitOf } from '../guilds/limits/index.js';
import { obstacles, type Person } from '../guilds/policy/index.js';
import type { GuildSettings } from '../guilds/settings.js';
import { readRequest } from '../pixai/request.js';
import type { Words } from '../words/index.js';
import type { CommandContext } from './command.js';
import type { MemberUse } from './views/limits.js';

/** What a member has used of their limits, and what would stop their next request if it is just a prompt. */
export function memberUse(
	t: Words,
	guildId: string,
	person: Person,
	settings: GuildSettings,
	{ ledger, pipeline, keys, clock }: CommandContext,
): MemberUse {
	const now = clock.now();
	const use = ledger.of(guildId);
	const day = dayOf(now, settings.timezone);
	const { resetAt = 0, blockedUntil = 0 } = settings.members[person.id] ?? {};
	return {
		memberId: person.id,
		isManager: person.isManager,
		atOnce: use.atOnce(person.id),
		perUser: limitOf(settings, 'per_user', person.roles),
		today: use.images(Math.max(day.startsAt, resetAt), person.id),
		daily: limitOf(settings, 'daily', person.roles),
		dayEndsAt: day.endsAt,
		...(blockedUntil > now && { blockedUntil }),
		obstacles: obstacles({
			settings,
			guildId,
			use,
			person,
			t,
			channelId: '',
			isAgeRestricted: false,
			request: readRequest({ prompt: '-' }, settings.defaults),
			canReadKey: keys.canRead.bind(keys),
			now,
			soon: now + pipeline.waitAt(gateOfGuild(guildId), 1),
		}),
	};
}
