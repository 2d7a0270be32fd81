import { describe, expect, it } from 'vitest';
import { pictureName, readPictureName } from '../../../src/discord/pictures/picture-name.js';

describe('the name of a picture’s attachment', () => {
	it.each([
		['easel-1.png', { number: 1, type: 'image/png', shrunk: false }],
		['easel-4.jpeg', { number: 4, type: 'image/jpeg', shrunk: false }],
		['easel-3-smaller.webp', { number: 3, type: 'image/webp', shrunk: true }],
	] as const)(
		'%s says which one it is, and whether it was made smaller',
		(name, { number, type, shrunk }) => {
			expect(pictureName(number, { type, shrunk })).toBe(name);
			expect(readPictureName(name)).toEqual({ number, shrunk });
		},
	);

	it.each(['', 'fox.png', 'easel-.png', 'easel-12.png', 'easel-1', 'easel-1.png.exe', 'SPOILER_easel-1.png'])(
		'is not read from %j',
		(name) => expect(readPictureName(name)).toBeUndefined(),
	);
});
