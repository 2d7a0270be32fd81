import { readdir, readFile } from 'node:fs/promises';
import { ComponentType, Locale } from 'discord.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { componentProblems } from '../../sandbox/discord/checks/components.js';
import { checkModal } from '../../sandbox/discord/checks/modal.js';
import { checkShape } from '../../sandbox/discord/checks/schema.js';
import type { WireComponent, WireModal } from '../../sandbox/discord/wire.js';
import { COLOUR, type View } from '../../src/discord/views/blocks.js';
import { limitsView } from '../../src/discord/views/limits.js';
import { changeNotices } from '../../src/discord/views/notices.js';
import { blockedWordsModal } from '../../src/discord/views/settings/forms.js';
import { settingsView } from '../../src/discord/views/settings/panel.js';
import { BlockedWordsRefused, readBlockedWords } from '../../src/guilds/blocked-words.js';
import { differences } from '../../src/guilds/changes.js';
import { allowedModels } from '../../src/guilds/models.js';
import { DEFAULT_SETTINGS, faultIn, recordOf } from '../../src/guilds/settings.js';
import { LANGUAGES, languageOf, wordsFor } from '../../src/words/index.js';
import { ENGLISH, ruleOf } from '../guilds/asks.js';
import { EVERYTHING, EVERYTHING_ELSE, everyForm, everyView, ids } from './every-view.js';
import { componentsIn } from './view-contents.js';

/** A refusal in words that are made elsewhere. */
const OTHERS_WORDS = 'a refusal: a request was refused by the check channel';
/** Characters of a button, so that several stand side by side on a phone. */
const BUTTON_LENGTH = 25;

describe.each(Object.keys(LANGUAGES))('in %s', (language) => {
	const t = wordsFor(Object.values(Locale).find((locale) => languageOf(locale) === language) ?? '');
	let made: readonly (readonly [string, View])[] = [];
	beforeAll(() => {
		made = everyView(t);
	});

	it('every message is one that Discord takes', async () => {
		const faults: string[] = [];
		for (const [name, view] of made) {
			const body = { type: 4, data: view };
			faults.push(
				...(await faultsOf(name, () => checkShape('CreateMessageInteractionCallbackRequestSchema', body))),
				...componentProblems(view.components as unknown as WireComponent[], true).map(
					({ message }) => `${name}: ${message}`,
				),
			);
			expect(view.allowed_mentions).toEqual({ parse: [] });
		}
		expect(faults).toEqual([]);
	});

	it('every form is one that Discord takes', async () => {
		const faults: string[] = [];
		for (const modal of everyForm(t)) {
			const body = { type: 9, data: modal };
			faults.push(
				...(await faultsOf(modal.title, () => checkShape('ModalInteractionCallbackRequestSchema', body))),
				...(await faultsOf(modal.title, () => checkModal(modal as unknown as WireModal))),
			);
		}
		expect(faults).toEqual([]);
	});

	it('whether something is refused, done already or only takes a moment is said by a sign, and its colour says the same', () => {
		const said = made
			.filter(([name]) => name.startsWith('a refusal: ') && name !== OTHERS_WORDS)
			.map(
				([name, view]) =>
					[name, componentsIn(view)[1]?.content ?? '', componentsIn(view)[0]?.accent_color] as const,
			);
		for (const [name, words, colour] of said) {
			expect(words, name).toMatch(/^\p{Extended_Pictographic}/u);
			const meant = /^[⏳🔄]/u.test(words) ? 'waiting' : words.startsWith('👌') ? 'neutral' : 'failed';
			expect(colour, name).toBe(COLOUR[meant]);
		}
		expect(new Set(said.map(([, , colour]) => colour)).size).toBe(3);
	});

	it('a button is short', () => {
		const labels = made.flatMap(([, view]) =>
			componentsIn(view).flatMap(({ type, label }) =>
				type === ComponentType.Button && label ? [label] : [],
			),
		);
		expect(labels.length).toBeGreaterThan(50);
		expect(labels.filter((label) => label.length > BUTTON_LENGTH)).toEqual([]);
	});
});

