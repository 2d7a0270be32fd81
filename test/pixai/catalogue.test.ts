import { describe, expect, it } from 'vitest';
import { CATALOGUE, modelIdFrom, versionIdFrom } from '../../src/pixai/catalogue.js';

const TSUBAKI = '1983308862240288769';

describe('the catalogue', () => {
	it('has the models that the API is known to take, each with modes and styles only where it has them', () => {
		const known = CATALOGUE.map(({ name, id, family, modes, styles }) => ({
			name,
			id,
			family,
			modes: modes.length,
			styles,
		}));
		expect(known).toEqual([
			{ name: 'Tsubaki.2', id: TSUBAKI, family: 'tsubaki', modes: 4, styles: true },
			{ name: 'Haruka v2', id: '1861558740588989558', family: 'sdxl', modes: 0, styles: false },
			{ name: 'Hoshino v2', id: '1954632828118619567', family: 'sdxl', modes: 0, styles: false },
		]);
	});

	it('says about what a picture costs, by mode where there are modes', () => {
		const costs = Object.fromEntries(CATALOGUE.map(({ name, credits }) => [name, credits]));
		expect(costs).toEqual({
			'Tsubaki.2': { lite: 550, standard: 800, pro: 1700, ultra: 1750 },
			'Haruka v2': 400,
			'Hoshino v2': 400,
		});
		for (const { modes, credits } of CATALOGUE) {
			expect(typeof credits === 'number' ? [] : Object.keys(credits)).toEqual(modes);
		}
	});
});

describe('a model that is asked for', () => {
	it.each(['Tsubaki.2', 'tsubaki.2', 'TSUBAKI.2', ' Tsubaki . 2 ', 'Ｔｓｕｂａｋｉ．２', 'tsubaki\u3000.2'])(
		'is found in %j, whatever its capitals, width and spaces',
		(text) => {
			expect(modelIdFrom(text)).toBe(TSUBAKI);
		},
	);

	it('is found under a name of two words written as one', () => {
		expect(modelIdFrom('harukaV2')).toBe('1861558740588989558');
	});

	it.each(['5', TSUBAKI, '18446744073709551615', ' 123 '])('can be the id %j', (id) => {
		expect(modelIdFrom(id)).toBe(id.trim());
	});

	it.each([
		'https://pixai.art/model/11/22',
		'https://pixai.art/model/11/22/',
		'https://www.pixai.art/model/11/22',
		'https://PixAI.art/model/11/22',
		'https://pixai.art/en/model/11/22',
		'https://pixai.art/zh-Hant/model/11/22',
		'https://pixai.art/zh-tw/model/11/22?tab=about#top',
		'  https://pixai.art/model/11/22\n',
	])('can be the address %j', (url) => {
		expect(modelIdFrom(url)).toBe('22');
	});

	it.each([
		['another site', 'https://example.com/model/11/22'],
		['a site that looks like PixAI’s', 'https://pixai.art.example.com/model/11/22'],
		['a site whose name ends like PixAI’s', 'https://notpixai.art/model/11/22'],
		['a name in front of the site', 'https://pixai.art@example.com/model/11/22'],
		['plain http', 'http://pixai.art/model/11/22'],
		['no version id', 'https://pixai.art/model/11'],
		['a version id that is no number', 'https://pixai.art/model/11/latest'],
		['another page', 'https://pixai.art/artwork/11/22'],
		['more after the version id', 'https://pixai.art/model/11/22/33'],
		['an id over 20 digits', '1'.repeat(21)],
		['a negative id', '-5'],
		['an id in other digits', '１２３x'],
		['nothing', ''],
		['part of a name', 'tsubaki'],
	])('is not found in %s', (_, text) => {
		expect(modelIdFrom(text)).toBeUndefined();
	});

	it('has a name only as a model, never as a LoRA', () => {
		expect(versionIdFrom('Tsubaki.2')).toBeUndefined();
	});
});
