import { type APIComponentInContainer, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imagineDefinition } from '../../commands/imagine-definition.js';
import { checkShape } from '../../sandbox/discord/checks/schema.js';
import { TookTooLong } from '../../src/discord/first-response.js';
import { optionName } from '../../src/discord/option-words.js';
import { NotRepeatable } from '../../src/discord/requests/again.js';
import type { View } from '../../src/discord/views/blocks.js';
import { altText, failureView, progressView, resultView, wordsOf } from '../../src/discord/views/job.js';
import {
	brokenView,
	refusalView,
	restartingView,
	someoneElsesView,
	unknownButtonView,
	unknownCommandView,
} from '../../src/discord/views/refusals.js';
import { AccountRefused } from '../../src/generation/account.js';
import { Overloaded } from '../../src/generation/admission.js';
import { FAILURE_REASONS, type Failure } from '../../src/generation/job.js';
import { NotWritten } from '../../src/generation/journal.js';
import { AlreadyAccepted } from '../../src/generation/pipeline.js';
import { KeyRefused, OutOfCredits } from '../../src/pixai/errors.js';
import { OptionRefused, REQUEST_OPTIONS, type RequestOptions } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';
import { jobOf } from '../generation/jobs.js';
import { FAILURES, PROGRESSES, REFUSALS } from './outcomes.js';
import { componentsIn as everythingIn } from './view-contents.js';

const t = wordsFor('en-US');
const fox = { filename: 'easel-1.png', shrunk: false };
const EMOJI_2000 = '🦊'.repeat(2000);

describe('a reply', () => {
	const job = { ...jobOf(), locale: 'de', guildLocale: 'ja' };

	it('is in the server’s language, which all who see it have in common', () => {
		expect(wordsOf(job)).toBe(wordsFor('ja'));
	});

	it('is in its asker’s where nobody else sees it, and where there is no server', () => {
		const { guildLocale: _, ...alone } = job;
		expect(wordsOf({ ...job, reply: { ...job.reply, ephemeral: true } })).toBe(wordsFor('de'));
		expect(wordsOf(alone)).toBe(wordsFor('de'));
	});
});

describe('the line under the pictures', () => {
	it('says prompt, model, ratio, mode, how long it took and who asked', () => {
		const job = jobOf({ prompt: 'a fox', aspectRatio: '16:9', mode: 'pro' });
		expect(textIn(resultView(t, job, [fox], 42_400))).toBe(
			'-# **a fox** · Tsubaki.2 · 16:9 · pro · 42 s · <@200000000000000001>',
		);
	});

	it('says the mode that PixAI takes when none is given, of models that have modes', () => {
		expect(textIn(resultView(t, jobOf(), [fox], 1000))).toContain(' · standard · ');
		expect(textIn(resultView(t, jobOf({ model: 'Haruka v2' }), [fox], 1000))).toBe(
			'-# **a fox** · Haruka v2 · 1:1 · 1 s · <@200000000000000001>',
		);
	});

	it('says the seed only when it was given, be it 0', () => {
		expect(textIn(resultView(t, jobOf(), [fox], 1000))).not.toContain('seed');
		expect(textIn(resultView(t, jobOf({ seed: 0 }), [fox], 1000))).toContain(' · seed 0 · ');
	});

	it('says a community model by its id', () => {
		expect(textIn(resultView(t, jobOf({ model: '123' }), [fox], 1000))).toContain('community model 123');
	});

	it('says at least a second', () => {
		expect(textIn(resultView(t, jobOf(), [fox], 3))).toContain(' · 1 s · ');
	});

	it('says when pictures are missing, or were made smaller', () => {
		const four = jobOf({ count: 4 });
		expect(textIn(resultView(t, four, [fox, fox, fox, fox], 1000))).not.toContain('\n');
		expect(textIn(resultView(t, four, [fox, fox, fox], 1000))).toContain('\n-# 3 of 4 pictures');
		const shrunk = { ...fox, shrunk: true };
		expect(textIn(resultView(t, four, [fox, fox, fox, shrunk], 1000))).toMatch(/\n-# .*smaller/);
	});
});

describe('a prompt in a line of ours', () => {
	it('is on one line', () => {
		expect(captionOf('a fox\n# heading\r\n> quote\u2028end  ')).toBe('a fox # heading \\> quote end');
	});

	it('has no effect: no markdown, mention, link, emoji, timestamp or code', () => {
		expect(captionOf('**b** __u__ ~~s~~ `c` ||s|| [t](u)')).toBe(
			'\\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|s\\|\\| \\[t\\](u)',
		);
		expect(captionOf('@everyone <@1> <#2> <t:3:R> <:e:4>')).toBe(
			'\\@everyone \\<\\@1\\> \\<#2\\> \\<t\\:3\\:R\\> \\<\\:e\\:4\\>',
		);
		expect(captionOf('https://evil.example :smile:')).toBe('https\\://evil.example \\:smile\\:');
		expect(captionOf('\\*')).toBe('\\\\\\*');
	});

	it('leaves no special character bare, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'\\*_~`|<>[]@:#-ab \n'), minLength: 1 }), (prompt) => {
				fc.pre(prompt.trim() !== '');
				expect(captionOf(prompt).replaceAll(/\\./g, '')).not.toMatch(/[\\*_~`|<>[\]@:\n]/);
			}),
			{ seed: 5 },
		);
	});

	it('is shortened to 100 characters, and never inside one', () => {
		expect(captionOf('x'.repeat(100))).toBe('x'.repeat(100));
		expect(captionOf('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`);
		expect(captionOf(EMOJI_2000)).toMatch(/^🦊+…$/u);
	});
});

