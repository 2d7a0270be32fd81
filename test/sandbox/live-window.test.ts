import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { MessageView } from '../../sandbox/discord/scene.js';
import { MessageFlag, Permission } from '../../sandbox/discord/wire.js';
import { Backstage } from '../../sandbox/live/backstage.js';
import { Site } from '../../sandbox/live/site.js';
import { startWorld } from '../e2e/world.js';
import { WindowClient } from './window-client.js';

interface Parts {
	/** What the panel shows; as in the demo unless told. */
	BackstageOf?: typeof Backstage;
	/** The folder of the built page; where the build puts it unless told. */
	page?: string;
}

/** Two people in one server, Easel, and the address at which windows can be opened. */
async function openSite({ BackstageOf = Backstage, page }: Parts = {}) {
	const world = await startWorld();
	const { discord, pixai } = world;
	const den = discord.addGuild({ name: 'Fox Den' });
	den.addMember({ name: 'Aki' });
	den.addMember({ name: 'Mori', permissions: Permission.ManageGuild | Permission.ManageMessages });
	const backstage = new BackstageOf(discord, pixai);
	const site = new Site(discord, backstage, page);
	const address = await site.open(0);
	onTestFinished(() => site.close());
	return { world, address, site };
}

const imagine = (prompt: string, more = {}) =>
	({ kind: 'run', command: 'imagine', values: { prompt, ...more } }) as const;
const picturesIn = ({ message }: MessageView) => JSON.stringify(message.components).match(/\/attachments\//g);

test('what one asks for in one window is seen in the other, where somebody else is', async () => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	const mori = await WindowClient.open(address, 'Mori');
	expect(aki.entrance.scene.me.user.global_name).toBe('Aki');
	expect(mori.entrance.scene.me.user.global_name).toBe('Mori');

	const asked = await aki.does('general', imagine('a fox'));
	expect(asked).toMatchObject({ command: 'imagine', state: expect.stringMatching(/deferred|shown/) });
	const seen = await mori.sees((view) => view.message.id === asked.messageId && picturesIn(view) !== null);

	const url = /\/attachments\/[^"?]+/.exec(JSON.stringify(seen.message.components))?.[0];
	const picture = await fetch(`${address}${url}`);
	expect(picture.status).toBe(200);
	expect(picture.headers.get('content-type')).toMatch(/^image\//);
});

test('each is shown the commands that they can use there', async () => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	const mori = await WindowClient.open(address, 'Mori');
	const namesFor = async (window: WindowClient) => {
		const commands = await window.ask({ ask: 'commands', channel: window.channel('general') });
		return commands.map(({ name }) => name);
	};
	expect(await namesFor(aki)).toContain('imagine');
	expect(await namesFor(aki)).not.toContain('settings');
	expect(await namesFor(mori)).toContain('settings');
	await expect(aki.does('general', { kind: 'run', command: 'settings view', values: {} })).rejects.toThrow(
		'Aki cannot use settings',
	);
});

test('what only one of them is to see, only they are told of', async () => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	const mori = await WindowClient.open(address, 'Mori');
	const help = await aki.does('general', { kind: 'run', command: 'help', values: {} });
	const view = await aki.sees(({ message }) => message.id === help.messageId);
	expect(view.message.flags & MessageFlag.Ephemeral).not.toBe(0);

	await aki.ask({ ask: 'say', channel: aki.channel('general'), content: 'did you see?' });
	await mori.sees(({ message }) => message.content === 'did you see?');
	expect(JSON.stringify(mori.news)).not.toContain(help.messageId);
	await expect(
		mori.does('general', { kind: 'press', message: view.message.id, button: 'Anything' }),
	).rejects.toThrow('Mori cannot see');
});

test('an option is completed, a form is filled in, and what is deleted is told of', async () => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	const proposals = await aki.does('general', {
		kind: 'complete',
		command: 'imagine',
		values: { prompt: 'a fox', model: 'haru' },
		focused: 'model',
	});
	expect(proposals.choices?.map(({ name }) => name).join()).toContain('Haruka');

	const asked = await aki.does('general', imagine('a fox'));
	const { messageId = '' } = asked;
	await aki.sees((view) => view.message.id === messageId && picturesIn(view) !== null);
	const edit = await aki.does('general', { kind: 'press', message: messageId, button: 'Edit' });
	expect(edit.source?.messageId).toBe(messageId);
	const prompt = edit.modal?.components.find(({ label }) => label === 'Prompt');
	expect(JSON.stringify(prompt)).toContain('a fox');
	const again = await aki.does('general', {
		kind: 'submit',
		interaction: edit.id,
		values: { Prompt: 'an owl' },
	});
	await aki.sees((view) => view.message.id === again.messageId && picturesIn(view) !== null);

	const question = await aki.does('general', { kind: 'press', message: messageId, button: 'Delete' });
	await aki.does('general', { kind: 'submit', interaction: question.id, values: {} });
	const gone = await aki.hears('deleted');
	expect(gone.messageId).toBe(messageId);
});

