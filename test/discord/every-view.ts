import { customId } from '../../src/discord/custom-id.js';
import { NotAllowed } from '../../src/discord/permission.js';
import { NotFetched } from '../../src/discord/pictures/originals.js';
import type { Sight } from '../../src/discord/pictures/past-pictures.js';
import { draftOf, LineRefused } from '../../src/discord/requests/edit-form.js';
import { PresetEmpty, PresetUnknown } from '../../src/discord/requests/presets.js';
import { ValueRefused } from '../../src/discord/value.js';
import { auditView, linesThatFit } from '../../src/discord/views/audit.js';
import type { View } from '../../src/discord/views/blocks.js';
import { atPixaiView, cancelView, cancelWords } from '../../src/discord/views/cancel.js';
import { deletedAlreadyView, deleteForm, notDeletedView } from '../../src/discord/views/delete.js';
import { detailsViews } from '../../src/discord/views/details.js';
import { editModal } from '../../src/discord/views/edit-form.js';
import { helpView } from '../../src/discord/views/help.js';
import { deletePastPictureView, historyView, pastPictureView } from '../../src/discord/views/history.js';
import { failureView, progressView, resultView } from '../../src/discord/views/job.js';
import { limitsResetView, limitsView, type MemberUse, memberView } from '../../src/discord/views/limits.js';
import { deletedMeView, deleteMeView, type Kept, meView } from '../../src/discord/views/me.js';
import { modelsView } from '../../src/discord/views/models.js';
import { changeNotices, recordNotices } from '../../src/discord/views/notices.js';
import { pickedView } from '../../src/discord/views/picked.js';
import { deletedNotice, presetDoneView, presetsView, savedNotice } from '../../src/discord/views/presets.js';
import { promptTexts, promptTextsIn, promptViews } from '../../src/discord/views/prompt.js';
import { queueView } from '../../src/discord/views/queue.js';
import {
	brokenView,
	refusalView,
	restartingView,
	someoneElsesView,
	unknownButtonView,
	unknownCommandView,
} from '../../src/discord/views/refusals.js';
import { sentView, sentWords } from '../../src/discord/views/sent.js';
import { PANELS } from '../../src/discord/views/settings/controls.js';
import { blockedWordsModal, keyModal } from '../../src/discord/views/settings/forms.js';
import { GROUPS, resetView, settingsView } from '../../src/discord/views/settings/panel.js';
import { tooOldView } from '../../src/discord/views/too-old.js';
import { SCOPES, usageView } from '../../src/discord/views/usage.js';
import { usageChart } from '../../src/discord/views/usage-chart.js';
import { FAILURE_REASONS } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { PRESET_NAME_LIMIT, PRESETS_LIMIT, type Preset, PresetsFull } from '../../src/generation/preset.js';
import { BlockedWordsRefused, WORD_LIST_LENGTH, WORDS_LIMIT } from '../../src/guilds/blocked-words.js';
import { NotRead, SettingsNewer, SettingsNotWritten } from '../../src/guilds/book.js';
import { type Change, differences } from '../../src/guilds/changes.js';
import { BadLimit, LIMITS } from '../../src/guilds/limits/index.js';
import { dateAndTime } from '../../src/guilds/markdown.js';
import { PERIODS, spansOf } from '../../src/guilds/periods.js';
import { Refused } from '../../src/guilds/policy/index.js';
import {
	CHANNELS_LIMIT,
	DEFAULT_SETTINGS,
	type GuildSettings,
	MODELS_LIMIT,
} from '../../src/guilds/settings.js';
import type { Usage } from '../../src/guilds/usage.js';
import { PersonNewer, PersonNotRead, PersonNotWritten } from '../../src/people/book.js';
import { NotErased } from '../../src/people/erasures.js';
import { OptionRefused, REQUEST_OPTIONS, type RequestOptions } from '../../src/pixai/request.js';
import { LANGUAGE_NAMES, type LanguageName, type Words } from '../../src/words/index.js';
import { jobOf } from '../generation/jobs.js';
import { CANCEL_OUTCOMES, FAILURES, PROGRESSES, REFUSALS } from './outcomes.js';

const NOW = Date.UTC(2026, 0, 1);
const asker = id(1);

/** So many different ids, each as long as Discord's and PixAI's can be. */
export function ids(count: number): string[] {
	return Array.from({ length: count }, (_, index) => id(index));
}

function id(index: number): string {
	return (18_446_744_073_709_551_615n - BigInt(index)).toString();
}

