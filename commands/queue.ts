import { ApplicationCommandType } from 'discord.js';
import type { Answerable, Command, CommandContext } from '../src/discord/command.js';
import { answerPrivately, answerWith, withPatience } from '../src/discord/first-response.js';
import { gateOf, type Origin } from '../src/discord/origin.js';
import { isModerator } from '../src/discord/permission.js';
import { tellLog } from '../src/discord/tell-log.js';
import { pageIn } from '../src/discord/value.js';
import { type CancelOutcome, cancelNotice, queueView } from '../src/discord/views/queue.js';
import { someoneElsesView } from '../src/discord/views/refusals.js';
import { DEFAULT_SETTINGS } from '../src/guilds/settings.js';
import { isWithin } from '../src/ops/within.js';
import { type Words, wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** How long a cancellation is waited for, in milliseconds; 3 seconds are for all of the answer. */
const A_MOMENT = 1_000;

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

		async cancel({ interaction, args, origin }, context) {
			const [jobId = '', page] = args;
			const { pipeline, clock } = context;
			const { running, waiting } = pipeline.line(gateOf(origin));
			const entry = [...running, ...waiting].find(({ job }) => job.id === jobId);
			if (!entry) return showQueue(interaction, origin, context, pageIn(page), 'ended');
			const { asker } = entry.job;
			const isOwn = asker === origin.person.id;
			const settings = await settingsOf(interaction, origin, context);
			if (!isOwn && !isModerator(origin, settings))
				return answerPrivately(interaction, someoneElsesView(wordsFor(interaction.locale), asker));
			const outcome = pipeline.withdraw(jobId, isOwn ? 'asker' : 'moderator');
			if (outcome === 'withdrawn' && !isOwn) {
				const change = (t: Words) => ({
					what: t('queue.log.what', { member: `<@${asker}>` }),
					from: t('queue.log.from'),
					to: t('queue.log.to'),
				});
				void tellLog(interaction, origin, change, context);
			}
			// Until it has ended nothing is certain: the disk may be slow, and the process may die.
			const isCertain = outcome !== 'withdrawn' || (await isWithin(A_MOMENT, pipeline.ended(jobId), clock));
			const notice = isCertain ? outcome : 'being-withdrawn';
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
	const settings = await settingsOf(interaction, origin, context);
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
		notice && [cancelNotice(t, notice)],
	);
	await answerWith(interaction, view);
}

async function settingsOf(interaction: Answerable, { guildId }: Origin, { guilds, clock }: CommandContext) {
	if (!guildId) return DEFAULT_SETTINGS;
	return withPatience(interaction, { isPrivate: true, clock }, () => guilds.load(guildId));
}
