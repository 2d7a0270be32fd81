import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { ApplicationCommandType, ComponentType } from 'discord.js';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { resultView } from '../src/discord/views/job.js';
import { wordsFor } from '../src/words/index.js';
import { componentsIn } from './discord/view-contents.js';
import { jobOf } from './generation/jobs.js';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const { engines } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const moderators = await readFile(new URL('../docs/moderators.md', import.meta.url), 'utf8');
const underAPicture = sectionOf('Under a picture');
const t = wordsFor('en-US');

/** A section, up to the next one. */
function sectionOf(title: string): string {
	return new RegExp(`^## ${title}\n(.*?)^## `, 'ms').exec(readme)?.[1] ?? '';
}

/** What stands in the first column of a section's table, without the marks around it. */
function firstColumn(section: string): string[] {
	return [...section.matchAll(/^\| (?!-|control|command|option)([^|]+?) +\|/gm)].map(([, cell = '']) =>
		cell.replace(/[*`]|^_|_$/g, ''),
	);
}

function registered(type: ApplicationCommandType): string[] {
	return commands
		.map(({ definition }) => definition)
		.filter((definition) => (definition.type ?? ApplicationCommandType.ChatInput) === type)
		.map(({ name }) => name);
}

it('the README names every command, and none that is not there', () => {
	const typed = firstColumn(sectionOf('The other commands'));
	const expected = registered(ApplicationCommandType.ChatInput).map((name) => `/${name}`);
	expect(['/imagine', ...typed].sort()).toEqual(expected.sort());
});

it('the README names every option of /imagine, and none that is not there', () => {
	const imagine = commands.map(({ definition }) => definition).find(({ name }) => name === 'imagine');
	const options = imagine && 'options' in imagine ? (imagine.options ?? []) : [];
	const named = firstColumn(sectionOf('`/imagine`'));
	expect(named.sort()).toEqual(options.map(({ name }) => name).sort());
});

it('the README names what stands under pictures, in its order, and what can be used on their message', () => {
	const pictures = ['1.png', '2.png'].map((filename) => ({ filename, shrunk: false }));
	const under = componentsIn(resultView(t, { ...jobOf({ count: 4 }), seed: 7 }, pictures, 1)).flatMap(
		({ type, label, placeholder }) =>
			type === ComponentType.Button || type === ComponentType.StringSelect
				? (label ?? placeholder ?? [])
				: [],
	);
	const onMessages = registered(ApplicationCommandType.Message).map((name) => `Apps → ${name}`);
	expect(firstColumn(underAPicture)).toEqual([...under, ...onMessages]);
});

it('every picture that a page shows is there', () => {
	const inReadme = [...readme.matchAll(/docs\/images\/[\w-]+\.(?:png|svg)/g)].map(([path]) => path);
	const inDocs = [...moderators.matchAll(/images\/[\w-]+\.png/g)].map(([path]) => `docs/${path}`);
	expect(inReadme.length * inDocs.length).toBeGreaterThan(0);
	const missing = [...inReadme, ...inDocs].filter(
		(path) => !existsSync(new URL(`../${path}`, import.meta.url)),
	);
	expect(missing).toEqual([]);
});

it('every picture that is there is shown by a page', async () => {
	const there = await readdir(new URL('../docs/images', import.meta.url));
	const unseen = there.filter((name) => !`${readme}${moderators}`.includes(`images/${name}`));
	expect(unseen).toEqual([]);
});

it('the README names the versions of Node.js that package.json does', () => {
	const [, oldest, next] = /^\^(\d+\.\d+)\.0 \|\| >=(\d+\.\d+)\.0$/.exec(engines.node) ?? [];
	const major = oldest?.split('.')[0];
	expect(readme.replace(/\s+/g, ' ')).toContain(
		`[Node.js](https://nodejs.org) ${major} (${oldest} or newer), or ${next} or newer,`,
	);
});
