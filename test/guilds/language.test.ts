import { describe, expect, it } from 'vitest';
import { publicLocale } from '../../src/guilds/language.js';

describe('the language of what everybody sees', () => {
	const japanese = { locale: 'de', guildLocale: 'ja' };

	it('is the one that the server has set', () => {
		expect(publicLocale({ language: 'en' }, japanese)).toBe('en');
	});

	it('is else the server’s, as Discord says', () => {
		expect(publicLocale({}, japanese)).toBe('ja');
	});

	it.each(['tlh', '__proto__'])(
		'is as Discord says where %s is set, which nobody here speaks',
		(language) => {
			expect(publicLocale({ language }, japanese)).toBe('ja');
		},
	);

	it('is the user’s where there is no server', () => {
		expect(publicLocale({}, { locale: 'de', guildLocale: null })).toBe('de');
	});
});
