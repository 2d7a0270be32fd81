import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { publicLocale } from '../../guilds/language.js';
import { judge, Refused, withSafety } from '../../guilds/policy/index.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../guilds/settings.js';
import { type ImageRequest, type RequestDefaults, SEED_LIMIT } from '../../pixai/request.js';
import type { Answerable, CommandContext } from '../command.js';
import { withPatience } from '../first-response.js';
import { gateOf, type Origin } from '../origin.js';
import { presenceOf } from '../presence.js';
import { replyAddress } from '../reply-address.js';

/** What somebody wants, before anybody has looked whether they may have it. */
export interface Wish {
	/**
	 * Gives the job's id, the same for the same wish, at the last moment before it is accepted; throws when it was granted
	 * already.
	 */
	readonly id: () => string | Promise<string>;
	/** What is to be drawn, with what the server says where the asker says nothing. */
	readonly request: (defaults: RequestDefaults) => ImageRequest;
	/** Only the asker sees the reply. */
	readonly isPrivate: boolean;
	/** The reply takes the place of the message that was pressed on. */
	readonly replacesMessage: boolean;
	readonly spoiler: boolean;
	/** The name of the preset that it was asked for with, if any. */
	readonly preset?: string;
	/** What it is drawn from where the request names no seed; by lot where nothing is said. */
	readonly seed?: number;
}

/**
 * Has a picture drawn, if it may be drawn for this person here and now. Whether it may is decided before anything is
 * promised, so that a refusal is the asker's alone to read.
 *
 * @throws {OptionRefused | Refused | NotRead} it may not.
 * @throws what `Pipeline.accept` throws.
 */
export async function requestImage(
	interaction: Exclude<Answerable, MessageContextMenuCommandInteraction>,
	origin: Origin,
	wish: Wish,
	context: CommandContext,
): Promise<void> {
	const { pipeline, guilds, budgets, ageRestriction, clock, random } = context;
	const { guildId, person } = origin;
	const { isPrivate, replacesMessage } = wish;
	const held = guildId ? guilds.known(guildId) : DEFAULT_SETTINGS;
	// As a rule all is known: what would be waited for makes garbage, which a burst of requests waits for.
	const [loaded, isAgeRestricted] =
		held && origin.isAgeRestricted !== undefined
			? [held, origin.isAgeRestricted]
			: await withPatience(interaction, { isPrivate, replacesMessage, clock }, () =>
					Promise.all([held ?? guilds.load(guildId ?? ''), ageRestriction.of(origin)]),
				);
	const id = await wish.id();
	// From here to the place in line nobody waits: of two who ask at once, the second is judged with the first, and by
	// what holds now.
	const settings = guilds.known(guildId ?? '') ?? loaded;
	const presence = presenceOf(interaction, origin, { settings, isAgeRestricted }, context);
	const ask = { ...presence, request: wish.request(settings.defaults) };
	try {
		judge(ask);
	} catch (error) {
		if (guildId && error instanceof Refused)
			budgets.noteRefusal(guildId, ask.request, error.refusal, interaction);
		throw error;
	}
	const job = {
		id,
		request: withSafety(ask.request, ask),
		seed: ask.request.seed ?? wish.seed ?? Math.floor(random() * (SEED_LIMIT + 1)),
		...(wish.preset !== undefined && { preset: wish.preset }),
		asker: person.id,
		locale: interaction.locale,
		...(interaction.guildId && { guildId: interaction.guildId }),
		...(interaction.guildId && { guildLocale: publicLocale(settings, interaction) }),
		gate: gateOf(origin),
		acceptedAt: ask.now,
		reply: replyAddress(interaction, {
			replacesMessage,
			ephemeral: isPrivate,
			spoiler: isSpoiler(settings, wish.spoiler),
			clock,
		}),
	};
	await pipeline.accept(job, { isOpen: interaction.deferred });
}

function isSpoiler({ safety }: GuildSettings, wished: boolean): boolean {
	return safety.spoiler === 'asker' ? wished : safety.spoiler === 'always';
}
