import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.js';
import { ShardsRefused, TokenRefused } from './discord/client.js';
import { type RunningEasel, startEasel } from './easel.js';
import { CannotListen } from './ops/cannot-listen.js';
import { systemClock } from './ops/clock.js';
import { openLog } from './ops/log.js';
import { passwordsIn } from './storage/address.js';
import { StoreError } from './storage/store.js';

/** EX_CONFIG of sysexits.h: starting again without a change is of no use. */
const EXIT_CONFIG = 78;
/** In milliseconds; what starts the bot kills it after ten seconds, as a rule. */
const STOPS_WITHIN = 9_500;

if (existsSync('.env')) process.loadEnvFile();
const config = configOrExit();
// As it is written there, without the space that may stand around it.
const secret = process.env.EASEL_SECRET?.trim();
const log = openLog(config.logLevel, [
	config.discord.token,
	config.pixai.key,
	...(secret ? [secret] : []),
	...passwordsIn(config.storeUrl),
]);

let easel: RunningEasel | undefined;
let isStopping = false;

// Rejections that nobody handles come here, too. It is logged where no secret gets through, and not by Node.
process.on('uncaughtException', (error) =>
	die(error, 'Easel ends, because of an error that nobody expected'),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopOn(signal));

try {
	easel = await startEasel(config, {
		clock: systemClock,
		random: Math.random,
		log,
		onLost: (reason) => stopFor(reason),
	});
	await easel.ready;
} catch (error) {
	const isForOperator =
		error instanceof TokenRefused || error instanceof StoreError || error instanceof CannotListen;
	if (!isStopping) die(error, `Easel cannot start${isForOperator ? `: ${error.message}` : ''}`);
}

/** The first signal ends in order, and within ten seconds whatever happens; the second at once. */
async function stopOn(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
	if (isStopping) {
		log.warn({ signal }, 'Easel ends at once');
		process.exit(1);
	}
	log.info({ signal }, 'Easel stops');
	await stop();
	process.exit(0);
}

async function stopFor(reason: Error): Promise<void> {
	if (isStopping) return;
	await stop();
	die(reason, `Easel ends: ${reason.message}`);
}

/** Resolves when everything has ended, and in any case in time. */
async function stop(): Promise<void> {
	isStopping = true;
	const inTime = systemClock
		.sleep(STOPS_WITHIN)
		.then(() => log.warn('Easel ends, although not all is ended yet'));
	await Promise.race([easel?.stop(), inTime]);
}

function die(error: unknown, words: string): never {
	log.fatal({ err: error }, words);
	process.exit(error instanceof TokenRefused || error instanceof ShardsRefused ? EXIT_CONFIG : 1);
}

function configOrExit() {
	try {
		return readConfig(process.env);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exit(EXIT_CONFIG);
	}
}
