import type { Canceller, Job } from '../../generation/job.js';
import type { Entry } from '../../generation/journal.js';
import { isWithin } from '../../ops/within.js';
import { type Words, wordsFor } from '../../words/index.js';
import type { Command, CommandContext, Use } from '../command.js';
import { answerPrivately, answerWith, deferOnMessage, withPatience } from '../first-response.js';
import { gateOf } from '../origin.js';
import { isModerator } from '../permission.js';
import { NoSuchControl, pressedOn } from '../pictures/pressed.js';
import { mayLookAt } from '../pictures/sight.js';
import { settingsHere } from '../settings-here.js';
import { tellLog } from '../tell-log.js';
import { atPixaiView, type CancelOutcome, cancelView } from '../views/cancel.js';

/** How long the end of what was called off is waited for, in milliseconds; 3 seconds are for all of the answer. */
const A_MOMENT = 1_000;

/** **Cancel** does nothing here: there is nothing for whoever presses to call off, or it is somebody else's. */
export class NotCancellable extends Error {
	override readonly name = 'NotCancellable';

	/** @param asker who may, where it is somebody else. */
	constructor(
		readonly why: 'unknown' | 'someone-elses',
		readonly asker = '',
	) {
		super(`a request cannot be cancelled: ${why}`);
	}
}

/** What the buttons do that call a request off, by the action in their custom ids. */
export const cancelling: Command['uses'] = { stop, drop, keep };

/**
 * **Cancel**, under a waiting reply, for its asker and moderators. What PixAI has not is taken back, and the reply says so.
 * What PixAI has is paid for: whether it is to be shown all the same is asked.
 *
 * @throws {NoSuchControl | NotCancellable}
 */
async function stop(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	if (!interaction.isButton()) throw new NoSuchControl();
	const entry = await entryOf(use, context);
	const outcome = await takeBack(entry, use, context);
	// The reply says it, under which it was pressed.
	if (outcome === 'withdrawn' && !interaction.deferred) return deferOnMessage(interaction);
	const t = wordsFor(interaction.locale);
	const view = outcome === 'at-pixai' ? atPixaiView(t, entry.job.id) : cancelView(t, outcome);
	await answerPrivately(interaction, view);
}

/** **Drop it**, of what PixAI has. @throws {NoSuchControl | NotCancellable} */
async function drop(use: Use, context: CommandContext): Promise<void> {
	const { pipeline, clock } = context;
	const { job } = await entryOf(use, context);
	const by = await cancellerOf(job, use, context);
	const dropping = pipeline.drop(job.id, by);
	const outcome = (await isWithin(A_MOMENT, dropping, clock)) ? await dropping : 'dropping';
	const isCalledOff = outcome !== 'not-yet' && outcome !== 'ended';
	if (isCalledOff && by === 'moderator') {
		const change = (t: Words) => ({ from: t('cancel.log.atPixai'), to: t('cancel.log.dropped') });
		void tellLogOf(job, use, change, context);
	}
	await answer(use, outcome);
}

/** **Deliver it anyway**, of what PixAI has. @throws {NoSuchControl | NotCancellable} */
async function keep(use: Use, context: CommandContext): Promise<void> {
	const { job, state } = await entryOf(use, context);
	await cancellerOf(job, use, context);
	const isDropped = 'dropped' in state && state.dropped !== undefined;
	const isComing = !isDropped && !('failure' in state) && state.name !== 'delivered';
	await answer(use, isComing ? 'kept' : 'ended');
}

/** Says what came of it where it was asked. */
async function answer({ interaction }: Use, outcome: CancelOutcome): Promise<void> {
	await answerWith(interaction, cancelView(wordsFor(interaction.locale), outcome));
}

/**
 * Takes a request back that PixAI has not, for whoever may.
 *
 * @returns what came of it, `being-withdrawn` where that is not certain yet.
 * @throws {NotCancellable}
 */
export async function takeBack({ job }: Pick<Entry, 'job'>, use: Use, context: CommandContext) {
	const { pipeline, clock } = context;
	const by = await cancellerOf(job, use, context);
	const outcome = await pipeline.withdraw(job.id, by);
	if (outcome !== 'withdrawn') return outcome;
	if (by === 'moderator') {
		const change = (t: Words) => ({ from: t('cancel.log.waiting'), to: t('cancel.log.cancelled') });
		void tellLogOf(job, use, change, context);
	}
	// Until it has ended nothing is certain: the disk may be slow, and the process may die.
	return (await isWithin(A_MOMENT, pipeline.ended(job.id), clock)) ? outcome : 'being-withdrawn';
}

/** @throws {NoSuchControl} and {@link NotCancellable} where nothing is on record of the job any more. */
async function entryOf(use: Use, context: CommandContext): Promise<Entry> {
	const patience = { isPrivate: true, clock: context.clock };
	const { entry } = await withPatience(use.interaction, patience, () => pressedOn(use, context));
	if (!entry) throw new NotCancellable('unknown');
	return entry;
}

/**
 * As whom somebody may call a job off.
 *
 * @throws {NotCancellable} they may not; of what they may not even know of, as if it were not there.
 */
async function cancellerOf(
	job: Job,
	{ interaction, origin }: Use,
	context: CommandContext,
): Promise<Canceller> {
	if (job.asker === origin.person.id) return 'asker';
	const settings = await withPatience(interaction, { isPrivate: true, clock: context.clock }, () =>
		settingsHere(origin, context),
	);
	if (job.gate === gateOf(origin) && isModerator(origin, settings)) return 'moderator';
	throw new NotCancellable(mayLookAt({ job }, interaction) ? 'someone-elses' : 'unknown', job.asker);
}

/** Tells the server that a moderator has called off somebody's request. */
function tellLogOf(
	{ asker }: Job,
	{ interaction, origin }: Use,
	change: (t: Words) => { readonly from: string; readonly to: string },
	context: CommandContext,
): Promise<void> {
	const what = (t: Words) => ({ what: t('cancel.log.what', { member: `<@${asker}>` }), ...change(t) });
	return tellLog(interaction, origin, what, context);
}
