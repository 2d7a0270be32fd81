import type { RegisteredCommand } from '../../discord/commands.js';
import { type CommandOption, CommandType, OptionType } from '../../discord/wire.js';

/** A slash command that can be sent, or a subcommand of one, in the language of whoever types. */
export interface Entry {
	/** What it is called whatever the language, with its subcommand: `settings view`. */
	readonly line: string;
	readonly title: string;
	readonly description: string;
	/** Required ones first. */
	readonly options: readonly CommandOption[];
}

/** Everything that has a name and a description, and perhaps both in other languages. */
interface Named {
	readonly name: string;
	readonly description?: string | null;
	readonly name_localizations?: Record<string, string> | null;
	readonly description_localizations?: Record<string, string> | null;
}

export function nameIn(locale: string, { name, name_localizations }: Omit<Named, 'description'>): string {
	return name_localizations?.[locale] ?? name;
}

export function descriptionIn(locale: string, one: Named): string {
	return one.description_localizations?.[locale] ?? one.description ?? '';
}

/** All that can be typed behind a slash, by the names that people see. */
export function entriesOf(commands: readonly RegisteredCommand[], locale: string): Entry[] {
	const slash = commands.filter(({ type }) => type === CommandType.ChatInput);
	return slash
		.flatMap((command) => entriesBelow(command, command.options ?? [], locale, '', ''))
		.sort((one, other) => one.title.localeCompare(other.title, locale));
}

function entriesBelow(
	one: Named,
	options: readonly CommandOption[],
	locale: string,
	lineBefore: string,
	titleBefore: string,
): Entry[] {
	const line = `${lineBefore}${one.name}`;
	const title = `${titleBefore}${nameIn(locale, one)}`;
	const isGroup = options.some(({ type }) => type <= OptionType.SubcommandGroup);
	if (isGroup)
		return options.flatMap((inner) =>
			entriesBelow(inner, inner.options ?? [], locale, `${line} `, `${title} `),
		);
	const sorted = [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
	return [{ line, title, description: descriptionIn(locale, one), options: sorted }];
}

/** Those whose name, in any language, contains what was typed; those that begin with it first. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
	const wanted = typed.trim().toLowerCase();
	const place = ({ line, title }: Entry) => {
		const places = [line, title].map((name) => name.toLowerCase().indexOf(wanted)).filter((at) => at !== -1);
		return places.length === 0 ? undefined : Math.min(...places);
	};
	const found = entries.flatMap((entry) => {
		const at = place(entry);
		return at === undefined ? [] : [{ entry, at }];
	});
	return found.sort((one, other) => one.at - other.at).map(({ entry }) => entry);
}
