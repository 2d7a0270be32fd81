import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { timezonesMatching } from '../guilds/timezones.js';
import { type Model, modelsMatching, STYLE_PRESETS } from '../pixai/catalogue.js';

/** Proposals for an option that is being typed; Discord shows 25. */
const MOST = 25;

type Choice = APIApplicationCommandOptionChoice<string>;

/** The catalogue's models that fit what is typed, of those that may be used. */
export function modelChoices(typed: string, mayUse: (model: Model) => boolean = () => true): Choice[] {
	return modelsMatching(typed)
		.filter(mayUse)
		.map(({ name, goodAt }) => ({ name: `${name} – ${goodAt}`, value: name }))
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
