import type { Presence } from '../guilds/policy/index.js';
import type { GuildSettings } from '../guilds/settings.js';
import { wordsFor } from '../words/index.js';
import type { Answerable, CommandContext } from './command.js';
import { gateOf, type Origin } from './origin.js';

/** What decides over somebody's requests where they are, as it is now. */
export function presenceOf(
	{ locale }: Pick<Answerable, 'locale'>,
	origin: Origin,
	{ settings, isAgeRestricted }: { readonly settings: GuildSettings; readonly isAgeRestricted: boolean },
	{ pipeline, ledger, keys, clock }: Pick<CommandContext, 'pipeline' | 'ledger' | 'keys' | 'clock'>,
): Presence {
	const { guildId, channelId, person } = origin;
	const now = clock.now();
	return {
		settings,
		...(guildId && { guildId }),
		use: ledger.of(guildId ?? ''),
		person,
		t: wordsFor(locale),
		channelId,
		isAgeRestricted,
		canReadKey: keys.canRead.bind(keys),
		now,
		soon: now + pipeline.waitAt(gateOf(origin), 1),
	};
}
