import { describe, expect, it } from 'vitest';
import { MOST_SERIES } from '../../src/charts/bars.js';
import { type ShownUsage, usageView } from '../../src/discord/views/usage.js';
import { usageChart } from '../../src/discord/views/usage-chart.js';
import { type Period, spansOf } from '../../src/guilds/periods.js';
import type { Usage } from '../../src/guilds/usage.js';
import { DEFAULT_MODEL } from '../../src/pixai/catalogue.js';
import { wordsFor } from '../../src/words/index.js';
import { ENGLISH } from '../guilds/asks.js';
import { componentsIn, textIn } from './view-contents.js';

const NOW = Date.parse('2026-10-26T12:30Z');
const COMMUNITY = [
	'1111111111111110001',
	'1111111111111110002',
	'1111111111111110003',
	'1111111111111110004',
];

/** A use in which each model draws so many pictures in the last hour or day, and as many in the one before. */
function usageOf(
	pictures: Readonly<Record<string, number>>,
	period: Period = 'week',
	timezone = 'UTC',
): Usage {
	const models = Object.entries(pictures).map(([id, n]) => ({ id, pictures: 2 * n, credits: 800 * n }));
	const each = Object.values(pictures).reduce((sum, n) => sum + n, 0);
	const spans = spansOf(period, timezone, NOW).map((startsAt, index, all) =>
		index < all.length - 2
			? { startsAt, pictures: 0, ofModels: new Map() }
			: { startsAt, pictures: each, ofModels: new Map(Object.entries(pictures)) },
	);
	const numbers = { requests: 2 * each, underWay: 0, pictures: 2 * each, people: 3, credits: 1_600 * each };
	return { ...numbers, models, failures: [], spans };
}

const BOTH = { [DEFAULT_MODEL.id]: 4, [COMMUNITY[0] ?? '']: 1 };

describe('the chart', () => {
	it('has a bar for each day, made of its models’ pictures, with digits and names that few fonts have', () => {
		const { chart } = usageChart(ENGLISH, usageOf(BOTH), 'week', 'UTC');
		expect(chart.labels).toEqual(['10/20', '10/21', '10/22', '10/23', '10/24', '10/25', '10/26']);
		expect(chart.series).toEqual([
			{ name: 'Tsubaki.2', values: [0, 0, 0, 0, 0, 4, 4] },
			{ name: '…0001', values: [0, 0, 0, 0, 0, 1, 1] },
		]);
		expect(chart.writeNumber(12_345)).toBe('12,345');
	});

	it('has the hours of the server’s time zone', () => {
		const { chart } = usageChart(ENGLISH, usageOf(BOTH, 'day', 'Asia/Kolkata'), 'day', 'Asia/Kolkata');
		expect(chart.labels.slice(-2)).toEqual(['17:00', '18:00']);
		expect(chart.labels).toHaveLength(24);
	});

	it('has the most used models, and the others as one', () => {
		const many = Object.fromEntries([...COMMUNITY, DEFAULT_MODEL.id].map((id, index) => [id, 9 - index]));
		const { chart } = usageChart(ENGLISH, usageOf(many), 'week', 'UTC');
		expect(chart.series).toHaveLength(MOST_SERIES);
		expect(chart.series.map(({ name }) => name)).toEqual(['…0001', '…0002', '…0003', '+2']);
		expect(chart.series.at(-1)?.values.at(-1)).toBe(6 + 5);
	});

	it('leaves out what was paid and not shown', () => {
		const { chart } = usageChart(ENGLISH, usageOf({ [DEFAULT_MODEL.id]: 4, '12': 0 }), 'week', 'UTC');
		expect(chart.series.map(({ name }) => name)).toEqual(['Tsubaki.2']);
	});
});

describe('what stands for the chart where it cannot be seen', () => {
	it('says the same numbers, of every bar that is there and each model in it', () => {
		const { description } = usageChart(ENGLISH, usageOf(BOTH), 'week', 'UTC');
		expect(description).toBe(
			'Pictures a day: 10/25: 5 (Tsubaki.2: 4, …0001: 1), 10/26: 5 (Tsubaki.2: 4, …0001: 1)\n' +
				'Tsubaki.2: 8, community model 1111111111111110001: 2',
		);
	});

	it('says them in the reader’s language', () => {
		const { description } = usageChart(wordsFor('de'), usageOf({ [DEFAULT_MODEL.id]: 1_234 }), 'week', 'UTC');
		expect(description).toBe('Bilder pro Tag: 25.10.: 1.234, 26.10.: 1.234\nTsubaki.2: 2.468');
	});

	it('says fewer of them where all are more than Discord takes', () => {
		const models = COMMUNITY.map((id) => ({ id, pictures: 30_000, credits: 0 }));
		const spans = spansOf('month', 'UTC', NOW).map((startsAt) => ({
			startsAt,
			pictures: 4_000,
			ofModels: new Map(COMMUNITY.map((id) => [id, 1_000])),
		}));
		const { description } = usageChart(ENGLISH, { models, spans }, 'month', 'UTC');
		expect(description.length).toBeLessThanOrEqual(1_024);
		expect(description.match(/\d+\/\d+: 4,000/g)).toHaveLength(30);
		expect(description).toMatch(/community model 1111111111111110004: 30,000$/);
	});
});

describe('the view', () => {
	const shown = (more: Partial<ShownUsage> = {}): ShownUsage => ({
		usage: usageOf(BOTH),
		scope: 'server',
		period: 'week',
		isOfGuild: true,
		timezone: 'Asia/Tokyo',
		isModerator: true,
		...more,
	});
	const controls = (more: Partial<ShownUsage>) =>
		componentsIn(usageView(ENGLISH, shown(more))).flatMap(({ custom_id: id }) => id ?? []);

	it('names the most used models, and the others in one line with all that they have', () => {
		const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${100 + n}`, 20 - n]));
		const text = textIn(usageView(ENGLISH, shown({ usage: usageOf(many) })));
		expect(text.match(/\*\*community model \d+:\*\*/g)).toHaveLength(8);
		expect(text).toContain('**+4:** 84, about 33,600 credits');
	});

	it('says why there was no picture, and how often', () => {
		const usage = { ...usageOf(BOTH), failures: [['failed', 1_234] as const, ['undeliverable', 1] as const] };
		expect(textIn(usageView(ENGLISH, shown({ usage })))).toMatch(
			/### Without a picture\n1,234\u00a0× PixAI could not draw it\n1\u00a0× drawn, but could not be shown/,
		);
	});

	it('leads to the other times, and moderators from the server’s to their own and back', () => {
		const times = (scope: string) => ['day', 'week', 'month'].map((period) => `1:usage:${scope}:${period}`);
		expect(controls({})).toEqual([...times('server'), '1:usage:mine:week']);
		expect(controls({ scope: 'mine', period: 'month' })).toEqual([...times('mine'), '1:usage:server:month']);
		expect(controls({ scope: 'mine', isModerator: false })).toEqual(times('mine'));
	});
});