describe('the alt text', () => {
	it('is the prompt as it was typed', () => {
		expect(altText(jobOf({ prompt: ' a *fox*\nat dusk ' }).request)).toBe('a *fox*\nat dusk');
	});

	it.each([
		['x', 1024, 1023],
		['é', 1024, 1023],
		['🦊', 512, 511],
	])('has at most 1,024 UTF-16 units, whichever way Discord counts: %s', (character, fits, kept) => {
		const alt = (count: number) => altText(jobOf({ prompt: character.repeat(count) }).request);
		expect(alt(fits)).toBe(character.repeat(fits));
		expect(alt(fits + 1)).toBe(`${character.repeat(kept)}…`);
	});

	it('is never cut inside a character', () => {
		const ends = fc.string({ unit: 'binary', minLength: 20, maxLength: 40 });
		fc.assert(
			fc.property(ends, (end) => {
				const alt = altText(jobOf({ prompt: 'x'.repeat(1000) + end }).request);
				expect(alt.length).toBeLessThanOrEqual(1024);
				expect(alt).not.toMatch(/\p{Surrogate}/u);
			}),
			{ seed: 6 },
		);
	});

	it('stands at each picture, which is a spoiler only when asked for', () => {
		const job = jobOf({ count: 4 });
		const files = ['1', '2', '3', '4'].map((name) => ({ filename: `${name}.png`, shrunk: false }));
		const spoiled = { ...job, reply: { ...job.reply, spoiler: true } };
		expect(itemsIn(resultView(t, job, files, 1000))).toEqual(
			files.map(({ filename }) => ({
				media: { url: `attachment://${filename}` },
				description: 'a fox',
				spoiler: false,
			})),
		);
		expect(itemsIn(resultView(t, spoiled, files, 1000))).toMatchObject(files.map(() => ({ spoiler: true })));
	});
});

