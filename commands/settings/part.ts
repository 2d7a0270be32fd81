import type { APIApplicationCommandSubcommandOption, ChatInputCommandInteraction } from 'discord.js';
import type { Answerable, Command, CommandContext, Typing, Use } from '../../src/discord/command.js';
import { answerWith, withPatience } from '../../src/discord/first-response.js';
import type { Origin } from '../../src/discord/origin.js';
import { managedGuild } from '../../src/discord/permission.js';
import { changeNotices, recordNotices } from '../../src/discord/views/notices.js';
import type { Panel } from '../../src/discord/views/settings/controls.js';
import { settingsView } from '../../src/discord/views/settings/panel.js';
import type { KeyTrouble } from '../../src/discord/views/settings/words.js';
import { publicLocale } from '../../src/guilds/language.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { isWithin } from '../../src/ops/within.js';
import { languageOf, wordsFor } from '../../src/words/index.js';
import { changeGuild } from '../change.js';

/** A part of `/settings`: a subcommand, and what the controls of its page do. */
export interface SettingsPart {
	readonly subcommand: APIApplicationCommandSubcommandOption;
	/** Called only for who may. */
	run(interaction: ChatInputCommandInteraction, origin: Origin, context: CommandContext): Promise<void>;
	/** Choices for an option of the subcommand that is being typed. */
	complete?(typing: Typing, context: CommandContext): ReturnType<NonNullable<Command['complete']>>;
	/** By the item that a control's id names. Called only for who may. */
	readonly controls?: Readonly<Record<string, (use: Use, context: CommandContext) => Promise<void>>>;
}

/** How long a page waits for the lines in the log channel, in milliseconds: then it is known whether there is a way. */
const A_MOMENT = 1_000;

/** Shows a page of the settings. */
export async function showPanel(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	panel: Panel,
	notices: readonly string[] = [],
): Promise<void> {
	const guildId = managedGuild(origin);
	const { guilds, clock } = context;
	const settings = await withPatience(interaction, { isPrivate: true, clock }, () => guilds.load(guildId));
	// Who looks may have opened it meanwhile.
	if (isLogClosed(settings, context)) await triesLog(guildId, context);
	await answerWith(interaction, panelView(interaction, guildId, panel, settings, context, notices));
}

/**
 * Changes a server's settings, and shows what has changed above a page of them.
 *
 * @param edit gets the settings as they are when it is its turn, and throws what is wrong with the change.
 */
export async function changeSettings(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	panel: Panel,
	edit: (settings: GuildSettings) => GuildSettings,
): Promise<void> {
	const guildId = managedGuild(origin);
	const { settings, changes } = await changeGuild(interaction, guildId, origin, context, edit);
	if (panel === 'log' || isLogClosed(settings, context)) await triesLog(guildId, context);
	const notices = changeNotices(wordsFor(interaction.locale), changes);
	await answerWith(interaction, panelView(interaction, guildId, panel, settings, context, notices));
}

/** Finds out whether Discord takes what the log channel was not told yet. */
async function triesLog(guildId: string, { audit, clock }: CommandContext): Promise<void> {
	audit.tell(guildId);
	await isWithin(A_MOMENT, audit.told(guildId), clock);
}

function isLogClosed({ logChannel }: GuildSettings, { audit }: CommandContext): boolean {
	return logChannel !== undefined && audit.isClosed(logChannel);
}

function panelView(
	interaction: Answerable,
	guildId: string,
	panel: Panel,
	settings: GuildSettings,
	context: CommandContext,
	notices: readonly string[],
) {
	const { guilds, keys } = context;
	const t = wordsFor(interaction.locale);
	const trouble = keyTroubleOf(settings, context);
	const about = {
		keysAreEnabled: keys.isEnabled,
		publicLanguage: languageOf(publicLocale(settings, interaction)),
		logIsClosed: isLogClosed(settings, context),
		...(trouble && { keyTrouble: trouble }),
	};
	const above = [...recordNotices(t, settings, guilds.isNewer(guildId)), ...notices];
	return settingsView(t, panel, settings, about, above);
}

function keyTroubleOf({ key }: GuildSettings, { keys, accounts }: CommandContext): KeyTrouble | undefined {
	if (!key) return undefined;
	return keys.canRead(key) ? accounts.of(key).refusal?.reason : 'unreadable';
}
