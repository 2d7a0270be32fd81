import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import type { JobState } from '../../src/generation/job.js';
import { recordOf } from '../../src/generation/record.js';
import { CATALOGUE } from '../../src/pixai/catalogue.js';
import { openStore } from '../../src/storage/store.js';
import { jobOf } from '../generation/jobs.js';
import { Album, beside, pictureOf } from './album.js';
import { inBrowser } from './browser.js';
import { messagesOn, showsPictures, types } from './hands.js';
import { openEasel, type PageOptions } from './page.js';

const SHOWN = fileURLToPath(new URL('../../docs/images', import.meta.url));
/** Set by `npm run pictures`; else the pictures are taken all the same, and thrown away. */
const KEPT_IN = process.env.EASEL_PICTURES;
/** For a picture to be drawn as large as PixAI's are. */
const PATIENCE = { within: 60_000 };
const DESK = { width: 1000, height: 1200 };
/** In milliseconds, and a little less, so that its first day is not that of a week ago. */
const WEEK = 6.4 * 24 * 60 * 60_000;
const PHONE = { width: 390, height: 760, touch: true };

inBrowser('the pictures that the documentation shows', () => {
	test('can all be taken anew', async () => {
		const folder = KEPT_IN ?? (await mkdtemp(join(tmpdir(), 'easel-pictures-')));
		if (!KEPT_IN) onTestFinished(() => rm(folder, { recursive: true }));
		const album = new Album(folder);
		const den = await openFoxDen(album);
		await takeResults(den);
		await takeWhatComesAfterwards(den);
		await takeSettings(den);
		await takeTheLine(den);
		await takeJapanese(den);
		await takeUsage(album);
		// What is drawn otherwise is the measurements'.
		const shown = (await readdir(SHOWN)).filter((name) => name.endsWith('.png'));
		expect((await readdir(folder)).sort()).toEqual(shown.sort());
	}, 180_000);
});

type Den = Awaited<ReturnType<typeof openFoxDen>>;

/** Two servers with a bot in them that draws quickly, and the people of the pictures. */
async function openFoxDen(album: Album) {
	const { world, openPage } = await openEasel({
		hurries: false,
		pixai: { pictureScale: KEPT_IN ? 1 : 0.25, draw: { waitingMs: 100, runningMs: 400 } },
		environment: { PIXAI_CONCURRENCY: '2', EASEL_SECRET: Buffer.alloc(32, 7).toString('base64') },
	});
	const { discord, pixai } = world;
	const foxDen = discord.addGuild({ name: 'Fox Den' });
	const pictures = foxDen.addChannel({ name: 'pictures' });
	foxDen.addChannel({ name: 'after-dark', nsfw: true });
	const modLog = foxDen.addChannel({ name: 'mod-log' });
	const patrons = foxDen.addRole('Patrons');
	const aki = foxDen.addMember({ name: 'Aki' }).in(pictures);
	const bo = foxDen.addMember({ name: 'Bo', roles: [patrons] }).in(pictures);
	const mori = foxDen.addMember({ name: 'Mori', permissions: Permission.ManageGuild }).in(pictures);
	const owlLibrary = discord.addGuild({ name: 'ふくろう図書館', locale: 'ja' });
	const nightDesk = owlLibrary.addChannel({ name: '夜のカウンター' });
	const sakura = owlLibrary.addMember({ name: 'さくら', locale: 'ja' }).in(nightDesk);
	for (const person of [aki, bo, mori]) person.in(owlLibrary);
	const look = (name: string, options: PageOptions): Promise<Page> =>
		openPage({ as: name, place: 'Fox Den/pictures', scale: KEPT_IN ? 2 : 1, ...options });
	const keep = (name: string, picture: Buffer) => album.keep(name, picture);
	/** Keeps how the last message of a page looks, once it says this. */
	const keepLast = async (name: string, page: Page, words: string) => {
		await messagesOn(page).last().getByText(words).first().waitFor();
		await keep(name, await pictureOf(page, messagesOn(page).last()));
	};
	return { pixai, modLog, patrons, aki, bo, mori, sakura, look, keep, keepLast };
}

/** Four pictures, the whole page while another is being drawn, and one on a phone. */
async function takeResults({ pixai, aki, bo, look, keep }: Den): Promise<void> {
	const earlier = [
		await aki.runs('/imagine', { prompt: 'a snail with a house of porcelain', aspect_ratio: '3:4' }),
		await aki.runs('/imagine', { prompt: 'pumpkins on the steps of a temple' }),
	];
	await Promise.all(earlier.map((reply) => reply.showsPictures(1, PATIENCE)));
	const fox = { prompt: 'a red fox asleep under a maple, autumn light', count: 4 };
	const result = await aki.runs('/imagine', fox);
	await result.showsPictures(4, PATIENCE);
	const desk = await look('Aki', DESK);
	await showsPictures(messagesOn(desk).last(), 4);
	await keep('imagine', await pictureOf(desk, messagesOn(desk).last()));

	pixai.holdsTasks = true;
	const cabin = await bo.runs('/imagine', { prompt: 'a cabin by the lake' });
	(await pixai.taskOf('a cabin')).starts();
	await cabin.shows('Being drawn', PATIENCE);
	const whole = await look('Aki', { width: 1440, height: 1000 });
	await messagesOn(whole).last().getByText('Being drawn').waitFor();
	await showsPictures(messagesOn(whole).nth(2), 4);
	await keep('demo', await whole.screenshot());

	pixai.holdsTasks = false;
	await cabin.showsPictures(1, PATIENCE);
	const phone = await look('Bo', PHONE);
	await showsPictures(messagesOn(phone).last(), 1);
	await keep('phone', await phone.screenshot());
}

