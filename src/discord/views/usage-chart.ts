import { type BarChart, MOST_SERIES } from '../../charts/bars.js';
import { shortened } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import type { Period } from '../../guilds/periods.js';
import type { ModelUse, Span, Usage } from '../../guilds/usage.js';
import { modelById } from '../../pixai/catalogue.js';
import type { Words } from '../../words/index.js';

/** Characters (https://discord.com/developers/docs/resources/message#attachment-object). */
const DESCRIPTION_LIMIT = 1_024;

/** Some models, which share a colour where they are more than one. */
interface Group {
	/** Digits and Latin letters, for few machines have fonts for more. */
	readonly name: string;
	readonly ids: readonly string[];
}

/** A use as a chart: pictures over time, by model. */
export interface UsageChart {
	readonly chart: BarChart;
	/** The same numbers in words. */
	readonly description: string;
}

/** @param timezone whose hours and days are written under the bars. */
export function usageChart(
	t: Words,
	{ spans, models }: Pick<Usage, 'spans' | 'models'>,
	period: Period,
	timezone: string,
): UsageChart {
	const groups = groupsOf(models.filter(({ pictures }) => pictures > 0));
	const labels = spans.map(({ startsAt }) => labelOf(t, startsAt, period, timezone));
	const writeNumber = (n: number) => t('usage.number', { n });
	return {
		chart: {
			labels,
			series: groups.map((group) => ({
				name: group.name,
				values: spans.map((span) => picturesOf(span, group)),
			})),
			writeNumber,
		},
		description: descriptionOf(t, { spans, groups, labels }, period),
	};
}

function groupsOf(models: readonly ModelUse[]): Group[] {
	const isTooMuch = models.length > MOST_SERIES;
	const shown = isTooMuch ? models.slice(0, MOST_SERIES - 1) : models;
	const rest = models.slice(shown.length);
	return [
		...shown.map(({ id }) => ({ name: modelById(id)?.name ?? `…${id.slice(-4)}`, ids: [id] })),
		...(isTooMuch ? [{ name: `+${rest.length}`, ids: rest.map(({ id }) => id) }] : []),
	];
}

function picturesOf({ ofModels }: Span, { ids }: Group): number {
	return ids.reduce((sum, id) => sum + (ofModels.get(id) ?? 0), 0);
}

/** "18:00", or "11/24" as the language has it. */
function labelOf(t: Words, at: number, period: Period, timezone: string): string {
	const format: Intl.DateTimeFormatOptions =
		period === 'day'
			? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
			: { day: 'numeric', month: 'numeric' };
	return t('usage.moment', { at: new Date(at), formatParams: { at: { timeZone: timezone, ...format } } });
}

/** With each model's share in each bar; without, where that is too long. */
function descriptionOf(
	t: Words,
	{ spans, groups, labels }: { spans: readonly Span[]; groups: readonly Group[]; labels: readonly string[] },
	period: Period,
): string {
	const listed = (items: readonly string[]) => items.join(t('lists.separator'));
	const counted = (name: string, n: number) => `${name}: ${t('usage.number', { n })}`;
	const nameOf = ({ name, ids: [id = '', ...others] }: Group) =>
		others.length > 0 ? name : modelWords(t, id);
	const sums = groups.map((group) =>
		counted(
			nameOf(group),
			spans.reduce((sum, span) => sum + picturesOf(span, group), 0),
		),
	);
	const bars = (withShares: boolean) =>
		spans.flatMap((span, index) => {
			if (span.pictures === 0) return [];
			const shares = groups
				.filter((group) => picturesOf(span, group) > 0)
				.map((group) => counted(group.name, picturesOf(span, group)));
			return `${counted(labels[index] ?? '', span.pictures)}${withShares ? ` (${listed(shares)})` : ''}`;
		});
	const written = (withShares: boolean) =>
		`${t(`usage.chart.${period}`)}: ${listed(bars(withShares))}\n${listed(sums)}`;
	const whole = written(groups.length > 1);
	return whole.length <= DESCRIPTION_LIMIT ? whole : shortened(written(false), DESCRIPTION_LIMIT);
}
