import { escaped } from '../../guilds/markdown.js';
import { allowedModels, defaultModelOf, modelWords } from '../../guilds/models.js';
import type { GuildSettings } from '../../guilds/settings.js';
import { CATALOGUE, type Model, modelById } from '../../pixai/catalogue.js';
import type { Words } from '../../words/index.js';
import { COLOUR, text, type View, view } from './blocks.js';

/** The models that a server allows, with what each is good at and about what it costs. */
export function modelsView(t: Words, settings: GuildSettings): View {
	const defaultId = defaultModelOf(settings);
	const allowed = allowedModels(settings);
	const isAny = allowed === 'any';
	const known = CATALOGUE.filter(({ id }) => isAny || allowed.includes(id));
	const others = (isAny ? [defaultId] : allowed).filter((id) => !modelById(id));
	const title = (id: string) =>
		`**${escaped(modelWords(t, id))}**${id === defaultId ? ` · ${t('models.theDefault')}` : ''}`;
	return view(COLOUR.neutral, [
		text(`## 🖌️ ${isAny ? t('models.title') : t('models.titleAllowed')}\n-# ${t('models.prices')}`),
		...known.map((model) =>
			text(`${title(model.id)}\n${t(`models.goodAt.${model.key}`)}\n-# ${costWords(t, model)}`),
		),
		...others.map((id) => text(`${title(id)}\n-# ${t('models.fromCommunity')}`)),
		...(isAny ? [text(`-# ${t('models.others')}`)] : []),
	]);
}

function costWords(t: Words, { credits }: Model): string {
	if (typeof credits === 'number') return t('models.credits', { count: credits });
	return Object.entries(credits)
		.map(([mode, credits]) => t('models.modeCosts', { mode, credits }))
		.join(' · ');
}
