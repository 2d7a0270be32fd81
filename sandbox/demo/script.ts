import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Album } from './album.js';
import { playOnStage } from './play.js';
import { saveScreens } from './screens.js';
import type { Stage } from './stage.js';
import { castIn, playedBy } from './story.js';
import { say, styled } from './terminal.js';
import { Transcript } from './transcript.js';

/** When everybody has asked and nobody has a picture yet, in milliseconds. */
const WAITING_MS = 5000;
const FOLDER = 'demo-output';

/**
 * Lets people who follow a script ask for pictures, prints their conversation, and saves what they got.
 *
 * @returns the exit code
 */
export async function runScript(): Promise<number> {
	const code = await playOnStage('The demo', performed);
	if (code === 0) {
		say('Neither Discord nor PixAI had anything to complain of, and everything is ended.\n');
		say('To run it for real: copy .env.example to .env, put your token and your key in, then npm start.');
	}
	return code;
}

async function performed({ discord, bot }: Stage): Promise<void> {
	say(styled('Easel between a stand-in Discord and a stand-in PixAI. Nothing leaves this machine.', 'bold'));
	say('PixAI takes two requests at once here, so that people have to wait in line.\n');
	const album = await Album.at(resolve(FOLDER));
	const cast = castIn(discord);
	await bot.ready;
	const transcript = new Transcript(discord, album);
	const [waiting] = await Promise.all([pause(WAITING_MS).then(() => transcript.now()), playedBy(cast)]);
	const { isLegible } = await saveScreens(album, cast, { waiting, end: transcript.now() });
	await album.write('easel.log', bot.log.map((line) => `${line}\n`).join(''));
	await album.settled();
	say(`\nIn ${styled(`${FOLDER}/`, 'bold')} are the ${album.size} pictures as they arrived in Discord, and`);
	say('  conversation.png  how the conversation looks on a phone');
	say('  imagine.png       one request of it');
	say('  easel.log         what the bot logged');
	if (!isLegible)
		say('No font is installed here, so bars stand for words (Debian: apt-get install fonts-noto-core).');
}
