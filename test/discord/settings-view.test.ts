import { describe, expect, it } from 'vitest';
import type { View } from '../../src/discord/views/blocks.js';
import { recordNotices } from '../../src/discord/views/notices.js';
import { ANY_MODEL, type Panel } from '../../src/discord/views/settings/controls.js';
import { settingsView } from '../../src/discord/views/settings/panel.js';
import type { PanelContext } from '../../src/discord/views/settings/words.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { CATALOGUE, DEFAULT_MODEL } from '../../src/pixai/catalogue.js';
import { ENGLISH, settingsOf } from '../guilds/asks.js';
import { componentsIn, textIn } from './view-contents.js';

const HARUKA = '1861558740588989558';
const key = { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wx_z' };
const safety = settingsOf().safety;

describe('the select of models', () => {
	it.each<[string, Partial<GuildSettings>, string]>([
		['any', {}, DEFAULT_MODEL.id],
		['a list', { models: [HARUKA] }, DEFAULT_MODEL.id],
		['a list without the server’s own default', { models: [HARUKA], defaults: { modelId: '42' } }, '42'],
		['a list with it', { models: [HARUKA, '42'], defaults: { modelId: HARUKA } }, HARUKA],
	])('marks the default, which is in it once, where members may use %s', (_what, settings, id) => {
		const options = optionsIn(pageOf('models', settings), 'models');
		const marked = options.filter(({ description }) => description?.includes('always allowed'));
		expect(marked.map(({ value }) => value)).toEqual([id]);
		expect(options.filter(({ value }) => value === id)).toHaveLength(1);
	});

	it('has the default chosen where there is a list, be it one that does not name it', () => {
		const chosen = chosenIn(pageOf('models', { models: [HARUKA], defaults: { modelId: '42' } }), 'models');
		expect(chosen).toEqual(['42', HARUKA]);
	});

	it('has “Any model” chosen alone where members may use any, and the whole catalogue to choose from', () => {
		const page = pageOf('models', {});
		expect(chosenIn(page, 'models')).toEqual([ANY_MODEL]);
		expect(optionsIn(page, 'models').map(({ value }) => value)).toEqual(
			expect.arrayContaining(CATALOGUE.map(({ id }) => id)),
		);
	});
});

describe('the language', () => {
	it.each<[string, string | undefined, string]>([
		['that the server has set is bold', 'en', 'Language: **English**'],
		['that Discord says is said to be that', undefined, 'Language: English (as Discord says)'],
		['that nobody here speaks is as none', 'tlh', 'Language: English (as Discord says)'],
	])('%s', (_what, language, line) => {
		expect(textIn(pageOf('view', { ...(language && { language }) })).split('\n')).toContain(line);
	});
});

describe('the page of the key', () => {
	it.each<[string, Partial<GuildSettings>, Partial<PanelContext>, RegExp, readonly string[]]>([
		['nobody’s, and keys not enabled', {}, { keysAreEnabled: false }, /has not enabled keys/, ['Back']],
		['the bot’s', {}, {}, /Now: the bot’s own/, ['Paste a key…', 'Back']],
		[
			'the server’s',
			{ key },
			{},
			/Now: \*\*this server’s own, …wx\\_z\*\*\n.*\n.*\nIf I cannot read it: \*\*nothing is drawn/,
			['Replace…', 'Remove', 'Then use bot’s account', 'Back'],
		],
		[
			'the server’s, with the bot’s allowed',
			{ key, mayUseBotsKey: true },
			{},
			/If I cannot read it: \*\*the bot’s account is used/,
			['Replace…', 'Remove', 'Then draw nothing', 'Back'],
		],
		[
			'refused',
			{ key },
			{ keyTrouble: 'key-refused' },
			/⚠️.*…wx\\_z: PixAI refuses it.*Paste a new one/,
			['Replace…', 'Remove', 'Then use bot’s account', 'Back'],
		],
		[
			'out of credits',
			{ key },
			{ keyTrouble: 'out-of-credits' },
			/⚠️.*out of credits.*Add some at <https:\/\/pixai\.art>/,
			['Replace…', 'Remove', 'Then use bot’s account', 'Back'],
		],
		[
			'unreadable',
			{ key },
			{ keyTrouble: 'unreadable' },
			/⚠️.*can no longer read it.*Nothing is drawn meanwhile; paste it again/,
			['Replace…', 'Remove', 'Then use bot’s account', 'Back'],
		],
		[
			'unreadable, with the bot’s allowed',
			{ key, mayUseBotsKey: true },
			{ keyTrouble: 'unreadable' },
			/⚠️.*The bot’s account is used meanwhile; paste it again/,
			['Replace…', 'Remove', 'Then draw nothing', 'Back'],
		],
		[
			'unreadable, for the operator has switched keys off',
			{ key },
			{ keyTrouble: 'unreadable', keysAreEnabled: false },
			/⚠️.*switched servers’ own keys off.*ask them, or remove the key/,
			['Remove', 'Then use bot’s account', 'Back'],
		],
	])('says whose it is and what is wrong with it: %s', (_what, settings, context, words, buttons) => {
		const page = pageOf('key', settings, context);
		expect(textIn(page)).toMatch(words);
		expect(labelsIn(page)).toEqual(buttons);
		expect(JSON.stringify(page)).not.toContain(key.sealed);
	});

	it('has what is wrong with it on the first page, too', () => {
		expect(textIn(pageOf('view', { key }, { keyTrouble: 'out-of-credits' }))).toMatch(
			/PixAI key: ⚠️.*out of credits/,
		);
	});
});

describe('the log channel', () => {
	it('that the bot may not write in is said to be so where it is chosen, and on the first page', () => {
		const closed = { logIsClosed: true };
		expect(textIn(pageOf('log', { logChannel: '4' }, closed))).toMatch(
			/<#4>.*⚠️ I cannot write there: let Easel view it and send messages there\. The lines wait/,
		);
		expect(textIn(pageOf('view', { logChannel: '4' }, closed))).toMatch(/<#4>.*⚠️ I cannot write there/);
	});

	it('is otherwise just named, or none', () => {
		for (const panel of ['log', 'view'] as const) {
			expect(textIn(pageOf(panel, { logChannel: '4' }))).toContain('**<#4>**\n');
			expect(textIn(pageOf(panel, {}))).toMatch(/(Now|Log channel): none\n/);
			expect(textIn(pageOf(panel, {}))).not.toContain('⚠️');
		}
	});
});

describe('safety', () => {
	it('can be turned off and on on its page, which says what is blocked and whether that is looked at', () => {
		const on = pageOf('safety', { safety: { ...safety, blockedWords: ['blood'] } });
		expect(labelsIn(on)).toEqual(['Blocked words…', 'Turn the filter off', 'Back']);
		expect(textIn(on)).toMatch(
			/Filter: on, but not in age-restricted channels\n.*\nBlocked words: \*\*1\*\*\n/,
		);
		const off = pageOf('safety', { safety: { ...safety, isOn: false, blockedWords: ['blood'] } });
		expect(labelsIn(off)).toEqual(['Blocked words…', 'Turn the filter on', 'Back']);
		expect(textIn(off)).toMatch(/Filter: \*\*off everywhere\*\*/);
		expect(textIn(off)).toMatch(/\*\*1\*\*, not checked while the filter is off/);
		for (const page of [on, off]) expect(JSON.stringify(page)).not.toContain('blood');
	});
});

describe('channels', () => {
	it.each([
		['everywhere', ['1'], 'everywhere'],
		['only', ['1', '2'], '**only in** <#1>, <#2>'],
		['except', ['1'], '**everywhere but in** <#1>'],
		['only', [], '**nowhere: choose channels**'],
		['except', [], 'everywhere'],
	] as const)('are said as they work: %s %j', (rule, ids, words) => {
		expect(textIn(pageOf('channels', { channels: { rule, ids } }))).toContain(`works: ${words}\n`);
	});
});

describe('what is to be known of a record', () => {
	it('is nothing where all is in order', () => {
		expect(recordNotices(ENGLISH, settingsOf(), false)).toEqual([]);
	});

	it('is that a newer Easel has written it, which says more than that it could not be read', () => {
		const notices = recordNotices(ENGLISH, settingsOf({ unreadableSince: 5 }), true);
		expect(notices).toHaveLength(1);
		expect(notices[0]).toMatch(/newer version.*only that one can change them.*ask whoever runs the bot/);
	});

	it('is that it could not be read, until somebody says that they have read that', () => {
		const settings = settingsOf({ unreadableSince: 1_767_225_600_000 });
		const [notice = ''] = recordNotices(ENGLISH, settings, false);
		expect(notice).toMatch(/could not be read.*<t:1767225600:R>.*The old ones are kept/);
		const page = settingsView(
			ENGLISH,
			'safety',
			settings,
			{ keysAreEnabled: true, publicLanguage: 'en', logIsClosed: false },
			[notice],
		);
		expect(textIn(page)).toMatch(/^⚠️/u);
		expect(componentsIn(page).find(({ label }) => label === 'I have read this')?.custom_id).toBe(
			'1:settings:confirm:safety',
		);
		expect(labelsIn(pageOf('safety', {}))).not.toContain('I have read this');
	});
});

function pageOf(panel: Panel, settings: Partial<GuildSettings>, context: Partial<PanelContext> = {}): View {
	return settingsView(
		ENGLISH,
		panel,
		settingsOf(settings),
		{ keysAreEnabled: true, publicLanguage: 'en', logIsClosed: false, ...context },
		[],
	);
}

function labelsIn(view: View): string[] {
	return componentsIn(view).flatMap(({ label }) => label ?? []);
}

function optionsIn(view: View, item: string) {
	const select = componentsIn(view).find(({ custom_id }) => custom_id?.startsWith(`1:settings:${item}:`));
	return select?.options ?? [];
}

function chosenIn(view: View, item: string): (string | undefined)[] {
	return optionsIn(view, item)
		.filter((option) => option.default)
		.map(({ value }) => value);
}
