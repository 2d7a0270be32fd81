import { describe, expect, it } from 'vitest';
import { type Entry, entriesOf, matching } from '../../sandbox/page/composer/entries.js';
import {
	begin,
	problemOf,
	remaining,
	remove,
	type,
	valuesOf,
	write,
} from '../../sandbox/page/composer/line.js';

const cook: Entry = {
	line: 'cook',
	title: 'cook',
	description: '',
	options: [
		{ type: 3, name: 'dish', description: '', required: true, min_length: 2, max_length: 10 },
		{
			type: 4,
			name: 'plates',
			description: '',
			name_localizations: { ja: '皿' },
			min_value: 1,
			max_value: 4,
		},
		{ type: 5, name: 'spicy', description: '' },
		{ type: 3, name: 'course', description: '', choices: [{ name: 'Dessert', value: 'last' }] },
		{ type: 10, name: 'salt', description: '' },
	],
};
const textsOf = ({ fields }: { fields: readonly { option: { name: string }; text: string }[] }) =>
	Object.fromEntries(fields.map(({ option, text }) => [option.name, text]));

describe('a command line', () => {
	it.each<[string, Record<string, string>]>([
		['', { dish: '' }],
		['soup', { dish: 'soup' }],
		['dish: soup', { dish: 'soup' }],
		['dish: a soup plates: 3 spicy: true', { dish: 'a soup', plates: '3', spicy: 'true' }],
		['soup 皿: 2', { dish: 'soup', plates: '2' }],
		['a ratio of 3:4', { dish: 'a ratio of 3:4' }],
		['unknown: thing', { dish: 'unknown: thing' }],
	])('is begun with what is typed behind its name: %j', (typed, texts) => {
		expect(textsOf(begin(cook, typed, 'ja'))).toEqual(texts);
	});

	it('begins another option where it is named in the text of one', () => {
		const { line, at } = type(begin(cook), 'dish', 'soup plates:', 'en-US');
		expect(at).toBe('plates');
		expect(textsOf(line)).toEqual({ dish: 'soup', plates: '' });
		expect(remaining(line).map(({ name }) => name)).toEqual(['spicy', 'course', 'salt']);
	});

	it('leaves a name that stands there already as text', () => {
		const line = write(begin(cook), 'plates', '1');
		expect(type(line, 'dish', 'two plates: no', 'en-US').at).toBe('dish');
	});

	it('lets only an option go that is not required', () => {
		const line = write(begin(cook), 'plates', '1');
		expect(textsOf(remove(remove(line, 'plates'), 'dish'))).toEqual({ dish: '' });
	});

	it.each<[string, string, unknown]>([
		['dish', '', { kind: 'missing' }],
		['dish', 'a', { kind: 'wrong length', least: 2, most: 10 }],
		['dish', 'a very long dish', { kind: 'wrong length', least: 2, most: 10 }],
		['dish', 'soup', undefined],
		['plates', '', undefined],
		['plates', 'two', { kind: 'no number' }],
		['plates', '1.5', { kind: 'no number' }],
		['plates', '5', { kind: 'out of range', least: 1, most: 4 }],
		['plates', '4', undefined],
		['spicy', 'maybe', { kind: 'not in the list' }],
		['spicy', 'False', undefined],
		['course', 'Lunch', { kind: 'not in the list' }],
		['course', 'dessert', undefined],
		['salt', '0.5', undefined],
	])('knows what is wrong with %s: %j', (name, text, problem) => {
		const field = write(begin(cook), name, text).fields.find(({ option }) => option.name === name);
		expect(field && problemOf(field)).toEqual(problem);
	});

	it('sends what the texts mean, and nothing for what is empty', () => {
		const line = begin(cook, 'soup plates: 2 spicy: false course: dessert salt: 0.5', 'en-US');
		expect(valuesOf(line)).toEqual({ dish: 'soup', plates: 2, spicy: false, course: 'last', salt: 0.5 });
		expect(valuesOf(write(line, 'plates', ''))).not.toHaveProperty('plates');
		expect(valuesOf(write(line, 'course', 'Dessert!', 'last'))).toMatchObject({ course: 'last' });
	});
});

describe('the list of commands', () => {
	const base = { id: '1', application_id: '2', version: '3', type: 1 };
	const entries = entriesOf(
		[
			{ ...base, name: 'cook', description: 'Cooks', name_localizations: { ja: '料理' } },
			{
				...base,
				name: 'kitchen',
				description: 'The kitchen',
				options: [
					{
						type: 2,
						name: 'door',
						description: '',
						options: [{ type: 1, name: 'open', description: 'Opens it' }],
					},
					{ type: 1, name: 'close', description: 'Closes all' },
				],
			},
			{ ...base, type: 3, name: 'Remix', description: '' },
		],
		'ja',
	);

	it('has an entry for each subcommand, and none for what is no slash command', () => {
		expect(entries.map(({ line }) => line).sort()).toEqual(['cook', 'kitchen close', 'kitchen door open']);
	});

	it('is narrowed by the names of both languages', () => {
		expect(matching(entries, 'coo').map(({ title }) => title)).toEqual(['料理']);
		expect(matching(entries, '料').map(({ line }) => line)).toEqual(['cook']);
		expect(matching(entries, 'open').map(({ line }) => line)).toEqual(['kitchen door open']);
	});
});
