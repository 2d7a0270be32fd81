import { ApplicationCommandType } from 'discord.js';
import PQueue from 'p-queue';
import { drawBars } from '../src/charts/bars.js';
import type { Answerable, Command, CommandContext } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import type { Origin } from '../src/discord/origin.js';
import { isModerator, NotAllowed } from '../src/discord/permission.js';
import { NoSuchControl } from '../src/discord/pictures/pressed.js';
import { settingsHere } from '../src/discord/settings-here.js';
import { SCOPES, type Scope, usageView } from '../src/discord/views/usage.js';
import { usageChart } from '../src/discord/views/usage-chart.js';
import { PERIODS, type Period } from '../src/guilds/periods.js';
import { usageOf } from '../src/guilds/usage.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

const CHART = 'usage.png';

/** One at a time: each reads the whole journal, which may be long. */
const counting = new PQueue({ concurrency: 1 });

/** `/usage`: how much was drawn, in numbers and a chart: by the one who asks, and for moderators in their server. */
export const usage: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('usage', (texts) => texts.commands.usage),
		...ANYWHERE,
	},

	run: (interaction, origin, context) => showUsage(interaction, origin, context, 'week'),

	uses: {
		usage({ interaction, args, origin }, context) {
			const scope = SCOPES.find((one) => one === args[0]);
			const period = PERIODS.find((one) => one === args[1]);
			if (!scope || !period) throw new NoSuchControl();
			return showUsage(interaction, origin, context, period, scope);
		},
	},
};

/**
 * Counts, draws and shows.
 *
 * @param wanted whose; the server's for who may see it, where nothing is said.
 * @throws {NotAllowed | NotRead | TookTooLong}
 */
async function showUsage(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	period: Period,
	wanted?: Scope,
): Promise<void> {
	const { view, pictures } = await withPatience(
		interaction,
		{ isPrivate: true, clock: context.clock },
		async () => {
			const settings = await settingsHere(origin, context);
			const mayModerate = isModerator(origin, settings);
			const scope = wanted ?? (mayModerate ? 'server' : 'mine');
			if (scope === 'server' && !mayModerate) throw new NotAllowed(origin.guildId ? 'moderator' : 'guild');
			return shownUsage(interaction, origin, context, {
				period,
				scope,
				isModerator: mayModerate,
				timezone: settings.timezone,
			});
		},
	);
	await answerWith(interaction, view, pictures);
}

async function shownUsage(
	{ locale }: Answerable,
	{ guildId, person }: Origin,
	{ journal, clock }: CommandContext,
	shown: { period: Period; scope: Scope; isModerator: boolean; timezone: string },
) {
	const { period, scope, timezone } = shown;
	const t = wordsFor(locale);
	const whose = { ...(guildId && { guildId }), ...(scope === 'mine' && { asker: person.id }) };
	const counted = await counting.add(() =>
		usageOf(journal.entries(), whose, { period, timezone, now: clock.now() }),
	);
	const all = { ...shown, usage: counted, isOfGuild: guildId !== undefined };
	if (counted.pictures === 0) return { view: usageView(t, all), pictures: [] };
	const { chart, description } = usageChart(t, counted, period, timezone);
	return {
		view: usageView(t, { ...all, chart: { filename: CHART, description } }),
		pictures: [{ name: CHART, description, attachment: await drawBars(chart) }],
	};
}
