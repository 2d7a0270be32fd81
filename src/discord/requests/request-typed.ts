import type { ChatInputCommandInteraction } from 'discord.js';
import type { Preset } from '../../generation/preset.js';
import { type RequestDefaults, type RequestOptions, readRequest, withDefaults } from '../../pixai/request.js';
import { wordsFor } from '../../words/index.js';
import type { CommandContext } from '../command.js';
import type { Origin } from '../origin.js';
import { draftOf } from './edit-form.js';
import { keepingDraft } from './keep-draft.js';
import { presetAskedFor } from './presets.js';
import { requestImage } from './request-image.js';

/** What was given with a command that asks for a picture: each may be missing, none is trusted. */
export interface Given {
	readonly options: RequestOptions;
	readonly preset: unknown;
	readonly spoiler: unknown;
	readonly isPrivate: unknown;
}

/**
 * Has drawn what somebody has typed: what they say wins over what their preset says, and that over what the server says. It
 * is kept where it is refused.
 *
 * @throws {PresetUnknown | PersonNotRead} and what {@link requestImage} throws: as it is, or in a {@link RefusedWithDraft}.
 */
export async function requestTyped(
	interaction: ChatInputCommandInteraction,
	origin: Origin,
	given: Given,
	context: CommandContext,
): Promise<void> {
	const { options } = given;
	const isPrivate = given.isPrivate === true;
	let preset: Preset | undefined;
	const chosenBefore = (defaults: RequestDefaults) => ({ ...defaults, ...preset?.options });
	const isSpoiler = () => (given.spoiler ?? preset?.spoiler) === true;
	const typed = () => {
		const { defaults = {} } = context.guilds.known(origin.guildId ?? '') ?? {};
		const all = withDefaults(options, chosenBefore(defaults));
		return draftOf(wordsFor(interaction.locale), { options: all, spoiler: isSpoiler(), isPrivate });
	};
	await keepingDraft(interaction, typed, context, async () => {
		preset = await presetAskedFor(given.preset, interaction, origin, context, isPrivate);
		const wish = {
			id: () => interaction.id,
			request: (defaults: RequestDefaults) => readRequest(options, chosenBefore(defaults)),
			isPrivate,
			replacesMessage: false,
			spoiler: isSpoiler(),
			...(preset && { preset: preset.name }),
		};
		await requestImage(interaction, origin, wish, context);
	});
}
