import { EXIT_INTERRUPTED, interruption } from './interruption.js';
import { Stage } from './stage.js';
import { complain, styled } from './terminal.js';

const LIMIT_MS = 120_000;

/**
 * Plays something on a stage until it is over, somebody interrupts it, or two minutes have gone by; ends everything that
 * was started, and says what went wrong.
 *
 * @param name of what is played, at the beginning of a sentence
 * @returns the exit code
 */
export async function playOnStage(name: string, play: (stage: Stage) => Promise<void>): Promise<number> {
	const interrupted = interruption();
	const stage = await Stage.open();
	const limit = AbortSignal.timeout(LIMIT_MS);
	const trouble = AbortSignal.any([interrupted, limit]);
	const problems: string[] = [];
	try {
		await Promise.race([play(stage), stage.bot.death, whenAborted(trouble)]);
	} catch (error) {
		problems.push(
			limit.aborted ? `${name} did not end within ${LIMIT_MS / 60_000} minutes.` : wordsOf(error),
		);
	}
	problems.push(...(await stage.close()));
	if (interrupted.aborted) {
		complain(`\n${name} was interrupted; everything is ended.`);
		return EXIT_INTERRUPTED;
	}
	if (problems.length === 0) return 0;
	for (const problem of problems) complain(styled(problem, 'red'));
	complain(`\nWhat the bot wrote last:\n${stage.bot.log.slice(-10).join('\n')}`);
	return 1;
}

async function whenAborted(signal: AbortSignal): Promise<never> {
	signal.throwIfAborted();
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason));
	});
}

function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
