import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { GIVE_UP_AFTER } from '../src/discord/replies/delivery.js';
import { TOKEN_LIFE } from '../src/discord/token-life.js';
import { HISTORY } from '../src/generation/journal.js';
import { KEPT_AFTER_LEAVING } from '../src/guilds/book.js';
import { REMEMBERED } from '../src/guilds/ledger.js';
import { KEPT_FOR } from '../src/people/drafts.js';
import { BETWEEN_SCRUBS } from '../src/people/erasures.js';
import { en } from '../src/words/en.js';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { minute: MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE };

/** What the page says before each duration that it names, in its order, and what the code goes by. */
const DURATIONS: readonly (readonly [before: string, ms: number])[] = [
	['until it has ended, and', HISTORY],
	['Discord takes the token for', TOKEN_LIFE],
	['or has not taken them for', GIVE_UP_AFTER],
	['so that you need not type it again |', KEPT_FOR],
	['around which nobody gets by deleting |', REMEMBERED],
	['and for', KEPT_AFTER_LEAVING],
	['can be read from the file no more within', BETWEEN_SCRUBS],
];

const page = (await readFile(new URL('../docs/privacy.md', import.meta.url), 'utf8')).replace(/\s+/g, ' ');

it('every duration that the page on privacy names is the one that the code goes by', () => {
	const said = [...page.matchAll(/(\d+) (minute|hour|day)s?\b/g)].map(
		({ index, 0: words, 1: n, 2: unit }) => ({
			before: page.slice(0, index).trimEnd(),
			words,
			ms: Number(n) * (UNITS[unit ?? ''] ?? Number.NaN),
		}),
	);
	expect(said.map(({ ms }) => ms)).toEqual(DURATIONS.map(([, ms]) => ms));
	for (const [index, [before]] of DURATIONS.entries())
		expect(said[index]?.before.endsWith(before), before).toBe(true);
});

it('what /me says of durations is what the code goes by', () => {
	const days = HISTORY / (UNITS.day ?? 1);
	expect(en.me.requests_one).toContain(`${days} days`);
	expect(en.me.requests_other).toContain(`${days} days`);
	expect(KEPT_FOR).toBe(UNITS.day);
	expect(en.me.drafts_one).toContain('after a day');
	expect(Math.round(REMEMBERED / (UNITS.day ?? 1))).toBe(2);
	expect(en.me.staysCounts).toContain('two days');
});

it('every command that the page names is there', () => {
	const named = [...page.matchAll(/`\/([a-z]+)/g)].map(([, name]) => name);
	const known = commands.map(({ definition }) => definition.name);
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});
