type Localizations = Readonly<Record<string, string | null>> | null | undefined;

/** A command, a part of one, an option or a choice, as it is sent to Discord. */
export interface Part {
	readonly type?: number;
	readonly name: string;
	readonly name_localizations?: Localizations;
	readonly description?: string;
	readonly description_localizations?: Localizations;
	readonly value?: string | number;
	readonly options?: readonly Part[];
	readonly choices?: readonly Part[];
}

/** Commands that are in a menu, rather than typed. */
const MENU_TYPES: readonly unknown[] = [2, 3];
/** Characters of a command: of each text in it, the longest of all languages counts. */
const COMMAND_LIMIT = 8_000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * What Discord would refuse, or read wrongly, one line each
 * (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
 *
 * @param locales all that are not English and that Easel speaks.
 */
export function definitionFaults(commands: readonly Part[], locales: readonly string[]): string[] {
	return [
		...commands
			.filter((command) => sizeOf(command) > COMMAND_LIMIT)
			.map((command) => `/${command.name} has ${sizeOf(command)} characters`),
		...commands.flatMap((command) => translationFaults(command, locales, `/${command.name}`)),
		...[undefined, ...locales].flatMap((locale) => {
			const typed = commands.filter(({ type }) => !MENU_TYPES.includes(type));
			const inMenus = commands.filter(({ type }) => MENU_TYPES.includes(type));
			return [
				...typedFaults(typed, locale, ''),
				...readFaults(inMenus, locale, 32, ''),
				...inMenus.filter(({ description }) => description).map(({ name }) => `${name} has a description`),
			];
		}),
	];
}

/** How it is called by those who speak a language. */
export function nameIn(part: Part, locale: string | undefined): string {
	return part.name_localizations?.[locale ?? ''] ?? part.name;
}

/** What is typed: commands, and in them their parts and options. */
function typedFaults(parts: readonly Part[], locale: string | undefined, above: string): string[] {
	return [
		...twice(parts, locale, above),
		...parts.flatMap((part) => {
			const at = `${above}/${part.name} (${locale ?? 'English'})`;
			const name = nameIn(part, locale);
			const description = part.description_localizations?.[locale ?? ''] ?? part.description ?? '';
			return [
				...(NAME.test(name) && name === name.toLowerCase() ? [] : [`${at}: “${name}” is no name`]),
				...(fits(description, 100) ? [] : [`${at}: its description has ${description.length} characters`]),
				...readFaults(part.choices ?? [], locale, 100, at),
				...typedFaults(part.options ?? [], locale, `${above}/${part.name}`),
			];
		}),
	];
}

/** What is read and pressed: choices, and commands in menus. */
function readFaults(parts: readonly Part[], locale: string | undefined, limit: number, at: string): string[] {
	return [
		...twice(parts, locale, at),
		...parts
			.filter((part) => !fits(nameIn(part, locale), limit))
			.map((part) => `${at}: “${nameIn(part, locale)}” has ${nameIn(part, locale).length} characters`),
	];
}

function twice(parts: readonly Part[], locale: string | undefined, at: string): string[] {
	const names = parts.map((part) => nameIn(part, locale));
	return names
		.filter((name, index) => names.indexOf(name) !== index)
		.map((name) => `${at} (${locale ?? 'English'}): “${name}” stands there twice`);
}

/** Whatever is said in some language is said in all of them; a value that is its own name is the same in all. */
function translationFaults(part: Part, locales: readonly string[], at: string): string[] {
	const isItsOwnName = String(part.value) === part.name;
	const missing = (others: Localizations) => locales.filter((locale) => !others?.[locale]);
	return [
		...(isItsOwnName
			? []
			: missing(part.name_localizations).map((locale) => `${at} has no name in ${locale}`)),
		...(part.description === undefined ? [] : missing(part.description_localizations)).map(
			(locale) => `${at} has no description in ${locale}`,
		),
		...[...(part.options ?? []), ...(part.choices ?? [])].flatMap((inner) =>
			translationFaults(inner, locales, `${at}/${inner.name}`),
		),
	];
}

function sizeOf({
	name,
	name_localizations,
	description = '',
	description_localizations,
	...part
}: Part): number {
	const longest = (text: string, others: Localizations) =>
		Math.max(...[text, ...Object.values(others ?? {})].map((one) => one?.length ?? 0));
	return (
		longest(name, name_localizations) +
		longest(description, description_localizations) +
		(typeof part.value === 'string' ? part.value.length : 0) +
		[...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, inner) => sum + sizeOf(inner), 0)
	);
}

function fits(text: string, limit: number): boolean {
	return text.trim() !== '' && text.length <= limit;
}
