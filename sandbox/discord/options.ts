import type { RegisteredCommand } from './commands.js';
import { type Chosen, type Directory, OPTION_KINDS } from './directory.js';
import { type CommandOption, OptionType, type WireChoice } from './wire.js';

/** Something that has an id: a person, a channel, a role. */
export interface Identified {
	id: string;
}

export type OptionValue = string | number | boolean | Identified;

/** What somebody fills in, by the options' names. */
export type OptionValues = Record<string, OptionValue | undefined>;

/** An option as an interaction carries it. */
export interface FilledOption {
	name: string;
	type: number;
	value?: string | number | boolean;
	focused?: boolean;
	options?: FilledOption[];
}

/** Something that Discord's client does not let people do. */
export class ImpossibleError extends Error {
	override name = 'ImpossibleError';
}

export interface FillingRules {
	/** A modified client sends what it likes. */
	forged: boolean;
	/** The option that is being typed, where somebody waits for proposals: the others may be unfinished. */
	focused?: string | undefined;
	/** Who and what can be chosen there. */
	directory: Directory;
}

/**
 * Fills in a command's options as Discord's client does.
 *
 * @param path the names of the subcommand group and subcommand, if the command has them
 * @throws ImpossibleError where the client would not let it be sent
 */
export function fill(
	command: Pick<RegisteredCommand, 'name' | 'options'>,
	path: readonly string[],
	values: OptionValues,
	rules: FillingRules,
): FilledOption[] {
	const [first, ...rest] = path;
	const options = command.options ?? [];
	if (first !== undefined) {
		const inner = options.find(({ name, type }) => name === first && type <= OptionType.SubcommandGroup);
		if (!inner && !rules.forged) throw new ImpossibleError(`/${command.name} has no subcommand ${first}`);
		const type = inner?.type ?? OptionType.Subcommand;
		return [{ name: first, type, options: fill(inner ?? { name: first }, rest, values, rules) }];
	}
	if (options.some(({ type }) => type <= OptionType.SubcommandGroup) && !rules.forged) {
		throw new ImpossibleError(`/${command.name} needs one of ${options.map(({ name }) => name).join(', ')}`);
	}
	const given = Object.entries(values).flatMap(([name, value]) =>
		value === undefined ? [] : [{ name, value }],
	);
	if (!rules.forged)
		refuseWrongNames(command.name, options, new Set(given.map(({ name }) => name)), rules.focused);
	return given.map(({ name, value }) => filled(options, name, value, rules));
}

function refuseWrongNames(
	command: string,
	options: readonly CommandOption[],
	given: ReadonlySet<string>,
	focused: string | undefined,
): void {
	const known = options.map(({ name }) => name);
	for (const name of given) {
		if (!known.includes(name))
			throw new ImpossibleError(`/${command} has no option ${name}, but ${known.join(', ')}`);
	}
	if (focused !== undefined) {
		if (options.find(({ name }) => name === focused)?.autocomplete) return;
		throw new ImpossibleError(`/${command} proposes nothing for ${focused}`);
	}
	for (const { name, required } of options) {
		if (required && !given.has(name)) throw new ImpossibleError(`/${command} requires ${name}`);
	}
}

function filled(
	options: readonly CommandOption[],
	name: string,
	value: OptionValue,
	rules: FillingRules,
): FilledOption {
	const option = options.find((candidate) => candidate.name === name);
	const plain = typeof value === 'object' ? value.id : value;
	const type = option?.type ?? typeOf(plain);
	const focused = rules.focused === name;
	if (focused) return { name, type, value: String(plain), focused };
	const complaint = option && !rules.forged && whyNot(option, plain, rules.directory);
	if (complaint) throw new ImpossibleError(`${name}: ${complaint}`);
	return { name, type, value: plain };
}

/** The people, roles and channels among what was filled in. */
export function chosenIn(filled: readonly FilledOption[]): Chosen[] {
	return filled.flatMap(({ type, value, options = [] }): Chosen[] => {
		const kinds = OPTION_KINDS[type];
		return kinds && typeof value === 'string' ? [{ id: value, kinds }] : chosenIn(options);
	});
}

function typeOf(value: string | number | boolean): number {
	if (typeof value === 'string') return OptionType.String;
	return typeof value === 'number' ? OptionType.Integer : OptionType.Boolean;
}

/** What Discord's client would say against a value. */
function whyNot(
	option: CommandOption,
	value: string | number | boolean,
	directory: Directory,
): string | undefined {
	switch (option.type) {
		case OptionType.String:
			return typeof value === 'string' ? textComplaint(option, value) : `${value} is not a text`;
		case OptionType.Integer:
			return Number.isSafeInteger(value)
				? numberComplaint(option, Number(value))
				: `${value} is not an integer`;
		case OptionType.Number:
			return typeof value === 'number' ? numberComplaint(option, value) : `${value} is not a number`;
		case OptionType.Boolean:
			return typeof value === 'boolean' ? undefined : `${value} is neither true nor false`;
		case OptionType.Attachment:
			return 'the stand-in does not upload attachments with a command';
		default:
			return directory.whyNot(
				{ id: String(value), kinds: OPTION_KINDS[option.type] ?? [] },
				option.channel_types,
			);
	}
}

function textComplaint(
	{ choices, min_length, max_length, required }: CommandOption,
	text: string,
): string | undefined {
	if (choices?.length) return choiceComplaint(choices, text);
	if (required && text === '') return 'this option is required';
	if (text.length < (min_length ?? 0)) return `${text.length} characters are fewer than ${min_length}`;
	if (text.length > (max_length ?? 6000))
		return `${text.length} characters are more than ${max_length ?? 6000}`;
	return undefined;
}

function numberComplaint(
	{ choices, min_value, max_value }: CommandOption,
	number: number,
): string | undefined {
	if (choices?.length) return choiceComplaint(choices, number);
	if (min_value != null && number < min_value) return `${number} is less than ${min_value}`;
	if (max_value != null && number > max_value) return `${number} is more than ${max_value}`;
	return undefined;
}

function choiceComplaint(choices: readonly WireChoice[], value: string | number): string | undefined {
	if (choices.some((choice) => choice.value === value)) return undefined;
	return `${value} is none of ${choices.map((choice) => choice.value).join(', ')}`;
}
