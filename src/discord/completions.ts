import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { timezonesMatching } from '../guilds/timezones.js';
import { type Model, modelsMatching, STYLE_PRESETS } from '../pixai/catalogue.js';
import type { Words } from '../words/index.js';

/** Proposals for an option that is being typed; Discord shows 25. */
const MOST = 25;

type Choice = APIApplicationCommandOptionChoice<string>;

/** The catalogue's models that fit what is typed, of those that may be used. */
export function modelChoices(
	t: Words,
	typed: string,
	mayUse: (model: Model) => boolean = () => true,
): Choice[] {
	const goodAt = ({ key }: Model) => t(`models.goodAt.${key}`);
	return modelsMatching(typed, goodAt)
		.filter(mayUse)
		.map((model) => ({ name: `${model.name} – ${goodAt(model)}`, value: model.name }))
		.slice(0, MOST);
}

export function styleChoices(typed: string): Choice[] {
	return STYLE_PRESETS.filter((key) => key.startsWith(typed.toLowerCase())).map((key) => ({
		name: key,
		value: key,
	}));
}

export function timezoneChoices(typed: string): Choice[] {
	return timezonesMatching(typed)
		.slice(0, MOST)
		.map((zone) => ({ name: zone.replaceAll('_', ' '), value: zone }));
}
