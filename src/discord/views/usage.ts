import { escaped } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import { PERIODS, type Period } from '../../guilds/periods.js';
import type { ModelUse, Usage } from '../../guilds/usage.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { button, COLOUR, gallery, row, text, type View, view } from './blocks.js';

/** Whose use somebody wants to see: the server's, for moderators, or their own. */
export const SCOPES = ['server', 'mine'] as const;
export type Scope = (typeof SCOPES)[number];

/** Models that are named; the others are one line. */
const MODELS_NAMED = 8;

/** A use in numbers, and what one may look at instead. */
export interface ShownUsage {
	readonly usage: Usage;
	readonly scope: Scope;
	readonly period: Period;
	/** Whether it is what was asked for in one server, and not everywhere. */
	readonly isOfGuild: boolean;
	readonly timezone: string;
	readonly isModerator: boolean;
	/** The chart, where there is something to draw. */
	readonly chart?: { readonly filename: string; readonly description: string };
}

/** What was asked for in a period: numbers and a chart, with buttons for the other periods. */
export function usageView(t: Words, shown: ShownUsage): View {
	const { usage, scope, period, isOfGuild, timezone, isModerator, chart } = shown;
	const title = t(scope === 'server' ? 'usage.server' : isOfGuild ? 'usage.mine' : 'usage.everywhere');
	const numbers = usage.requests === 0 ? [t('usage.empty')] : numbersOf(t, usage, scope);
	return view(COLOUR.neutral, [
		text(`## 📊 ${title}\n-# ${t(`usage.period.${period}`)} · ${timezone}`),
		...(chart ? [gallery([{ ...chart, spoiler: false }])] : []),
		text(numbers.join('\n')),
		...(usage.models.length > 0
			? [text([`### ${t('usage.models')}`, ...modelLines(t, usage.models)].join('\n'))]
			: []),
		...(usage.failures.length > 0
			? [text([`### ${t('usage.failures')}`, ...failureLines(t, usage.failures)].join('\n'))]
			: []),
		row(
			...PERIODS.map((one) =>
				button(customId('usage', scope, one), t(`usage.button.${one}`), 'plain', one === period),
			),
			...(isModerator
				? SCOPES.filter((one) => one !== scope).map((one) =>
						button(customId('usage', one, period), t(`usage.button.${one}`), 'main'),
					)
				: []),
		),
	]);
}

function numbersOf(t: Words, usage: Usage, scope: Scope): string[] {
	const { pictures, requests, underWay, people, credits } = usage;
	return [
		t('usage.pictures', { n: pictures }),
		underWay > 0
			? t('usage.requestsUnderWay', { n: requests, underWay })
			: t('usage.requests', { n: requests }),
		...(scope === 'server' ? [t('usage.people', { n: people })] : []),
		t('usage.credits', { n: credits }),
	];
}

function modelLines(t: Words, models: readonly ModelUse[]): string[] {
	const rest = models.slice(MODELS_NAMED);
	const sum = (of: 'pictures' | 'credits') => rest.reduce((all, model) => all + model[of], 0);
	return [
		...models
			.slice(0, MODELS_NAMED)
			.map(({ id, ...use }) => t('usage.model', { model: escaped(modelWords(t, id)), ...use })),
		...(rest.length > 0
			? [t('usage.model', { model: `+${rest.length}`, pictures: sum('pictures'), credits: sum('credits') })]
			: []),
	];
}

function failureLines(t: Words, failures: Usage['failures']): string[] {
	return failures.map(([reason, n]) => `${t('usage.number', { n })}\u00a0× ${t(`usage.reasons.${reason}`)}`);
}
