import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, askedIn, draftOf, LINES, LineRefused } from '../../../src/discord/requests/edit-form.js';
import { editModal } from '../../../src/discord/views/edit-form.js';
import { refusalView } from '../../../src/discord/views/refusals.js';
import type { Draft } from '../../../src/people/drafts.js';
import { CATALOGUE, DEFAULT_MODEL } from '../../../src/pixai/catalogue.js';
import { optionsOf, readRequest } from '../../../src/pixai/request.js';
import { LANGUAGES, wordsFor } from '../../../src/words/index.js';
import { ENGLISH as t } from '../../guilds/asks.js';
import { someRequest } from '../../pixai/some-request.js';

const HARUKA = '1861558740588989558';
const COMMUNITY = '1700000000000000001';

const nothing: Asked = { options: { prompt: 'a fox' }, spoiler: false, isPrivate: false };
/** What is read from a form with these other choices. */
const reading = (others: string) => askedIn(t, { ...draftOf(t, nothing), others });

describe('a form that is sent as it was opened', () => {
	it('asks for the same', () => {
		fc.assert(
			fc.property(someRequest, fc.boolean(), fc.boolean(), (request, spoiler, isPrivate) => {
				const draft = draftOf(t, { options: optionsOf(request), spoiler, isPrivate });
				const asked = askedIn(t, draft);
				expect(readRequest(asked.options)).toEqual(request);
				expect(asked).toMatchObject({ spoiler, isPrivate });
			}),
		);
	});

	it('names every choice, so that nobody needs to know how it is called', () => {
		expect(draftOf(t, nothing).others.split('\n')).toEqual([
			'mode:',
			'size:',
			'count:',
			'style:',
			'seed:',
			'loras:',
			'enhance_prompt: no',
			'spoiler: no',
			'private: no',
		]);
	});

	it('still has what cannot be taken', () => {
		const options = { prompt: 'a fox', model: 'foxes', mode: 'fast', seed: -1, style: 'ink\nand water' };
		const draft = draftOf(t, { ...nothing, options });
		expect(draft.others).toMatch(/^mode: fast$/m);
		expect(draft.others).toMatch(/^seed: -1$/m);
		expect(draft.others).toMatch(/^style: ink and water$/m);
		expect(draft.others).toMatch(/^model: foxes$/m);
		expect(askedIn(t, draft).options).toMatchObject({ model: 'foxes', mode: 'fast', seed: '-1' });
	});

	it.each([{ prompt: 7 }, { prompt: ['a fox'] }, {}])('is empty where nothing was typed: %j', (options) => {
		expect(draftOf(t, { ...nothing, options }).prompt).toMatch(/^7?$/);
	});
});

describe('the other choices', () => {
	it('can be written as phones write them', () => {
		const { options, spoiler, isPrivate } = reading(
			'Mode： Pro\r\n\r\n  Size:1.5K\nSEED: ７\nEnhance prompt: Yes\nspoiler: on\nPrivate: No\nloras: 12：0.5',
		);
		expect(options).toMatchObject({
			mode: 'pro',
			size: '1.5k',
			seed: 7,
			enhancePrompt: true,
			loras: '12:0.5',
		});
		expect({ spoiler, isPrivate }).toEqual({ spoiler: true, isPrivate: false });
	});

	it('say nothing where they are empty', () => {
		expect(reading('mode:\nseed:   \n\n')).toEqual(reading(''));
		expect(reading('').options).not.toHaveProperty('mode');
	});

	it('keep a style as it was typed, colons and all', () => {
		expect(reading('style: Ink: ①  Water ').options.style).toBe('Ink: ①  Water');
	});

	it('can name a model that the list does not have, which then counts', () => {
		expect(reading(`model: https://pixai.art/model/1/${COMMUNITY}`).options.model).toBe(
			`https://pixai.art/model/1/${COMMUNITY}`,
		);
		expect(reading('').options.model).toBe(DEFAULT_MODEL.id);
	});

	it.each([
		['unknown', 'a fox', 'a fox'],
		['unknown', 'colour: red', 'colour: red'],
		['unknown', ': red', ': red'],
		['unknown', 'constructor: red', 'constructor: red'],
		['twice', 'seed: 1\nSeed: 2', 'Seed: 2'],
		['neitherTrueNorFalse', 'private: maybe', 'private: maybe'],
		['neitherTrueNorFalse', 'enhance_prompt: 1', 'enhance_prompt: 1'],
	] as const)('are refused, naming the line: %s, %j', (problem, others, line) => {
		expect(() => reading(others)).toThrow(
			expect.objectContaining({ name: 'LineRefused', problem, line } satisfies Partial<LineRefused>),
		);
	});

	it.each(['mode: fast', 'size: 2k', 'count: 3', 'count: four', 'seed: 1.5', 'loras: none'])(
		'that have a value which is none are refused like those of /imagine: %s',
		(others) => {
			expect(() => readRequest(reading(others).options)).toThrow(
				expect.objectContaining({ name: 'OptionRefused', option: others.split(':')[0] }),
			);
		},
	);

	it('are called as in /imagine', () => {
		for (const line of LINES) expect(draftOf(t, nothing).others).toContain(`${t(`options.${line}.name`)}:`);
	});
});

