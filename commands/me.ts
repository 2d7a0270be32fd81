import { ApplicationCommandType } from 'discord.js';
import type { Answerable, Command, CommandContext } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { memberUse } from '../src/discord/member-use.js';
import type { Origin } from '../src/discord/origin.js';
import { deletedMeView, deleteMeView, type Kept, meView } from '../src/discord/views/me.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** `/me`: what is kept about the one who asks, and a button that deletes all of it, in every server. */
export const me: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('me', (texts) => texts.commands.me),
		...ANYWHERE,
	},

	run: showMe,

	uses: {
		me: ({ interaction, origin }, context) => showMe(interaction, origin, context),

		'me-delete': ({ interaction }) => answerWith(interaction, deleteMeView(wordsFor(interaction.locale))),

		async 'me-deleted'({ interaction, origin: { person } }, { erasures, album, clock }) {
			await withPatience(interaction, { isPrivate: true, clock }, () => erasures.erase(person.id));
			const { underWay } = album.countOf(person.id);
			await answerWith(interaction, deletedMeView(wordsFor(interaction.locale), underWay));
		},
	},
};

async function showMe(interaction: Answerable, origin: Origin, context: CommandContext): Promise<void> {
	const t = wordsFor(interaction.locale);
	const kept = await withPatience(interaction, { isPrivate: true, clock: context.clock }, () =>
		keptAbout(origin, context, t),
	);
	await answerWith(interaction, meView(t, kept));
}

async function keptAbout(
	{ guildId, person }: Origin,
	context: CommandContext,
	t: ReturnType<typeof wordsFor>,
): Promise<Kept> {
	const { people, drafts, album, lately, guilds } = context;
	const [{ presets }, drafted, settings] = await Promise.all([
		people.load(person.id),
		drafts.count(person.id),
		guildId === undefined ? undefined : guilds.load(guildId),
	]);
	return {
		requests: album.countOf(person.id),
		presets: presets.map(({ name }) => name),
		drafts: drafted,
		lately: lately.ofPerson(person.id),
		...(guildId && settings && { use: memberUse(t, guildId, person, settings, context) }),
	};
}