const longest = Object.fromEntries(LIMITS.map(({ name, max }) => [name, max]));
const personal = { per_user: 10, cooldown: 86_400, daily: 100_000 };

/** One that says all that can be said, at length. */
function presetOf(n: number): Preset {
	return {
		name: `${n}`.padEnd(32, '*'),
		options: {
			modelId: id(99),
			aspectRatio: '16:9',
			mode: 'standard',
			size: '1.5k',
			count: 4,
			negativePrompt: '*'.repeat(2000),
			style: '_'.repeat(200),
			seed: n,
			loras: ids(5).map((lora) => ({ id: lora, weight: 0.55 })),
			enhancePrompt: true,
		},
		spoiler: true,
	};
}

const LANGUAGE_LENGTHS = Object.entries(LANGUAGE_NAMES).map(([name, { length }]) => ({ name, length }));
const LONGEST_LANGUAGE = LANGUAGE_LENGTHS.reduce((one, other) => (other.length > one.length ? other : one))
	.name as LanguageName;

/** Everything set, and as long as it can be. A field that is new to the record must be set here, too. */
export const EVERYTHING: Required<GuildSettings> = {
	defaults: {
		modelId: id(99),
		aspectRatio: '16:9',
		mode: 'standard',
		size: '1.5k',
		count: 4,
		negativePrompt: '*'.repeat(2000),
		style: '_'.repeat(200),
		enhancePrompt: true,
	},
	presets: Array.from({ length: PRESETS_LIMIT }, (_, n) => presetOf(n)),
	models: ids(MODELS_LIMIT),
	channels: { rule: 'except', ids: ids(CHANNELS_LIMIT) },
	safety: {
		isOn: false,
		blockedWords: Array.from({ length: WORDS_LIMIT }, (_, index) => `${'w'.repeat(16)}${100 + index}`),
		spoiler: 'always',
	},
	key: { id: 'i'.repeat(16), sealed: 's'.repeat(300), lastFour: '****' },
	mayUseBotsKey: true,
	logChannel: id(0),
	moderatorRole: id(0),
	language: LONGEST_LANGUAGE,
	timezone: 'America/Argentina/ComodRivadavia',
	limits: longest,
	roleLimits: Object.fromEntries(ids(250).map((role) => [role, personal])),
	members: Object.fromEntries(
		ids(250).map((member) => [member, { resetAt: NOW, blockedUntil: NOW + 1_000_000 }]),
	),
	unsaid: [],
	creditsTold: { day: NOW, limit: 1, what: 'low' },
	unreadableSince: NOW,
	leftAt: NOW,
};

/** The same, as it might have been before: everything is another. */
export const EVERYTHING_ELSE: Required<GuildSettings> = {
	...EVERYTHING,
	defaults: {
		...EVERYTHING.defaults,
		modelId: id(98),
		aspectRatio: '1:3',
		mode: 'ultra',
		size: '1k',
		count: 1,
		negativePrompt: '|'.repeat(2000),
		style: '~'.repeat(200),
		enhancePrompt: false,
	},
	presets: Array.from({ length: PRESETS_LIMIT }, (_, n) => presetOf(100 + n)),
	models: ids(2 * MODELS_LIMIT).slice(MODELS_LIMIT),
	channels: { rule: 'only', ids: ids(2 * CHANNELS_LIMIT).slice(CHANNELS_LIMIT) },
	safety: { isOn: true, blockedWords: ['w'.repeat(50)], spoiler: 'never' },
	key: { ...EVERYTHING.key, id: 'j'.repeat(16) },
	mayUseBotsKey: false,
	logChannel: id(7),
	moderatorRole: id(7),
	language: 'en',
	timezone: 'UTC',
	limits: Object.fromEntries(LIMITS.map(({ name, min }) => [name, min])),
	roleLimits: Object.fromEntries(ids(250).map((role) => [role, { per_user: 1, cooldown: 1, daily: 1 }])),
	members: {},
};

const settings: readonly [string, GuildSettings][] = [
	['nothing set', DEFAULT_SETTINGS],
	['everything set', EVERYTHING],
	['everything set, and the default one of the list', { ...EVERYTHING, defaults: { modelId: id(3) } }],
	['a channel rule without channels', { ...DEFAULT_SETTINGS, channels: { rule: 'only', ids: [] } }],
	['any model, and one that is not in the catalogue', { ...EVERYTHING, models: 'any' }],
];
function manyChanges(t: Words): Change[] {
	return [...differences(t, EVERYTHING_ELSE, EVERYTHING), ...differences(t, EVERYTHING, DEFAULT_SETTINGS)];
}

