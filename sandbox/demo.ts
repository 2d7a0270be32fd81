import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Album } from './demo/album.js';
import { playOnStage } from './demo/play.js';
import { saveScreens } from './demo/screens.js';
import type { Stage } from './demo/stage.js';
import { castIn, playedBy } from './demo/story.js';
import { complain, say, styled } from './demo/terminal.js';
import { Transcript } from './demo/transcript.js';

import { runLive } from './live/live.js';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;
/** When everybody has asked and nobody has a picture yet, in milliseconds. */
const WAITING_MS = 5000;
const FOLDER = 'demo-output';

if (!process.argv.includes('--script')) await runLive();

const unknown = process.argv.slice(2).filter((argument) => argument !== '--script');
if (unknown.length > 0) {
	complain(`The demo does not know ${unknown.join(' ')}. Run it as: npm run demo`);
	process.exit(EXIT_USAGE);
}

const code = await playOnStage('The demo', performed);
if (code === 0) {
	say('Neither Discord nor PixAI had anything to complain of, and everything is ended.\n');
	say('To run it for real: copy .env.example to .env, put your token and your key in, then npm start.');
}
process.exit(code);

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
