import { allComponents } from '../components.js';
import type { Problem } from '../refusal.js';
import { ButtonStyle, ComponentType, type WireComponent } from '../wire.js';

const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;
const MOST_ROWS = 5;

/** What Discord asks of a message's components and its description of the API does not say. */
export function componentProblems(components: readonly WireComponent[], isV2: boolean): Problem[] {
	const all = [...allComponents(components)];
	return [
		...(isV2 ? versionTwoProblems(all) : versionOneProblems(components)),
		...duplicateProblems(all),
		...all.flatMap(singleProblems),
	].map((problem) => ({ ...problem, path: ['components', ...problem.path] }));
}

function versionOneProblems(components: readonly WireComponent[]): Problem[] {
	const strangers = components.flatMap((component, index): Problem[] => {
		if (component.type === ComponentType.ActionRow) return [];
		const message = 'Without the flag IS_COMPONENTS_V2 only action rows can stand here';
		return [{ path: [index], code: 'UNION_TYPE_CHOICES', message }];
	});
	if (components.length <= MOST_ROWS) return strangers;
	return [
		...strangers,
		{ path: [], code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${MOST_ROWS} or fewer in length.` },
	];
}

function versionTwoProblems(all: readonly WireComponent[]): Problem[] {
	const problems: Problem[] = [];
	if (all.length > MOST_COMPONENTS) {
		const message = `At most ${MOST_COMPONENTS} components, nested ones included; these are ${all.length}`;
		problems.push({ path: [], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
	}
	const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
	if (text > MOST_TEXT) {
		const message = `Text displays hold at most ${MOST_TEXT} characters together; these are ${text}`;
		problems.push({ path: [], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
	}
	return problems;
}

/** No custom_id and no id may stand twice in one message or modal. */
export function duplicateProblems(all: readonly WireComponent[]): Problem[] {
	const problems: Problem[] = [];
	for (const [key, code] of [
		['custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
		['id', 'COMPONENT_ID_DUPLICATED'],
	] as const) {
		const met = new Set<string | number>();
		for (const value of all.map((component) => component[key])) {
			if (value === undefined || value === 0) continue;
			if (met.has(value))
				problems.push({ path: [], code, message: `The ${key} "${value}" stands here twice` });
			met.add(value);
		}
	}
	return problems;
}

/** What one component must be in itself. */
export function singleProblems(component: WireComponent): Problem[] {
	switch (component.type) {
		case ComponentType.ActionRow:
			return rowProblems(component.components ?? []);
		case ComponentType.Button:
			return buttonProblems(component);
		case ComponentType.StringSelect:
			return stringSelectProblems(component);
		case ComponentType.UserSelect:
		case ComponentType.RoleSelect:
		case ComponentType.MentionableSelect:
		case ComponentType.ChannelSelect:
			return idSelectProblems(component);
		case ComponentType.TextDisplay:
			return component.content?.trim()
				? []
				: [problem('BASE_TYPE_REQUIRED', 'A text display must show a text')];
		case ComponentType.File:
			return component.file?.url.startsWith('attachment://')
				? []
				: [problem('BASE_TYPE_REQUIRED', 'A file component must name an attachment')];
		default:
			return [];
	}
}

function rowProblems(held: readonly WireComponent[]): Problem[] {
	const buttons = held.filter(({ type }) => type === ComponentType.Button).length;
	if (held.length === 1 || buttons === held.length) return [];
	return [problem('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A row holds up to five buttons, or one select')];
}

function buttonProblems({ style, custom_id, url, label, emoji }: WireComponent): Problem[] {
	if (style === ButtonStyle.Premium) return [];
	const problems: Problem[] = [];
	if (style === ButtonStyle.Link && (!url || custom_id)) {
		problems.push(problem('BUTTON_COMPONENT_INVALID_URL', 'A link button has a url and no custom_id'));
	}
	if (style === ButtonStyle.Link && url && !/^(https?|discord):\/\//.test(url)) {
		problems.push(problem('URL_TYPE_INVALID_SCHEME', `${url}: a link leads to http, https or discord`));
	}
	if (style !== ButtonStyle.Link && (!custom_id || url)) {
		problems.push(problem('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A button has a custom_id and no url'));
	}
	if (!label && !emoji)
		problems.push(problem('BUTTON_COMPONENT_INVALID', `Button ${custom_id} has neither label nor emoji`));
	return problems;
}

function stringSelectProblems({
	custom_id,
	options = [],
	min_values: min = 1,
	max_values: max = 1,
}: WireComponent): Problem[] {
	const problems: Problem[] = [];
	const values = new Set(options.map(({ value }) => value));
	if (values.size < options.length)
		problems.push(problem('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', `In ${custom_id}`));
	if (max > options.length || min > max) {
		problems.push(
			problem(
				'SELECT_COMPONENT_OPTIONS_TOO_FEW',
				`${custom_id}: ${min} to ${max} of ${options.length} options`,
			),
		);
	}
	if (options.filter((option) => option.default).length > max) {
		problems.push(problem('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `In ${custom_id}`));
	}
	return problems;
}

/** A select of people, roles or channels shows no defaults, or as many as somebody could choose. */
function idSelectProblems({
	custom_id,
	default_values: defaults = [],
	min_values: min = 1,
	max_values: max = 1,
}: WireComponent): Problem[] {
	const problems: Problem[] = [];
	if (min > max)
		problems.push(
			problem('SELECT_COMPONENT_VALUES_INVALID', `${custom_id}: at least ${min}, at most ${max}`),
		);
	if (new Set(defaults.map(({ id }) => id)).size < defaults.length)
		problems.push(problem('SELECT_COMPONENT_DEFAULT_VALUE_DUPLICATED', `In ${custom_id}`));
	if (defaults.length > 0 && (defaults.length < min || defaults.length > max)) {
		const message = `${custom_id}: ${defaults.length} are not ${min} to ${max}`;
		problems.push(problem('SELECT_COMPONENT_INVALID_NUMBER_OF_DEFAULT_VALUES', message));
	}
	return problems;
}

function problem(code: string, message: string): Problem {
	return { path: [], code, message };
}