it('every message and form that there is, is among them', async () => {
	const folder = new URL('../../src/discord/views/', import.meta.url);
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
	const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
	const made = sources.flatMap((source) => [
		...source.matchAll(/^export function (\w+(?:Views?|Modal|Form))\(/gm),
	]);
	const looked = await readFile(new URL('every-view.ts', import.meta.url), 'utf8');
	expect(made.length).toBeGreaterThan(25);
	expect(made.map(([, name]) => name).filter((name) => !looked.includes(`${name}(`))).toEqual([]);
});

it('what is as much as can be is what a record holds', () => {
	for (const settings of [EVERYTHING, EVERYTHING_ELSE]) expect(faultIn(recordOf(settings))).toBeUndefined();
});

describe('what was changed', () => {
	it('is said one by one where it is not much', () => {
		const changes = differences(ENGLISH, DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, timezone: 'Asia/Tokyo' });
		expect(changeNotices(ENGLISH, changes)).toEqual(['✅ **Time zone:** UTC → Asia/Tokyo']);
		expect(changeNotices(ENGLISH, [])).toEqual(['👌 Nothing to change.']);
	});

	it('is said as far as there is room, and how much more it is', () => {
		const changes = differences(ENGLISH, EVERYTHING, EVERYTHING_ELSE);
		const notices = changeNotices(ENGLISH, changes);
		const left = changes.length - (notices.length - 1);
		expect(notices.at(-1)).toBe(`-# And ${left.toLocaleString('en')} more changes.`);
		expect(notices.join('\n').length).toBeLessThan(1_100);
	});

	it('is said even where it is one long line', () => {
		const change = { what: 'models', from: 'm'.repeat(600), to: 'n'.repeat(600) };
		expect(changeNotices(ENGLISH, [change, change])).toEqual([
			expect.stringContaining('mmm'),
			'-# And 1 more change.',
		]);
	});
});

describe('the select of models', () => {
	it('has every model that is allowed, so that none is lost when others are chosen', () => {
		const models = allowedModels(EVERYTHING);
		const view = settingsView(
			ENGLISH,
			'models',
			EVERYTHING,
			{ keysAreEnabled: true, publicLanguage: 'en', logIsClosed: false },
			[],
		);
		const chosen = [...JSON.stringify(view).matchAll(/"value":"(\d+)","default":true/g)].map(
			([, value]) => value,
		);
		expect(chosen).toEqual(models);
	});

	it('of the default has the one that is the default', () => {
		const view = settingsView(
			ENGLISH,
			'view',
			EVERYTHING,
			{ keysAreEnabled: true, publicLanguage: 'en', logIsClosed: false },
			[],
		);
		expect(JSON.stringify(view)).toContain(`"value":"${EVERYTHING.defaults.modelId}","default":true`);
	});
});

it('the limits of roles are on pages, each role once, with buttons that lead to the others', () => {
	const roles = Object.keys(EVERYTHING.roleLimits);
	const pages = Array.from({ length: 17 }, (_, page) =>
		JSON.stringify(limitsView(ENGLISH, EVERYTHING, [], page)),
	);
	expect(pages.flatMap((page) => [...page.matchAll(/<@&(\d+)>/g)].map(([, role]) => role))).toEqual(roles);
	for (const [page, view] of pages.entries()) {
		expect(view.includes(`"custom_id":"1:limits:${page + 1}"}`)).toBe(page < 16);
		expect(view.includes(`"custom_id":"1:limits:${page - 1}"}`)).toBe(page > 0);
	}
	expect(JSON.stringify(limitsView(ENGLISH, EVERYTHING, [], 17))).toBe(pages[16]);
	expect(JSON.stringify(limitsView(ENGLISH, DEFAULT_SETTINGS, []))).not.toContain('custom_id');
});

describe('the form of blocked words', () => {
	it('holds whatever list is taken, and a list that it cannot hold is refused', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'é', '🦊', '血'), minLength: 1, maxLength: 50 });
		fc.assert(
			fc.property(fc.array(word, { minLength: 50, maxLength: 200, size: 'max' }), (words) => {
				const taken = takenOf(words.join('\n'));
				if (taken === undefined) return;
				checkModal(blockedWordsModal(ENGLISH, taken) as unknown as WireModal);
				expect(takenOf(taken.join('\n'))).toEqual(taken);
			}),
			{ seed: 8 },
		);
	});

	it.each([
		[4_000, true],
		[4_001, false],
	])('takes 4,000 characters together, line breaks included: %i', (length, isTaken) => {
		const words = ids(78).map((id) => `${id}${'w'.repeat(30)}`);
		const rest = 'z'.repeat(length - words.join('\n').length - 1);
		const list = [...words, rest].join('\n');
		expect(list.length).toBe(length);
		if (isTaken) expect(readBlockedWords(list)).toHaveLength(79);
		else expect(ruleOf(() => readBlockedWords(list))).toMatch(/at most 4,000 characters.*4,001/);
	});
});

function takenOf(text: string): readonly string[] | undefined {
	try {
		return readBlockedWords(text);
	} catch (error) {
		if (error instanceof BlockedWordsRefused) return undefined;
		throw error;
	}
}

async function faultsOf(name: string, check: () => unknown): Promise<string[]> {
	try {
		await check();
		return [];
	} catch (error) {
		return [`${name}: ${JSON.stringify(error)} ${error}`];
	}
}
