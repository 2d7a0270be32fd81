import { escaped } from '../../guilds/markdown.js';
import { allowedModels, defaultModelOf } from '../../guilds/models.js';
import type { GuildSettings } from '../../guilds/settings.js';
import { CATALOGUE, type Model, modelById, modelName } from '../../pixai/catalogue.js';
import { COLOUR, text, type View, view } from './blocks.js';

/** The models that a server allows, with what each is good at and about what it costs. */
export function modelsView(settings: GuildSettings): View {
	const defaultId = defaultModelOf(settings);
	const allowed = allowedModels(settings);
	const isAny = allowed === 'any';
	const known = CATALOGUE.filter(({ id }) => isAny || allowed.includes(id));
	const others = (isAny ? [defaultId] : allowed).filter((id) => !modelById(id));
	const mark = (id: string) => (id === defaultId ? ' · the default' : '');
	return view(COLOUR.neutral, [
		text(
			`## 🖌️ Models${isAny ? '' : ' that this server allows'}\n-# Prices: PixAI credits for one picture, roughly. Four at once cost about half as much each.`,
		),
		...known.map((model) =>
			text(`**${model.name}**${mark(model.id)}\n${model.goodAt}\n-# ${costWords(model)}`),
		),
		...others.map((id) =>
			text(`**${escaped(modelName(id))}**${mark(id)}\n-# from PixAI’s community; price not known`),
		),
		...(isAny ? [text('-# You can also use other PixAI models: paste a link into `model`.')] : []),
	]);
}

function costWords({ credits }: Model): string {
	if (typeof credits === 'number') return `${credits.toLocaleString('en')} credits`;
	return Object.entries(credits)
		.map(([mode, cost]) => `${mode} ${cost.toLocaleString('en')}`)
		.join(' · ');
}