const KEY_NOTICES = ['refused', 'unanswered', 'own'] as const;

function noticesIn(t: Words): string[][] {
	return [
		[],
		changeNotices(t, []),
		[...recordNotices(t, EVERYTHING, false), ...changeNotices(t, manyChanges(t))],
		[
			...recordNotices(t, DEFAULT_SETTINGS, true),
			...KEY_NOTICES.map((notice) => t(`settings.keyNotice.${notice}`)),
		],
	];
}

const troubles = [undefined, 'unreadable', 'key-refused', 'out-of-credits'] as const;

function settingsViews(t: Words): [string, View][] {
	const notices = noticesIn(t);
	return settings.flatMap(([set, one]) =>
		PANELS.flatMap((panel) =>
			notices.flatMap((said) =>
				[true, false].flatMap((isOn) =>
					troubles.map((keyTrouble): [string, View] => [
						`settings: ${panel}, ${set}, keys ${isOn}, key ${keyTrouble}, ${said.length} notices`,
						settingsView(
							t,
							panel,
							one,
							{
								keysAreEnabled: isOn,
								publicLanguage: LONGEST_LANGUAGE,
								logIsClosed: isOn,
								...(keyTrouble && { keyTrouble }),
							},
							said,
						),
					]),
				),
			),
		),
	);
}

function limitsViews(t: Words): [string, View][] {
	const notices = noticesIn(t);
	return settings.flatMap(([set, one]) =>
		notices.flatMap((said) =>
			[0, 1, 16, 9999].map((page): [string, View] => [
				`limits: ${set}, page ${page}, ${said.length} notices`,
				limitsView(t, one, said, page),
			]),
		),
	);
}

function queueViews(t: Words): [string, View][] {
	const line = (count: number, name: 'queued' | 'submitting', who: string): Entry[] =>
		Array.from({ length: count }, (_, index) => ({
			job: { ...jobOf({ prompt: '*'.repeat(2000) }), id: `${id(index)}-99`, asker: who },
			state: { name },
		}));
	return [0, 1, 9, 500].flatMap((waiting) =>
		[0, 1, 30, 9999].flatMap((page) =>
			[asker, id(2)].map((who): [string, View] => [
				`queue: ${waiting} wait, page ${page}, ${who === asker ? 'all one’s own' : 'all somebody else’s'}`,
				queueView(
					t,
					{
						running: line(Math.min(10, waiting), 'submitting', who),
						waiting: line(waiting, 'queued', who),
						readyAt: (place) => NOW + place * 60_000,
						viewer: asker,
						channelId: jobOf().reply.channelId,
						isModerator: true,
						page,
					},
					[cancelWords(t, 'not-yet')],
				),
			]),
		),
	);
}

function historyViews(t: Words): [string, View][] {
	const seen = Array.from({ length: 4 }, (_, index) => ({
		url: `https://cdn.discordapp.com/attachments/${id(0)}/${id(1)}/easel-${index + 1}-smaller.webp?ex=${'f'.repeat(200)}`,
		filename: `easel-${index + 1}-smaller.webp`,
		description: '*'.repeat(1024),
		spoiler: true,
	}));
	const sights: readonly Sight[] = [seen, seen.slice(0, 1), 'private', 'gone', 'closed', 'late'];
	const pictures = sights.map((sight, index) => {
		const job = {
			...jobOf({ prompt: '*'.repeat(2000), count: 4, seed: 2 ** 31 - 1 }),
			id: `${id(index)}-99`,
		};
		const reply = { ...job.reply, ephemeral: index % 2 === 0, channelId: id(3), messageId: id(4) };
		return { entry: { job: { ...job, reply }, state: { name: 'delivered' } as const }, sight };
	});
	const page = { page: 9_999, count: 50_000, isInGuild: false };
	const notices = [t('history.deleted')];
	return [
		['history: nothing', historyView(t, { pictures: [], page: 0, count: 0, isInGuild: true })],
		['history: to be seen', historyView(t, { ...page, pictures: pictures.slice(0, 5) }, notices)],
		['history: not to be seen', historyView(t, { ...page, pictures: pictures.slice(1) }, notices)],
		...pictures.flatMap((picture, index): [string, View][] => [
			[`history: one, ${index}`, pastPictureView(t, picture, 9_999, notices)],
			[`history: the question, ${index}`, deletePastPictureView(t, picture.entry, 9_999)],
		]),
	];
}

