import type { Job } from '../../generation/job.js';
import type { CommandContext, Use } from '../command.js';
import { isOnOwnMessage, withPatience } from '../first-response.js';
import { NoSuchControl, pressedOn } from '../pictures/pressed.js';
import { isLargest } from '../views/result-controls.js';
import { requestImage, type Wish } from './request-image.js';
import { answerTooOld } from './too-old.js';

type Variation = Pick<Wish, 'request' | 'seed'>;

/**
 * **Again**, under pictures: the same request with another seed, as a new reply to whoever presses, within their own limits.
 *
 * @throws {NoSuchControl} and what {@link requestImage} throws, before any answer.
 */
export async function another(use: Use, context: CommandContext): Promise<void> {
	await vary(use, context, ({ request: { seed: _, ...request } }) => ({
		request: () => request,
	}));
}

/**
 * **Larger**, under pictures: the same picture, in the next size.
 *
 * @throws {NoSuchControl} and what {@link requestImage} throws, before any answer.
 */
export async function larger(use: Use, context: CommandContext): Promise<void> {
	await vary(use, context, (job) => {
		const { request, seed } = job;
		if (seed === undefined || isLargest(request)) throw new NoSuchControl();
		return { request: () => ({ ...request, size: '1.5k' }), seed };
	});
}

/** What was private stays so, and so does what was hidden behind a press. */
async function vary(use: Use, context: CommandContext, variationOf: (job: Job) => Variation): Promise<void> {
	const { interaction, origin } = use;
	const isPrivate = isOnOwnMessage(interaction);
	const { entry, message } = await withPatience(
		interaction,
		{ isPrivate, replacesMessage: false, clock: context.clock },
		() => pressedOn(use, context),
	);
	if (!entry) return answerTooOld(interaction, message, origin, context);
	const { job } = entry;
	const wish = {
		...variationOf(job),
		id: () => interaction.id,
		isPrivate: interaction.deferred ? isPrivate : job.reply.ephemeral,
		replacesMessage: false,
		spoiler: job.reply.spoiler,
	};
	await requestImage(interaction, origin, wish, context);
}
