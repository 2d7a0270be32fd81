import { Ledger } from '../../src/guilds/ledger.js';
import type { Ask, Person } from '../../src/guilds/policy/index.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.js';
import { type RequestOptions, readRequest } from '../../src/pixai/request.js';

export const GUILD = '600000000000000001';
export const MEMBER = '200000000000000001';
export const CHANNEL = '400000000000000001';
export const NOW = Date.UTC(2026, 4, 3, 12);

/** Settings that have what is given, and the defaults for the rest. */
export function settingsOf(settings: Partial<GuildSettings> = {}): GuildSettings {
	return { ...DEFAULT_SETTINGS, ...settings };
}

/** Somebody without a role asks for a fox in a server where nobody has asked before, unless told otherwise. */
export function askOf({
	person,
	options,
	...rest
}: Partial<Omit<Ask, 'person' | 'request'>> & {
	readonly person?: Partial<Person>;
	readonly options?: RequestOptions;
} = {}): Ask {
	return {
		settings: DEFAULT_SETTINGS,
		use: new Ledger({ now: () => NOW }).of(GUILD),
		person: { id: MEMBER, roles: [], isManager: false, ...person },
		channelId: CHANNEL,
		isAgeRestricted: false,
		request: readRequest({ prompt: 'a fox', ...options }),
		guildId: GUILD,
		now: NOW,
		canReadKey: () => true,
		soon: NOW + 40_000,
		...rest,
	};
}