function meViews(t: Words): [string, View][] {
	const most: Kept = {
		requests: { jobs: 50_000, underWay: 50_000, since: NOW },
		presets: Array.from({ length: PRESETS_LIMIT }, () => '*'.repeat(PRESET_NAME_LIMIT)),
		drafts: 1_000,
		lately: {
			models: ids(8),
			styles: Array.from({ length: 8 }, () => '_'.repeat(100)),
			loras: ids(8).map((id) => ({ id, weight: 1 })),
			presets: Array.from({ length: 8 }, () => '*'.repeat(PRESET_NAME_LIMIT)),
		},
		use: mostUsed(false),
	};
	const nothing = { models: [], styles: [], loras: [], presets: [] };
	return [
		['me: as much as can be', meView(t, most)],
		[
			'me: nothing',
			meView(t, { requests: { jobs: 0, underWay: 0 }, presets: [], drafts: 0, lately: nothing }),
		],
		['me: the question', deleteMeView(t)],
		['me: deleted', deletedMeView(t, 0)],
		['me: deleted, with some under way', deletedMeView(t, 50_000)],
	];
}

function usageViews(t: Words): [string, View][] {
	const { timezone } = EVERYTHING;
	const much = 100_000_000;
	const models = ids(1_000).map((id) => ({ id, pictures: much, credits: 800 * much }));
	const reasons = [...FAILURE_REASONS, 'undeliverable'] as const;
	const none = { requests: 0, underWay: 0, pictures: 0, people: 0, credits: 0, models: [], failures: [] };
	return PERIODS.flatMap((period) => {
		const spans = spansOf(period, timezone, NOW).map((startsAt) => ({
			startsAt,
			pictures: 1_000 * much,
			ofModels: new Map(models.map(({ id }) => [id, much])),
		}));
		const most: Usage = {
			requests: much,
			underWay: much,
			pictures: much,
			people: much,
			credits: 800_000 * much,
			models,
			failures: reasons.map((reason) => [reason, much]),
			spans,
		};
		const { description } = usageChart(t, most, period, timezone);
		const chart = { filename: 'usage.png', description };
		return SCOPES.flatMap((scope) =>
			[true, false].flatMap((is): [string, View][] => {
				const shown = { scope, period, isOfGuild: is, isModerator: is, timezone };
				return [
					[`usage: ${scope}, ${period}, ${is}: most`, usageView(t, { ...shown, usage: most, chart })],
					[`usage: ${scope}, ${period}, ${is}: none`, usageView(t, { ...shown, usage: { ...none, spans } })],
				];
			}),
		);
	});
}

function mostUsed(isManager: boolean): MemberUse {
	return {
		memberId: id(0),
		isManager,
		atOnce: 10,
		perUser: 10,
		today: 100_000,
		daily: 100_000,
		dayEndsAt: NOW,
		blockedUntil: NOW,
		obstacles,
	};
}

function jobViews(t: Words): [string, View][] {
	const pictures = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ filename: `${index}.webp`, shrunk: true }));
	const widest: RequestOptions[] = [
		{ prompt: '*'.repeat(2000) },
		{ prompt: '🦊'.repeat(2000), count: 4, seed: 2 ** 31 - 1, mode: 'standard', aspectRatio: '16:9' },
		{ prompt: 'x', model: id(0) },
	];
	return widest
		.map((options) => ({ ...jobOf(options), id: `${id(0)}-99`, asker: id(0) }))
		.flatMap((job): [string, View][] => [
			['a result', resultView(t, job, pictures(job.request.count), 3_600_000)],
			['a result with one picture', resultView(t, job, pictures(1), 1)],
			...PROGRESSES.map((progress): [string, View] => [
				`progress: ${progress.step}`,
				progressView(t, job, progress),
			]),
			['a question about what PixAI has', atPixaiView(t, job.id)],
			...CANCEL_OUTCOMES.map((outcome): [string, View] => [`cancelled: ${outcome}`, cancelView(t, outcome)]),
			...FAILURES.map((failure): [string, View] => [
				`failure: ${failure.reason}`,
				failureView(t, job, failure),
			]),
		]);
}

