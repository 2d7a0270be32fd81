import { ApplicationCommandType } from 'discord.js';
import type { Answerable, Command, CommandContext } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { gateOf, type Origin } from '../src/discord/origin.js';
import { isModerator } from '../src/discord/permission.js';
import { takeBack } from '../src/discord/requests/cancel.js';
import { settingsHere } from '../src/discord/settings-here.js';
import { pageIn } from '../src/discord/value.js';
import { type CancelOutcome, cancelWords } from '../src/discord/views/cancel.js';
import { queueView } from '../src/discord/views/queue.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** `/queue`: who is being drawn for and who waits; one's own can be cancelled, and anybody's by moderators. */
export const queue: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('queue', (texts) => texts.commands.queue),
		...ANYWHERE,
	},

	run: (interaction, origin, context) => showQueue(interaction, origin, context, 0),

	uses: {
		queue: ({ interaction, args, origin }, context) =>
			showQueue(interaction, origin, context, pageIn(args[0])),

		async cancel(use, context) {
			const { interaction, args, origin } = use;
			const [jobId = '', page] = args;
			const { running, waiting } = context.pipeline.line(gateOf(origin));
			const entry = [...running, ...waiting].find(({ job }) => job.id === jobId);
			const outcome = entry ? await takeBack(entry, use, context) : 'ended';
			const notice = outcome === 'ended' ? 'not-in-line' : outcome;
			await showQueue(interaction, origin, context, pageIn(page), notice);
		},
	},
};

async function showQueue(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	page: number,
	notice?: CancelOutcome,
): Promise<void> {
	const { pipeline, clock } = context;
	const settings = await withPatience(interaction, { isPrivate: true, clock }, () =>
		settingsHere(origin, context),
	);
	const gate = gateOf(origin);
	const t = wordsFor(interaction.locale);
	const view = queueView(
		t,
		{
			...pipeline.line(gate),
			readyAt: (place) => clock.now() + pipeline.waitAt(gate, place),
			viewer: origin.person.id,
			channelId: interaction.channelId ?? '',
			isModerator: isModerator(origin, settings),
			page,
		},
		notice && [cancelWords(t, notice)],
	);
	await answerWith(interaction, view);
}