describe.each(Object.keys(LANGUAGES))('who reads %s', (language) => {
	const words = wordsFor(language);
	const isPrivate = (answer: string) => {
		const others = `${words('options.private.name')}: ${answer}`;
		return askedIn(words, { ...draftOf(words, nothing), others }).isPrivate;
	};

	it('sends the form as it was opened, and asks for the same', () => {
		for (const [spoiler, hidden] of [
			[true, false],
			[false, true],
		] as const) {
			const asked = { ...nothing, spoiler, isPrivate: hidden };
			expect(askedIn(words, draftOf(words, asked))).toMatchObject({ spoiler, isPrivate: hidden });
		}
	});

	it('says yes and no in words of that language, in English, or as Discord does', () => {
		for (const yes of [...words('edit.yes').split(', '), 'Yes', 'on', 'TRUE'])
			expect(isPrivate(yes), yes).toBe(true);
		for (const no of [...words('edit.no').split(', '), 'No', 'off', 'FALSE'])
			expect(isPrivate(no), no).toBe(false);
	});

	it('is told those words where there is neither', () => {
		const refusal = refusalView(words, new LineRefused('?', 'neitherTrueNorFalse'));
		for (const answer of ['edit.yes', 'edit.no'] as const)
			expect(JSON.stringify(refusal)).toContain(words(answer).split(', ')[0]);
	});
});

describe('the form', () => {
	const draft: Draft = { ...draftOf(t, nothing), model: COMMUNITY };
	const optionsIn = (models: readonly string[]) => {
		const { components } = editModal(t, draft, models);
		const [, , model] = components as unknown as {
			component: { options: { value: string; default?: true }[] };
		}[];
		return model?.component.options ?? [];
	};

	it('offers the models that there are, and first the one that is in it, be it in no list', () => {
		const ids = CATALOGUE.map(({ id }) => id);
		expect(optionsIn(ids).map(({ value }) => value)).toEqual([COMMUNITY, ...ids]);
		expect(optionsIn(ids).filter((option) => option.default)).toMatchObject([{ value: COMMUNITY }]);
	});

	it('offers as many as a list can have, each once', () => {
		const many = Array.from({ length: 60 }, (_, index) => `${index}`);
		expect(optionsIn([HARUKA, HARUKA, ...many])).toHaveLength(25);
		expect(optionsIn([HARUKA, HARUKA])).toHaveLength(2);
	});

	it('has room for a prompt that has been taken, however its characters are counted', () => {
		const prompt = '🦊'.repeat(2_000);
		const [first] = editModal(t, { ...draft, prompt }, []).components;
		expect(first).toMatchObject({ component: { value: prompt, max_length: 4_000 } });
	});
});