/** What comes of the controls under pictures, on record and after that. */
function pictureViews(t: Words): [string, View][] {
	const job = {
		...jobOf({
			prompt: '`'.repeat(2000),
			negativePrompt: '`'.repeat(2000),
			count: 4,
			mode: 'standard',
			size: '1.5k',
			style: '_'.repeat(200),
			seed: 2 ** 31 - 1,
			loras: ids(5)
				.map((lora) => `${lora}:0.55`)
				.join(','),
			enhancePrompt: true,
		}),
		id: `${id(0)}-99`,
		seed: 2 ** 31 - 1,
	};
	const pictures = Array.from({ length: 4 }, (_, index) => ({
		url: `https://cdn.example/${'x'.repeat(480)}${index}`,
		filename: `easel-${index}.webp`,
		description: '*'.repeat(1024),
		spoiler: true,
	}));
	const originals = pictures.map(({ url, ...picture }) => ({
		...picture,
		path: '/nowhere',
		type: 'image/webp' as const,
		bytes: 1,
		shrunk: true,
		fullSize: url,
	}));
	const [first] = originals;
	if (!first) throw new Error('there are no pictures');
	const caption = '*'.repeat(400);
	const result = { taskId: id(0), media: [], drawnIn: 3_600_000, at: NOW };
	const entries: (Entry | undefined)[] = [
		undefined,
		{
			job: { ...job, request: { ...job.request, avoidsNudity: true } },
			state: { name: 'delivered', result },
		},
		{ job: jobOf(), state: { name: 'queued' } },
	];
	const places = [new Map(), new Map(pictures.map(({ filename, url }) => [filename, url]))];
	const unknownPlaces = new Map(pictures.map(({ filename }) => [filename, undefined]));
	return [
		...entries.flatMap((entry) =>
			[[], pictures.slice(0, 1), pictures].flatMap((shown) =>
				[...places, unknownPlaces].flatMap((atPixai) =>
					detailsViews(t, { jobId: job.id, entry, pictures: shown, atPixai, caption, postedAt: NOW }).map(
						(part): [string, View] => [`details: ${entry?.state.name}, ${shown.length} pictures`, part],
					),
				),
			),
		),
		...[promptTexts(t, job.request), promptTextsIn(t, pictures), promptTextsIn(t, [])].flatMap((texts) =>
			promptViews(texts).map((part): [string, View] => ['a prompt', part]),
		),
		['pictures for oneself', sentView(t, originals, { caption, from: pictures[0]?.url ?? '' })],
		['one picture for oneself', sentView(t, [{ ...first, shrunk: false }], { caption: '' })],
		['they were sent', sentWords(t, originals)],
		[
			'one of several',
			pickedView(t, {
				original: first,
				number: 4,
				by: id(0),
				caption,
				buttons: [],
			}),
		],
		['it was deleted already', deletedAlreadyView(t)],
		['it was not deleted', notDeletedView(t)],
	];
}

function presetViews(t: Words): [string, View][] {
	const { presets } = EVERYTHING;
	const [first, second] = presets;
	if (!first || !second) throw new Error('there are no presets');
	const said = [[], [savedNotice(t, 'guild', first, second)], [deletedNotice(t, 'guild', first)]];
	const done = presetDoneView(t, savedNotice(t, 'guild', first, second));
	const lists = [[], presets].flatMap((own) =>
		[[], presets].flatMap((guild) =>
			said.flatMap((notices) =>
				[0, 4, 5, 9999].map((page): [string, View] => [
					`presets: ${own.length} and ${guild.length}, page ${page}, ${notices.length} notices`,
					presetsView(t, { own, guild, isModerator: true, unreadableSince: NOW, page }, notices),
				]),
			),
		),
	);
	return [['a preset was saved', done], ...lists];
}

/** What a message whose job is not on record any more is answered with. */
function tooOldViews(t: Words): [string, View][] {
	const prompts = ['a fox', '`'.repeat(1024), ''];
	const pictures = prompts.map((description) => [
		{ url: 'https://cdn.discordapp.com/a.png', filename: 'easel-1.png', description, spoiler: false },
	]);
	return [[], ...pictures].flatMap((shown) =>
		[id(0), undefined].map((draftId): [string, View] => [
			`too old: ${shown.length} pictures, kept: ${draftId}`,
			tooOldView(t, shown, draftId),
		]),
	);
}

const obstacles = ['blocked', ...LIMITS.map(({ name }) => name)].map((check) => ({
	check,
	words: 'w'.repeat(300),
	opensAt: NOW,
}));

