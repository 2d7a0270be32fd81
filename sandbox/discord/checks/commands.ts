import { invalidForm, type Problem } from '../refusal.js';
import { type CommandBody, type CommandOption, CommandType, OptionType } from '../wire.js';
import { choiceProblems } from './choices.js';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST_TEXT = 8000;
const MOST_OPTIONS = 25;
const MOST_COMMANDS = { [CommandType.ChatInput]: 100, [CommandType.User]: 15, [CommandType.Message]: 15 };
const LOCALES = new Set(
	'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
		' ',
	),
);

type Path = Problem['path'];

/**
 * Checks all commands of a scope together against the rules that Discord's description of its API does not say.
 *
 * @throws 400 Invalid Form Body
 */
export function checkCommands(commands: readonly CommandBody[]): void {
	const problems = [
		...duplicateNames(commands),
		...tooMany(commands),
		...commands.flatMap((command, index) => commandProblems(command, [index])),
	];
	if (problems.length > 0) throw invalidForm(problems);
}

function duplicateNames(commands: readonly CommandBody[]): Problem[] {
	const met = new Set<string>();
	return commands.flatMap(({ name, type }, index): Problem[] => {
		const key = `${type ?? CommandType.ChatInput} ${name}`;
		if (!met.has(key)) {
			met.add(key);
			return [];
		}
		const message = `The name "${name}" stands here twice`;
		return [{ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }];
	});
}

function tooMany(commands: readonly CommandBody[]): Problem[] {
	return Object.entries(MOST_COMMANDS).flatMap(([type, most]): Problem[] => {
		const count = commands.filter(
			(command) => (command.type ?? CommandType.ChatInput) === Number(type),
		).length;
		if (count <= most) return [];
		return [
			{ path: [], code: 'APPLICATION_COMMAND_TOO_MANY', message: `At most ${most} commands of type ${type}` },
		];
	});
}

function commandProblems(command: CommandBody, path: Path): Problem[] {
	const { description, options } = command;
	const problems = localeProblems(command, path);
	if ((command.type ?? CommandType.ChatInput) !== CommandType.ChatInput) {
		if (description || options?.length) {
			const message = 'Context menu commands have no description and no options';
			problems.push({ path, code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID', message });
		}
		return problems;
	}
	problems.push(...nameProblems(command, path));
	if (!description) {
		problems.push({
			path: [...path, 'description'],
			code: 'BASE_TYPE_REQUIRED',
			message: 'This field is required',
		});
	}
	problems.push(...optionsProblems(options ?? [], path));
	const size = textSize(command);
	if (size > MOST_TEXT) {
		const message = `Command exceeds maximum size (${MOST_TEXT}); it has ${size} characters`;
		problems.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
	}
	return problems;
}

function nameProblems(named: Pick<CommandBody, 'name' | 'name_localizations'>, path: Path): Problem[] {
	const names = [named.name, ...Object.values(named.name_localizations ?? {})];
	const bad = names.filter((name) => !NAME.test(name) || name !== name.toLowerCase());
	return bad.map((name) => ({
		path: [...path, 'name'],
		code: 'APPLICATION_COMMAND_INVALID_NAME',
		message: `Command name is invalid: "${name}"`,
	}));
}

function localeProblems(part: CommandBody | CommandOption, path: Path): Problem[] {
	return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
		Object.keys(part[key] ?? {})
			.filter((locale) => !LOCALES.has(locale))
			.map((locale) => ({
				path: [...path, key],
				code: 'ENUM_TYPE_COERCE',
				message: `"${locale}" is not a locale`,
			})),
	);
}

function optionsProblems(options: readonly CommandOption[], above: Path): Problem[] {
	const problems: Problem[] = [];
	const names = new Set<string>();
	let metOptional = false;
	if (options.length > MOST_OPTIONS) {
		problems.push({
			path: [...above, 'options'],
			code: 'BASE_TYPE_BAD_LENGTH',
			message: `At most ${MOST_OPTIONS} options`,
		});
	}
	const kinds = new Set(options.map(({ type }) => type <= OptionType.SubcommandGroup));
	if (kinds.size > 1) {
		const message =
			'Sub-command and sub-command group option types are mutually exclusive to all other types';
		problems.push({ path: [...above, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
	}
	for (const [index, option] of options.entries()) {
		const path = [...above, 'options', index];
		if (names.has(option.name)) {
			const message = `The option "${option.name}" stands here twice`;
			problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', message });
		}
		names.add(option.name);
		if (option.required && metOptional) {
			const message = 'Required options must be placed before non-required options';
			problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
		}
		metOptional ||= !option.required;
		problems.push(...optionProblems(option, path));
	}
	return problems;
}

function optionProblems(option: CommandOption, path: Path): Problem[] {
	const problems = [...nameProblems(option, path), ...localeProblems(option, path)];
	const { type, choices, autocomplete, channel_types, min_value, max_value, min_length, max_length } = option;
	if (choices?.length && autocomplete) {
		const message = 'Choices and autocomplete are mutually exclusive';
		problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', message });
	}
	for (const [least, most] of [
		[min_value, max_value],
		[min_length, max_length],
	]) {
		if (least == null || most == null || least <= most) continue;
		problems.push({
			path,
			code: 'APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID',
			message: `${least} is more than ${most}`,
		});
	}
	if (new Set(channel_types).size < (channel_types ?? []).length) {
		const message = 'A channel type stands here twice';
		problems.push({ path: [...path, 'channel_types'], code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message });
	}
	if (type === OptionType.Integer || type === OptionType.Number) {
		const numbers = [min_value, max_value, ...(choices ?? []).map(({ value }) => value)];
		problems.push(...numbers.flatMap((number) => numberProblems(number, type, path)));
	}
	problems.push(
		...choiceProblems(choices ?? []).map((problem) => ({
			...problem,
			path: [...path, 'choices', ...problem.path],
		})),
		...optionsProblems(option.options ?? [], path),
	);
	return problems;
}

/** Options take numbers that a double can tell apart from their neighbours, and whole ones where they are integers. */
function numberProblems(number: unknown, type: number, path: Path): Problem[] {
	if (typeof number !== 'number') return [];
	if (type === OptionType.Integer && !Number.isInteger(number))
		return [{ path, code: 'NUMBER_TYPE_COERCE', message: `Value "${number}" is not int.` }];
	if (Math.abs(number) <= Number.MAX_SAFE_INTEGER) return [];
	return [{ path, code: 'NUMBER_TYPE_MAX', message: `${number} is not between -2^53 and 2^53` }];
}

/** Discord counts, of each text, the longest of its translations. */
function textSize(part: CommandBody | CommandOption): number {
	const longest = (text: string, others: Record<string, string> | null | undefined) =>
		Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
	const choices = 'choices' in part ? (part.choices ?? []) : [];
	return (
		longest(part.name, part.name_localizations) +
		longest(part.description ?? '', part.description_localizations) +
		choices.reduce((sum, { name, value, name_localizations }) => {
			return sum + longest(name, name_localizations) + (typeof value === 'string' ? value.length : 0);
		}, 0) +
		(part.options ?? []).reduce((sum, option) => sum + textSize(option), 0)
	);
}
