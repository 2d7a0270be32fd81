import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.js';
import { TokenRefused } from './discord/client.js';
import { startEasel } from './easel.js';
import { systemClock } from './ops/clock.js';
import { openLog } from './ops/log.js';
import { StoreError } from './storage/store.js';

/** EX_CONFIG of sysexits.h: starting again without a change is of no use. */
const EXIT_CONFIG = 78;

if (existsSync('.env')) process.loadEnvFile();
const config = configOrExit();
const log = openLog(config.logLevel, [config.discord.token, config.pixai.key]);

// Whatever it is, it is logged here, where no secret gets through, and not by Node.
process.on('uncaughtException', (error) =>
	die(error, 'Easel ends, because of an error that nobody expected'),
);

try {
	const easel = await startEasel(config, {
		clock: systemClock,
		random: Math.random,
		log,
		onLost: (reason) => die(reason, `Easel ends: ${reason.message}`),
	});
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, async () => {
			log.info({ signal }, 'Easel stops');
			await easel.stop();
			process.exit(0);
		});
	}
} catch (error) {
	const isForOperator = error instanceof TokenRefused || error instanceof StoreError;
	die(error, `Easel cannot start${isForOperator ? `: ${error.message}` : ''}`);
}

function die(error: unknown, words: string): never {
	log.fatal({ err: error }, words);
	process.exit(error instanceof TokenRefused ? EXIT_CONFIG : 1);
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