/** The details of a request, the form to change it, and somebody's history: as on phones, beside one another. */
async function takeWhatComesAfterwards({ aki, look, keep }: Den): Promise<void> {
	const phone = await look('Aki', PHONE);
	const last = messagesOn(phone).last();
	await messagesOn(phone).nth(2).getByRole('button', { name: 'Details' }).click();
	await last.getByRole('heading', { name: 'Details' }).waitFor();
	const details = await pictureOf(phone, last);
	await messagesOn(phone).nth(2).getByRole('button', { name: 'Edit' }).click();
	await phone.getByRole('dialog').waitFor();
	const form = await phone.screenshot();
	await phone.keyboard.press('Escape');
	await aki.runs('/history');
	await last.getByRole('heading', { name: 'Your pictures' }).waitFor();
	await showsPictures(last, 3);
	await keep('afterwards', await beside([details, form, await pictureOf(phone, last)]));
}

/** What moderators set, and what comes of it. */
async function takeSettings({ aki, mori, modLog, patrons, look, keep, keepLast }: Den): Promise<void> {
	const desk = await look('Mori', DESK);
	await mori.runs('/settings log', { channel: modLog });
	await mori.runs('/settings defaults', { model: 'Haruka v2', aspect_ratio: '3:4' });
	await mori.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	await keepLast('settings', desk, 'Asia/Tokyo');
	await types(desk, '/settings key');
	const form = desk.getByRole('dialog');
	await form.waitFor();
	await keep('settings-key', await pictureOf(desk, form));
	await desk.keyboard.press('Escape');

	await mori.runs('/limits set', { daily: 4, server_daily: 400 });
	await mori.runs('/limits set', { daily: 100, role: patrons });
	await keepLast('limits', desk, '100 pictures a day');
	await aki.runs('/imagine', { prompt: 'the same fox, awake' });
	await keepLast('refusal', await look('Aki', DESK), 'You have used your 4 pictures of today');
}

/** The line as a moderator sees it, and the log channel once they have cancelled something. */
async function takeTheLine({ pixai, bo, mori, modLog, look, keep, keepLast }: Den): Promise<void> {
	pixai.holdsTasks = true;
	const asked = [
		await bo.runs('/imagine', { prompt: 'a lighthouse in the rain' }),
		await mori.runs('/imagine', { prompt: 'a market at night, lanterns', private: true }),
		await bo.runs('/imagine', { prompt: 'a teapot in the shape of an owl' }),
		await mori.runs('/imagine', { prompt: 'paper boats on a pond' }),
	];
	await asked.at(-1)?.shows('Number 2 in line', PATIENCE);
	for (const task of pixai.running) task.starts();
	await asked[0]?.shows('Being drawn', PATIENCE);
	const queue = await mori.runs('/queue');
	await keepLast('queue', await look('Mori', DESK), 'paper boats on a pond');

	// Of the two that can be cancelled Mori's own comes first.
	const [, cancel] = queue.controls.filter(({ label }) => label === 'Cancel');
	await mori.presses(queue, cancel?.custom_id ?? '');
	await asked[2]?.shows('A moderator cancelled this');
	await modLog.receives(({ text }) => text.includes('cancelled'));
	const log = await look('Mori', { ...DESK, place: 'Fox Den/mod-log' });
	await messagesOn(log).last().getByText('cancelled').waitFor();
	await keep('mod-log', await pictureOf(log, messagesOn(log).first(), messagesOn(log).last()));
	pixai.holdsTasks = false;
	await Promise.all([0, 1, 3].map((index) => asked[index]?.showsPictures(1, PATIENCE)));
}

async function takeJapanese({ sakura, look, keep }: Den): Promise<void> {
	const snow = await sakura.runs('/imagine', { prompt: '雪の中の小さな狐、浮世絵風', aspect_ratio: '3:2' });
	await snow.showsPictures(1, PATIENCE);
	const desk = await look('さくら', { ...DESK, place: 'ふくろう図書館/夜のカウンター' });
	await showsPictures(messagesOn(desk).last(), 1);
	await keep('japanese', await pictureOf(desk, messagesOn(desk).last()));
}

/** What moderators are told of a server in which people draw every day. */
async function takeUsage(album: Album): Promise<void> {
	const { world, openPage } = await openEasel({ bot: false });
	const foxDen = world.discord.addGuild({ name: 'Fox Den' });
	const mori = foxDen.addMember({ name: 'Mori', permissions: Permission.ManageGuild });
	const store = await openStore(world.environment.STORE_URL ?? '');
	const records = store.namespace('jobs');
	for (let index = 0; index < 90; index++) {
		const job = jobOf({ model: CATALOGUE[index % 7 < 4 ? 0 : index % 3]?.name ?? '' }, `guild:${foxDen.id}`);
		const acceptedAt = world.clock.now() - (((index * index) % 97) / 97) * WEEK;
		const state: JobState =
			index % 30 === 7
				? { name: 'failed', failure: { reason: 'failed' }, told: true }
				: { name: 'delivered' };
		await records.set(job.id, recordOf({ job: { ...job, asker: `${index % 8}`, acceptedAt }, state }));
	}
	await store.close();
	await world.startBot();
	const place = `Fox Den/${mori.channel.name}`;
	const phone = await openPage({ as: 'Mori', place, scale: KEPT_IN ? 2 : 1, ...PHONE, height: 1200 });
	await mori.runs('/usage');
	const shown = messagesOn(phone).last();
	await shown.getByText('This server in numbers').waitFor();
	await showsPictures(shown, 1);
	await album.keep('usage', await pictureOf(phone, shown));
}