test('whoever changes their language is answered in it', async () => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	await aki.ask({ ask: 'speak', locale: 'ja' });
	expect((await aki.hears('scene')).scene.me.locale).toBe('ja');
	const help = await aki.does('general', { kind: 'run', command: 'help', values: {} });
	const { message } = await aki.sees((view) => view.message.id === help.messageId);
	expect(JSON.stringify(message.components)).toMatch(/[ぁ-ん]/);
});

test('a window that becomes somebody else sees what they see', async () => {
	const { address } = await openSite();
	const window = await WindowClient.open(address, 'Aki');
	await window.does('general', { kind: 'run', command: 'help', values: {} });
	const { scene, messages } = await window.ask({ ask: 'enter', as: 'Mori' });
	expect(scene.me.user.global_name).toBe('Mori');
	expect(messages).toEqual([]);
	const entered = await window.ask({ ask: 'enter', as: 'Aki' });
	expect(entered.messages).toHaveLength(1);
});

test.each([
	[
		'what Discord would not let them do',
		{ kind: 'run', command: 'imagine', values: {} },
		'/imagine requires prompt',
	],
	['a command that there is not', { kind: 'run', command: 'dance', values: {} }, 'There is no command dance'],
	['a message that there is not', { kind: 'press', message: '1', button: 'Again' }, 'There is no message'],
	['a form that there is not', { kind: 'submit', interaction: '1', values: {} }, 'There is no form'],
] as const)('a window is refused in words: %s', async (_, act, words) => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	await expect(aki.does('general', act)).rejects.toThrow(words);
	await expect(aki.ask({ ask: 'act', channel: '1', act })).rejects.toThrow('There is no such channel');
});

test.each([
	'no JSON',
	'{"id":1,"ask":"rob"}',
	'{"ask":"enter"}',
	'{"id":1,"ask":"say","channel":"1","content":""}',
])('a window that sends %s is closed, and the others stay open', async (frame) => {
	const { address } = await openSite();
	const aki = await WindowClient.open(address, 'Aki');
	const broken = await WindowClient.open(address, 'Mori');
	broken.sends(frame);
	expect(await broken.closed).toEqual({ code: 1007, reason: 'That is nothing that a window can ask.' });
	await aki.ask({ ask: 'speak', locale: 'fr' });
});

test('a window that sends far too much is closed', async () => {
	const { address } = await openSite();
	const window = await WindowClient.open(address, 'Aki');
	window.sends('x'.repeat(300_000));
	expect((await window.closed).code).toBe(1009);
	await WindowClient.open(address, 'Aki');
});

test('another site cannot open a window, nor be made to lead to the page', async () => {
	const { address } = await openSite();
	const foreign = new WindowClient(address, 'https://example.com');
	await expect(foreign.opened()).rejects.toThrow('socket hang up');
	const { statusCode } = await request(address, { headers: { host: 'example.com' } });
	expect(statusCode).toBe(421);
});

test('nothing but the page and the pictures is served', async () => {
	const { address } = await openSite();
	for (const path of ['/nothing', '/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/window'])
		expect((await fetch(`${address}${path}`)).status, path).toBe(404);
	expect((await fetch(address, { method: 'POST' })).status).toBe(405);
});

test('no answer can be shown, used or run by another site, nor taken for something else', async () => {
	const page = await mkdtemp(join(tmpdir(), 'easel-page-'));
	onTestFinished(() => rm(page, { recursive: true }));
	await writeFile(join(page, 'index.html'), '<p>The page</p>');
	const { address } = await openSite({ page });
	const answers = [
		await request(address),
		await request(address, { method: 'HEAD' }),
		await request(address, { method: 'DELETE' }),
		await request(address, { headers: { host: 'example.com' } }),
		await request(`${address}/nothing`),
		await request(`${address}/attachments/1/2/nothing.png`),
	];
	expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 405, 421, 404, 404]);
	for (const { headers } of answers)
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-resource-policy': 'same-origin',
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
		});
	const policies = answers.map(({ headers }) => String(headers['content-security-policy']));
	const { host } = new URL(address);
	expect(policies[0]).toContain(`connect-src 'self' ws://${host};`);
	expect(policies[1]).toBe(policies[0]);
	const [got, headed] = await Promise.all(answers.slice(0, 2).map(({ body }) => body.text()));
	expect([got, headed]).toEqual(['<p>The page</p>', '']);
	await Promise.all(answers.slice(2).map(({ body }) => body.dump()));
});

test('what nobody expected is told to the window and to the operator, and ends nothing', async () => {
	let isBroken = false;
	class FragileBackstage extends Backstage {
		override get view() {
			if (isBroken) throw new Error('the panel is broken');
			return super.view;
		}
	}
	const { address } = await openSite({ BackstageOf: FragileBackstage });
	const aki = await WindowClient.open(address, 'Aki');
	const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	onTestFinished(() => written.mockRestore());
	isBroken = true;
	await aki.ask({ ask: 'turn', switch: 'slow', on: true });
	expect(String(written.mock.lastCall?.[0])).toContain('the panel is broken');
	written.mockClear();
	await expect(aki.ask({ ask: 'enter', as: 'Mori' })).rejects.toThrow('The demo itself failed');
	expect(String(written.mock.lastCall?.[0])).toContain('the panel is broken');
	isBroken = false;
	await aki.ask({ ask: 'enter', as: 'Mori' });
});
