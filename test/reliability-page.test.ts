import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const PAGE = new URL('../docs/reliability.md', import.meta.url);

it('every test that the page on reliability names is there', async () => {
	const page = await readFile(PAGE, 'utf8');
	const named = [...page.matchAll(/\]\((\.\.\/test\/[^)]+)\): ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
		([, file = '', titles = '']) =>
			[...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
	);
	const missing = [];
	for (const { file, title } of named) {
		const tests = await readFile(new URL(file, PAGE), 'utf8');
		if (!tests.includes(title)) missing.push(`${file}: ${title}`);
	}
	expect(missing).toEqual([]);
	expect(named.length).toBeGreaterThanOrEqual([...page.matchAll(/\.\.\/test\//g)].length);
});