const errors = [
	...REFUSALS,
	...REQUEST_OPTIONS.map((option) => new OptionRefused(option)),
	new OptionRefused('mode', 'not-with-this-model'),
	new OptionRefused('style', 'not-with-this-model'),
	...LIMITS.map((limit) => new BadLimit(limit)),
	new BlockedWordsRefused(() => 'w'.repeat(100)),
	new NotRead(),
	new NotErased(true),
	...(['gone', 'not-now', 'disk', 'lost'] as const).map((why) => new NotFetched(why)),
	new NotErased(false),
	new SettingsNotWritten(),
	new SettingsNewer(),
	...(['unknown', 'twice', 'neitherTrueNorFalse'] as const).map(
		(problem) => new LineRefused('*'.repeat(4000), problem),
	),
	new ValueRefused('zone', (t) => t('refusals.takes.timezone')),
	...(['guild', 'manager', 'moderator'] as const).map((needs) => new NotAllowed(needs)),
	...[[], EVERYTHING.presets].flatMap((own) =>
		[[], EVERYTHING.presets].map((guild) => new PresetUnknown('*'.repeat(6000), { own, guild })),
	),
	new PresetEmpty(),
	new PresetsFull(),
	new PersonNotRead(),
	new PersonNotWritten(),
	new PersonNewer(),
	new Refused({ check: 'channel', words: 'w'.repeat(1000) }),
];

/** Every view, for what is usual and for what is as much as can be. */
export function everyView(t: Words): readonly [string, View][] {
	return [
		...settingsViews(t),
		...(['all', ...GROUPS] as const).map((group): [string, View] => [
			`settings: reset ${group}`,
			resetView(t, group),
		]),
		...limitsViews(t),
		['limits: reset', limitsResetView(t, undefined)],
		['limits: reset of a role', limitsResetView(t, id(0))],
		...[true, false].map((isManager): [string, View] => [
			`limits: a member, who manages the server: ${isManager}`,
			memberView(t, mostUsed(isManager), changeNotices(t, manyChanges(t))),
		]),
		...settings.map(([set, one]): [string, View] => [`models: ${set}`, modelsView(t, one)]),
		...queueViews(t),
		...presetViews(t),
		...historyViews(t),
		...meViews(t),
		...usageViews(t),
		...pictureViews(t),
		['help', helpView(t, { isModerator: true, isManager: true, isOperator: true })],
		...jobViews(t),
		...tooOldViews(t),
		[
			'the log channel',
			auditView(
				linesThatFit(
					manyChanges(t).map((change) => ({ ...change, ...{ id: '', at: NOW, by: asker, channel: asker } })),
				),
			),
		],
		...(['low', 'short'] as const).map((what): [string, View] => {
			const notice = t(`limits.told.${what}`, {
				used: 100_000_000,
				limit: 100_000_000,
				asked: 3_500,
				at: dateAndTime(NOW),
			});
			return [`credits that are ${what}`, auditView([{ id: '', at: NOW, channel: asker, notice }])];
		}),
		...errors.map((error): [string, View] => {
			const view = refusalView(t, error);
			if (!view) throw new Error(`${error.name} has no words`);
			return [`a refusal: ${error.message}`, view];
		}),
		['somebody else’s button', someoneElsesView(t, id(0))],
		['a lost button', unknownButtonView(t)],
		['a lost command', unknownCommandView(t)],
		['a restart', restartingView(t)],
		['a bug', brokenView(t)],
	];
}

/** The forms of a server's settings, each opened by a button of the same id. */
export function settingsForms(t: Words) {
	return [
		keyModal(t),
		...[[], EVERYTHING.safety.blockedWords, ['w'.repeat(WORD_LIST_LENGTH)]].map((words) =>
			blockedWordsModal(t, words),
		),
	];
}

/** Every form. */
export function everyForm(t: Words) {
	return [
		...settingsForms(t),
		...[true, false].flatMap((asModerator) =>
			[1, 4].map((pictures) =>
				deleteForm(t, { id: customId('delete', `${id(0)}-99`), pictures, asModerator }),
			),
		),
		...[
			{ prompt: '' },
			{
				prompt: '🦊'.repeat(2000),
				...EVERYTHING.defaults,
				model: id(0),
				seed: 2 ** 31 - 1,
				loras: ids(5)
					.map((lora) => `https://pixai.art/model/${lora}/${lora}:0.55`)
					.join(', '),
			},
			{ prompt: 'x'.repeat(6000), model: 'm'.repeat(6000) },
		].map((options) =>
			editModal(t, draftOf(t, { options, spoiler: true, isPrivate: false }), ids(MODELS_LIMIT)),
		),
	];
}
