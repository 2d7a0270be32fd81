import { date, escaped, named, separated } from '../../guilds/markdown.js';
import { modelWords } from '../../guilds/models.js';
import type { Count } from '../../people/album.js';
import type { Used } from '../../people/lately.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { button, COLOUR, row, text, type View, view } from './blocks.js';
import { type MemberUse, memberLines } from './limits.js';

/** All that is kept about somebody, wherever they have asked for something. */
export interface Kept {
	readonly requests: Count;
	/** By name. */
	readonly presets: readonly string[];
	readonly drafts: number;
	readonly lately: Used;
	/** What counts in the server where they ask, if it is in one. */
	readonly use?: MemberUse;
}

/** What is kept about whoever asks, and a button that deletes it. */
export function meView(t: Words, kept: Kept): View {
	return view(COLOUR.neutral, [
		text(
			[
				`## 🙂 ${t('me.title')}`,
				...requestsIn(t, kept.requests),
				kept.presets.length > 0
					? t('me.presets', { names: separated(t, kept.presets.map(escaped)) })
					: t('me.noPresets'),
				kept.drafts > 0 ? t('me.drafts', { count: kept.drafts }) : t('me.noDrafts'),
				t('me.lately', { names: named(t, usedLately(t, kept.lately)) }),
			].join('\n'),
		),
		...(kept.use ? [text([t('me.limits'), ...memberLines(t, kept.use)].join('\n'))] : []),
		row(button(customId('me-delete'), t('me.delete'), 'danger')),
	]);
}

/** The question before all of it is deleted: what goes, and what stays. */
export function deleteMeView(t: Words): View {
	return view(COLOUR.waiting, [
		text(`🗑️ **${t('me.question')}**\n${t('me.goes')}`),
		text(
			[t('me.stays'), `• ${t('me.staysPictures', { delete: t('buttons.delete') })}`, ...whatStays(t)].join(
				'\n',
			),
		),
		row(button(customId('me'), t('buttons.keep')), button(customId('me-deleted'), t('me.delete'), 'danger')),
	]);
}

/** All of it is deleted. */
export function deletedMeView(t: Words, underWay: number): View {
	return view(COLOUR.done, [
		text(
			[
				`✅ **${t('me.deleted')}**`,
				...(underWay > 0 ? [`• ${t('me.stillComes', { count: underWay })}`] : []),
				...whatStays(t),
			].join('\n'),
		),
	]);
}

function whatStays(t: Words): string[] {
	return [`• ${t('me.staysCounts')}`, `• ${t('me.staysModeration')}`];
}

function requestsIn(t: Words, { jobs, since, underWay }: Count): string[] {
	if (since === undefined) return [t('me.noRequests')];
	return [
		t('me.requests', { count: jobs, since: date(since) }),
		...(underWay > 0 ? [t('me.underWay', { count: underWay })] : []),
	];
}

function usedLately(t: Words, { models, styles, loras, presets }: Used): string[] {
	return [
		...models.map((id) => modelWords(t, id)),
		...styles.map((style) => t('changes.quoted', { words: escaped(style) })),
		...loras.map(({ id }) => `LoRA ${id}`),
		...presets.map(escaped),
	];
}
