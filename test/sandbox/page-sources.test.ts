import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';

const PAGE = fileURLToPath(new URL('../../sandbox/page', import.meta.url));
/** What runs in the browser as well as here: constants and readers. Of the other files, the page knows types only. */
const SHARED = /\/(discord\/(wire|components)|markdown\/\w+)\.js$/;

const sources = await Promise.all(
	(await readdir(PAGE, { recursive: true }))
		.filter((name) => /\.(ts|css|html)$/.test(name) && name !== 'vite.config.ts')
		.map(async (name) => ({ name, text: await readFile(join(PAGE, name), 'utf8') })),
);

/** In which files of the page a pattern is found. */
function where(pattern: RegExp): string[] {
	return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

test('the page has sources', () => {
	expect(sources.length).toBeGreaterThan(10);
});

test.each(['easel', 'imagine'])('the page does not know the word %s', (word) => {
	expect(where(new RegExp(word, 'i'))).toEqual([]);
});

test.each(commands.map(({ definition: { name } }) => name))('the page knows no command %s', (name) => {
	// Some are words of every language of computers, like "me"; only as a text or after a slash would they be the command.
	expect(where(new RegExp(`(['"\`])/?${name}\\1|(?<![\\w.])/${name}\\b(?!\\.js|/)`))).toEqual([]);
});

test('what the page imports from outside of it are types, or what runs anywhere', () => {
	const imported = sources.flatMap(({ name, text }) =>
		[...text.matchAll(/^import (?!type )[^;]*?'((?:\.\.?\/)[^']+\.js)'/gm)]
			.map(([, path = '']) => join('/sandbox/page', name, '..', path))
			.filter((path) => !path.startsWith('/sandbox/page/')),
	);
	expect(imported.length).toBeGreaterThan(0);
	expect(imported.filter((path) => !SHARED.test(path))).toEqual([]);
});
