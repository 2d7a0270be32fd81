import type { APIApplicationCommandSubcommandOption, ChatInputCommandInteraction } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import type { Answerable, Command, CommandContext, Typing, Use } from '../../src/discord/command.js';
import { answerWith, withPatience } from '../../src/discord/first-response.js';
import type { Origin } from '../../src/discord/origin.js';
import { isModerator, moderatedGuild } from '../../src/discord/permission.js';
import { settingsHere } from '../../src/discord/settings-here.js';
import { oneOf } from '../../src/discord/value.js';
import { presetsView, SCOPES, type Scope } from '../../src/discord/views/presets.js';
import type { Preset } from '../../src/generation/preset.js';
import { wordsFor } from '../../src/words/index.js';
import { changeGuild } from '../change.js';

/** A part of `/preset`: a subcommand. */
export interface PresetPart {
	readonly subcommand: APIApplicationCommandSubcommandOption;
	run(interaction: ChatInputCommandInteraction, origin: Origin, context: CommandContext): Promise<void>;
	/** Choices for an option of the subcommand that is being typed. */
	complete?(typing: Typing, context: CommandContext): ReturnType<NonNullable<Command['complete']>>;
}

/**
 * What was chosen in a select of presets.
 *
 * @throws {ValueRefused} it is none.
 */
export function chosenPreset(interaction: Use['interaction']): { scope: Scope; name: string } {
	const [, scope, name = ''] = /^([^:]*):(.*)$/s.exec(chosenIn(interaction)[0] ?? '') ?? [];
	return { scope: oneOf('preset', scope, SCOPES), name };
}

/**
 * Shows somebody's own presets and the server's.
 *
 * @param notices what stands above them.
 * @param page from 0.
 */
export async function showPresets(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	notices: readonly string[] = [],
	page = 0,
): Promise<void> {
	const { people, clock } = context;
	const [{ presets: own, ...rest }, settings] = await withPatience(
		interaction,
		{ isPrivate: true, clock },
		() => Promise.all([people.load(origin.person.id), settingsHere(origin, context)]),
	);
	const list = { own, guild: settings.presets, isModerator: isModerator(origin, settings), ...rest, page };
	await answerWith(interaction, presetsView(wordsFor(interaction.locale), list, notices));
}

/**
 * Changes somebody's own presets, or those of a server, which takes a moderator.
 *
 * @param edit gets them as they are when it is its turn, and throws what is wrong with the change.
 * @returns how they were before.
 * @throws {NotAllowed} and what `edit` and the books throw.
 */
export async function changePresets(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	scope: Scope,
	edit: (presets: readonly Preset[]) => readonly Preset[],
): Promise<readonly Preset[]> {
	const { people, clock } = context;
	let before: readonly Preset[] = [];
	const changed = <Record extends { readonly presets: readonly Preset[] }>(record: Record) => {
		before = record.presets;
		return { ...record, presets: edit(before) };
	};
	if (scope === 'guild') {
		const guildId = await moderatedGuild(interaction, origin, context);
		await changeGuild(interaction, guildId, origin, context, changed);
	} else {
		// Whoever changes them has seen by then what could not be read.
		await withPatience(interaction, { isPrivate: true, clock }, () =>
			people.change(origin.person.id, ({ unreadableSince: _, ...settings }) => changed(settings)),
		);
	}
	return before;
}