describe('words', () => {
	it.each(PROGRESSES)('tell of $step', (progress) => {
		const [headline] = textIn(progressView(t, jobOf(), progress)).split('\n');
		expect(headline).toMatch(/\*\*.+\*\*/);
		expect(headline).not.toMatch(/undefined|NaN|\[object/);
	});

	it('are another for each step and each reason', () => {
		const told = [
			...PROGRESSES.map((progress) => textIn(progressView(t, jobOf(), progress))),
			...FAILURES.map((failure) => textIn(failureView(t, jobOf(), failure))),
		];
		expect(new Set(told).size).toBe(told.length);
	});

	it('tell the place in line, and times that Discord counts by itself', () => {
		expect(textIn(progressView(t, jobOf(), { step: 'in-line', place: 7 }))).toContain('Number 7 in line');
		const drawing = textIn(progressView(t, jobOf(), { step: 'drawing', since: 1_767_225_600_400 }));
		expect(drawing).toContain('<t:1767225600:R>');
	});

	it.each(FAILURES)('tell of $reason, and what was asked for', (failure) => {
		const [headline, caption] = textIn(failureView(t, jobOf(), failure)).split('\n');
		expect(headline).toMatch(/\*\*.+\*\*/);
		expect(headline).not.toMatch(/undefined|NaN|\[object/);
		expect(caption).toMatch(/^-# a fox · Tsubaki\.2 · 1:1/);
	});

	it('tell members that the operator must act when the key is refused or credits are out', () => {
		for (const reason of ['key-refused', 'out-of-credits'] as const) {
			expect(textIn(failureView(t, jobOf(), { reason }))).toMatch(/whoever runs the bot must/i);
		}
	});

	it('are there for every reason that a job can end for', () => {
		const told = new Set([...FAILURES.map(({ reason }) => reason), 'unanswered']);
		expect(told).toEqual(new Set(FAILURE_REASONS));
	});

	it('say that an uncertain request may have been paid for, and that another try may be paid twice', () => {
		const words = textIn(failureView(t, jobOf(), { reason: 'uncertain' }));
		expect(words).toMatch(/may have been paid for.*Try again.*paid for twice/);
	});

	it('say why nothing is promised', () => {
		const told = REFUSALS.map((error) => textIn(refusalOf(error)));
		expect(new Set(told).size).toBe(REFUSALS.length);
		expect(textIn(refusalOf(new Overloaded('gate', 0)))).toContain('The line here is full');
		expect(textIn(refusalOf(new Overloaded('process', 0)))).toContain('more to do than it can hold');
		expect(textIn(refusalOf(new NotWritten('full')))).toMatch(/disk.*[Ww]hoever runs the bot must/);
		expect(textIn(refusalOf(new AlreadyAccepted()))).toContain('on its way already');
		expect(textIn(refusalOf(new TookTooLong()))).toMatch(/disk is very slow.*Look again in a minute/);
	});

	it.each([
		['gone', /tried again already, or is too old.*Run `\/imagine`/],
		['not-yet', /half a minute.*press it again/],
		['elsewhere', /asked for in a server.*Run `\/imagine` there/],
		['someone-elses', /Only <@200000000000000001> can press this/],
	] as const)('say why Try again does nothing: %s', (why, words) => {
		expect(textIn(refusalOf(new NotRepeatable(why, '200000000000000001')))).toMatch(words);
	});

	it.each([false, true])(
		'say of a paused account whose move it is, and name a button only where there is one, be it a server’s: %s',
		(ofServer) => {
			const whose = ofServer
				? /server’s .*Somebody who manages the server must/
				: /bot’s .*Whoever runs the bot must/;
			for (const [reason, error] of [
				['out-of-credits', new OutOfCredits('402')],
				['key-refused', new KeyRefused('401')],
			] as const) {
				const promised = textIn(failureView(t, jobOf(), { reason, ...(ofServer && { ofServer }) }));
				const refused = textIn(refusalOf(new AccountRefused(error, ofServer)));
				expect(promised).toMatch(whose);
				expect(promised).toMatch(/press \*\*Try again\*\*/);
				expect(refused).toMatch(new RegExp(whose.source, 'i'));
				expect(refused).not.toContain('**Try again**');
			}
		},
	);

	it('say who has taken a request back, and that nothing was paid', () => {
		const said = (reason: Failure['reason']) => textIn(failureView(t, jobOf(), { reason }));
		expect(said('withdrawn')).toContain('🛑 **Cancelled.** Nothing was paid.');
		expect(said('withdrawn-by-moderator')).toContain('🛑 **A moderator cancelled this.** Nothing was paid.');
	});

	it('say who has dropped what PixAI had, and that it was paid for', () => {
		const said = (reason: Failure['reason']) => textIn(failureView(t, jobOf(), { reason }));
		expect(said('dropped')).toMatch(/🛑 \*\*Dropped\.\*\* PixAI had it already, so it was paid for\./);
		expect(said('dropped-by-moderator')).toMatch(/A moderator dropped this.* it was paid for\./);
	});

	it('tell a server whose own account is refused that who manages it can mend it', () => {
		for (const reason of ['key-refused', 'out-of-credits'] as const) {
			const words = textIn(failureView(t, jobOf(), { reason, ofServer: true }));
			expect(words).toMatch(
				/[Tt]his server’s.*[Ss]omebody who manages the server must.*`\/settings key`.*Nothing was paid/,
			);
		}
	});

	it('are none for what should not have happened', () => {
		expect(refusalView(t, new TypeError('a bug'))).toBeUndefined();
		expect(refusalView(t, 'nonsense')).toBeUndefined();
	});

	it('say who may press a button, without calling anybody', () => {
		const view = someoneElsesView(t, '200000000000000001');
		expect(textIn(view)).toContain('<@200000000000000001>');
		expect(view.allowed_mentions).toEqual({ parse: [] });
	});

	it('name a refused option as it is called in Discord, and what it takes', () => {
		expect(textIn(refusalOf(new OptionRefused('negativePrompt')))).toBe(
			'❌ **Check `negative_prompt`:** it takes up to 2,000 characters.',
		);
		const failure: Failure = { reason: 'option-refused', option: 'aspectRatio' };
		expect(textIn(failureView(t, jobOf(), failure))).toContain('`aspect_ratio`');
	});

	it('call every option as the command does', () => {
		const inDiscord = imagineDefinition.options.map(({ name }) => name);
		expect(inDiscord).toEqual([...REQUEST_OPTIONS.map(optionName), 'preset', 'spoiler', 'private']);
	});
});

describe('the button Cancel', () => {
	const buttons = (step: (typeof PROGRESSES)[number]) =>
		everythingIn(progressView(t, { ...jobOf(), id: '1400000000000000000-2' }, step)).filter(
			({ custom_id }) => custom_id,
		);

	it.each(PROGRESSES)('stands under $step, unless nothing is left to be cancelled', (progress) => {
		const isOver = progress.step === 'fetching' || progress.step === 'dropped';
		expect(buttons(progress)).toMatchObject(
			isOver ? [] : [{ label: 'Cancel', custom_id: '1:stop:1400000000000000000-2' }],
		);
	});
});

describe('under a failure', () => {
	it.each<[Failure['reason'], string[]]>([
		['option-refused', ['Edit']],
		['model-refused', ['Edit']],
		['out-of-credits', ['Try again']],
		['key-refused', ['Try again']],
		['failed', ['Try again', 'Edit']],
		['cancelled', ['Try again']],
		['took-too-long', ['Try again']],
		['pictures-lost', ['Try again']],
		['uncertain', ['Try again']],
		['broken', ['Try again']],
		['withdrawn', ['Edit']],
		['dropped', ['Edit']],
		['withdrawn-by-moderator', []],
		['dropped-by-moderator', []],
	])('that is %s there is what helps: %j', (reason, labels) => {
		const view = failureView(t, jobOf(), { reason });
		expect(buttonsIn(view).map(({ label }) => label)).toEqual(labels);
		for (const [, named] of textIn(view).matchAll(/Press \*\*(.+?)\*\*/gi)) expect(labels).toContain(named);
		expect(textIn(view)).not.toMatch(/run `\/imagine`/i);
	});

	it('each button names the job', () => {
		const job = { ...jobOf(), id: '1400000000000000000-2' };
		expect(buttonsIn(failureView(t, job, { reason: 'failed' })).map(({ custom_id }) => custom_id)).toEqual([
			'1:again:1400000000000000000-2',
			'1:edit:1400000000000000000-2',
		]);
	});
});

describe('under pictures', () => {
	const picture = { filename: 'easel-1.png', shrunk: false };
	const labels = (options: RequestOptions, seed?: number) =>
		buttonsIn(resultView(t, { ...jobOf(options), ...(seed !== undefined && { seed }) }, [picture], 1)).map(
			({ label }) => label,
		);

	it('there are two rows of buttons, those that are pressed most first, and below a select for one of several', () => {
		const view = resultView(t, { ...jobOf({ count: 4 }), seed: 7 }, [picture, picture], 1);
		expect(rowsIn(view)).toEqual([
			[t('pick.placeholder')],
			['Again', 'Edit', 'Send to me'],
			['Larger', 'Details', 'Delete'],
		]);
		expect(rowsIn(resultView(t, jobOf({ size: '1.5k' }), [picture], 1))).toEqual([
			['Again', 'Edit', 'Send to me'],
			['Details', 'Delete'],
		]);
	});

	it('the line says how large they are where that was chosen', () => {
		expect(textIn(resultView(t, jobOf({ size: '1.5k' }), [picture], 1))).toContain('1.5k');
		expect(textIn(resultView(t, jobOf(), [picture], 1))).not.toMatch(/1k|1\.5k/);
	});

	it('the same can be asked for again, changed, and larger where there is a larger size and the seed is known', () => {
		expect(labels({}, 7)).toEqual(expect.arrayContaining(['Again', 'Edit', 'Larger']));
		expect(labels({ size: '1k' }, 0)).toContain('Larger');
		expect(labels({ size: '1.5k' }, 7)).not.toContain('Larger');
		expect(labels({})).not.toContain('Larger');
	});
});

describe('every message', () => {
	const widest: RequestOptions[] = [
		{ prompt: '*'.repeat(2000) },
		{ prompt: EMOJI_2000, count: 4, seed: 2 ** 31 - 1, mode: 'standard', aspectRatio: '16:9' },
		{ prompt: 'x', model: '18446744073709551615' },
	];
	const four = ['1', '2', '3', '4'].map((name) => ({ filename: `${name}.webp`, shrunk: true }));
	const views: [string, View][] = widest
		.map((options) => jobOf(options))
		.flatMap((job): [string, View][] => [
			['a result', resultView(t, job, four, 3_600_000)],
			['a result with one of four', resultView(t, { ...job, asker: '9'.repeat(20) }, four.slice(0, 1), 1)],
			...PROGRESSES.map((progress): [string, View] => [progress.step, progressView(t, job, progress)]),
			...FAILURES.map((failure): [string, View] => [failure.reason, failureView(t, job, failure)]),
			['an option that is refused', refusalOf(new OptionRefused('loras'))],
			['an option that the model lacks', refusalOf(new OptionRefused('style', 'not-with-this-model'))],
			...REFUSALS.map((error): [string, View] => [error.name, refusalOf(error)]),
			["somebody else's button", someoneElsesView(t, '9'.repeat(20))],
			['a lost button', unknownButtonView(t)],
			['a restart', restartingView(t)],
			['a bug', brokenView(t)],
			['a lost command', unknownCommandView(t)],
		]);

	it('mentions nobody', () => {
		for (const [, view] of views) expect(view.allowed_mentions).toEqual({ parse: [] });
	});

	it.each(views)('is one that Discord takes: %s', async (_, view) => {
		await checkShape('IncomingWebhookUpdateRequestPartialSchema', view);
		await checkShape('CreateMessageInteractionCallbackRequestSchema', { type: 4, data: view });
		expect(textIn(view).length).toBeLessThanOrEqual(4000);
	});
});

function componentsIn(view: View): APIComponentInContainer[] {
	return view.components.flatMap((component) =>
		component.type === ComponentType.Container ? component.components : [],
	);
}

function textIn(view: View): string {
	return componentsIn(view)
		.flatMap((component) => ('content' in component ? component.content : []))
		.join('\n')
		.replaceAll('\u00a0', ' ');
}

function buttonsIn(view: View): { label?: string; custom_id?: string }[] {
	return componentsIn(view)
		.flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []))
		.flatMap((component) => {
			if (component.type !== ComponentType.Button || !('custom_id' in component)) return [];
			const { label = '', custom_id } = component;
			return [{ label, custom_id }];
		});
}

/** What stands in each row of buttons, or in a select that is closed. */
function rowsIn(view: View): string[][] {
	return componentsIn(view).flatMap((component) =>
		component.type === ComponentType.ActionRow
			? [
					component.components.flatMap((held) =>
						[
							'label' in held && held.label ? held.label : [],
							'placeholder' in held && held.placeholder ? held.placeholder : [],
						].flat(),
					),
				]
			: [],
	);
}

function refusalOf(error: unknown): View {
	const view = refusalView(t, error);
	if (!view) throw new Error('there are no words for this refusal');
	return view;
}

function itemsIn(view: View): unknown[] {
	return componentsIn(view).flatMap((component) => ('items' in component ? component.items : []));
}

function captionOf(prompt: string): string {
	return /\*\*(.*)\*\* · Tsubaki/.exec(textIn(resultView(t, jobOf({ prompt }), [fox], 1000)))?.[1] ?? '';
}
