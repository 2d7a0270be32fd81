import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lettering } from './demo/phone/lettering.js';
import { beside } from './demo/phone/screen.js';
import { playOnStage } from './demo/play.js';
import { portraitOf } from './demo/portrait.js';
import type { Stage } from './demo/stage.js';
import { complain, say } from './demo/terminal.js';
import type { PostedMessage } from './discord/posted.js';
import type { Reply } from './discord/reply.js';
import { Permission } from './discord/wire.js';

/** Where the pictures lie that the pages in docs/ show, seen from where this is run. */
const FOLDER = join('docs', 'images');
/** For a request to be drawn. */
const DRAWN_WITHIN_MS = 60_000;

const lettering = await Lettering.of('🎨');
if (!lettering.isLegible || !lettering.emoji('🎨')) {
	complain('Letters or emoji are missing here, so nobody could read the pictures. On Debian:');
	complain('apt-get install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji');
	process.exit(1);
}
process.exit(await playOnStage('Taking the pictures', takeThem));

/** Does in the stand-in Discord what the pages tell of, and takes a picture of each message as it looks on a phone. */
async function takeThem({ discord, bot }: Stage): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	const keep = async (name: string, picture: Buffer) => {
		const path = join(FOLDER, `${name}.png`);
		await writeFile(path, picture);
		say(path);
	};
	const save = async (name: string, ...seen: (Reply | PostedMessage)[]) =>
		keep(name, await portraitOf(discord, ...seen));
	const foxDen = discord.addGuild({ name: 'Fox Den' });
	const channel = foxDen.addChannel({ name: 'pictures' });
	const modLog = foxDen.addChannel({ name: 'mod-log' });
	const patrons = foxDen.addRole('Patrons');
	const aki = foxDen.addMember({ name: 'Aki' }).in(channel);
	const bo = foxDen.addMember({ name: 'Bo' }).in(channel);
	const mori = foxDen.addMember({ name: 'Mori', permissions: Permission.ManageGuild }).in(channel);
	await bot.ready;

	const earlier = [
		await aki.runs('/imagine', { prompt: 'a snail with a house of porcelain', aspect_ratio: '3:4' }),
		await aki.runs('/imagine', { prompt: 'pumpkins on the steps of a temple' }),
	];
	await Promise.all(earlier.map((reply) => reply.showsPictures(1, { within: DRAWN_WITHIN_MS })));
	const result = await aki.runs('/imagine', {
		prompt: 'a red fox asleep under a maple, autumn light',
		count: 4,
	});
	await result.shows('Being drawn', { within: DRAWN_WITHIN_MS });
	const waiting = await portraitOf(discord, result);
	await result.showsPictures(4, { within: DRAWN_WITHIN_MS });
	await keep('imagine', await beside([waiting, await portraitOf(discord, result)]));

	const details = await bo.presses(result, 'Details');
	await details.shows('Details');
	const form = await bo.presses(result, 'Edit');
	const seen = [details, form, await aki.runs('/history')];
	await keep('afterwards', await beside(await Promise.all(seen.map((one) => portraitOf(discord, one)))));

	await mori.runs('/settings log', { channel: modLog });
	await mori.runs('/settings defaults', { model: 'Haruka v2', aspect_ratio: '3:4' });
	await save('settings', await mori.runs('/settings timezone', { zone: 'Asia/Tokyo' }));
	await save('settings-key', await mori.runs('/settings key'));

	await mori.runs('/limits set', { daily: 4, server_daily: 400 });
	await save('limits', await mori.runs('/limits set', { daily: 100, role: patrons }));
	await save('refusal', await aki.runs('/imagine', { prompt: 'the same fox, awake' }));

	const asked = [
		await bo.runs('/imagine', { prompt: 'a lighthouse in the rain' }),
		await mori.runs('/imagine', { prompt: 'a market at night, lanterns', private: true }),
		await bo.runs('/imagine', { prompt: 'a teapot in the shape of an owl' }),
		await mori.runs('/imagine', { prompt: 'paper boats on a pond' }),
	];
	await asked.at(-1)?.shows('Number 2 in line', { within: DRAWN_WITHIN_MS });
	const queue = await mori.runs('/queue');
	await save('queue', queue);
	// Of the two that can be cancelled Mori's own comes first.
	const [, cancel] = queue.controls.filter(({ label }) => label === 'Cancel');
	await mori.presses(queue, cancel?.custom_id ?? '');
	await asked[2]?.shows('A moderator cancelled this');
	const cancelled = await modLog.receives(({ text }) => text.includes('cancelled'));
	await save('mod-log', ...modLog.messages.slice(0, -1), cancelled);
	await Promise.all([0, 1, 3].map((index) => asked[index]?.showsPictures(1, { within: DRAWN_WITHIN_MS })));
}
