import { BlockedWordsRefused } from '../../src/guilds/blocked-words.js';
import { Ledger } from '../../src/guilds/ledger.js';
import { BadLimit } from '../../src/guilds/limits/index.js';
import type { Ask, Person } from '../../src/guilds/policy/index.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.js';
import { type RequestOptions, readRequest } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';

export const ENGLISH = wordsFor('en-US');
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
		t: ENGLISH,
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

/** What is said to whoever gave what `read` does not take. */
export function ruleOf(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		if (error instanceof BadLimit || error instanceof BlockedWordsRefused) return error.rule(ENGLISH);
		throw error;
	}
	throw new Error('it was taken');
}
