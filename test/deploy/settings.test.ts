import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.js';
import { deploymentFiles, fileAt } from './files.js';

const deployed = await deploymentFiles();
const settings = settingsThatAreRead();
const operating = await fileAt('docs/operating.md');
const compose = deployed.find(({ path }) => path === 'deploy/compose.yaml');

/** What {@link readConfig} looks for in the environment. */
function settingsThatAreRead(): ReadonlySet<string> {
	const names = new Set<string>();
	const environment = new Proxy<Record<string, undefined>>(
		{},
		{ get: (_, name) => void names.add(String(name)) },
	);
	expect(() => readConfig(environment)).toThrow();
	return names;
}

/** Words like `STORE_URL`: of two parts at least, so that `ALL` is none; the kernel has names of its own. */
function variablesIn(text: string): string[] {
	return text.match(/(?<![$\w])(?!AF_)[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?![\w*])/g) ?? [];
}

/** What an operator tells the other programs of the compose file. */
function variablesOfOthers(): ReadonlySet<string> {
	const { services } = parse(compose?.text ?? '', { merge: true });
	const told = Object.entries<{ environment?: object }>(services)
		.filter(([name]) => name !== 'easel' && name !== 'worker')
		.flatMap(([, { environment = {} }]) => Object.keys(environment));
	const filledIn = [...(compose?.text ?? '').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
	return new Set([...told, ...filledIn, 'COMPOSE_PROFILES', 'NODE_ENV']);
}

it('the .env.example names every setting, and none that is not there', async () => {
	const { text } = await fileAt('.env.example');
	const named = [...text.matchAll(/^(?:# )?([A-Z][A-Z\d_]*)=/gm)].map(([, name = '']) => name);
	expect([...new Set(named)].sort()).toEqual([...settings].sort());
});

it('the README names every setting, and none that is not there', async () => {
	const { text } = await fileAt('README.md');
	const named = [...text.matchAll(/^\| `([A-Z][A-Z\d_]*)` /gm)].map(([, name = '']) => name);
	expect(named.sort()).toEqual([...settings].sort());
});

it.each([...deployed, operating])('every variable that $path names is one that there is', ({ text }) => {
	const others = variablesOfOthers();
	const unknown = variablesIn(text).filter((name) => !settings.has(name) && !others.has(name));
	expect(unknown).toEqual([]);
});

it('docs/operating.md names all that the compose file is to be told', () => {
	const filledIn = [...(compose?.text ?? '').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
	expect(filledIn.length).toBeGreaterThan(0);
	expect(filledIn.filter((name) => !operating.text.includes(name))).toEqual([]);
});

it('docs/operating.md names only files and commands that there are', async () => {
	const { text } = operating;
	const { scripts } = JSON.parse((await fileAt('package.json')).text);
	const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
	expect(run.filter((name) => !(name in scripts))).toEqual([]);
	const linked = [...text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, path = '']) =>
		join('docs', path),
	);
	expect(linked.length).toBeGreaterThan(0);
	expect(linked.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
});
