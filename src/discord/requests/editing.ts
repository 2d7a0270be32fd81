import type { Message, ModalSubmitInteraction } from 'discord.js';
import type { Entry } from '../../generation/journal.js';
import { allowedModels, defaultModelOf } from '../../guilds/models.js';
import type { GuildSettings } from '../../guilds/settings.js';
import type { Draft } from '../../people/drafts.js';
import { CATALOGUE } from '../../pixai/catalogue.js';
import { optionsOf, readRequest } from '../../pixai/request.js';
import { wordsFor } from '../../words/index.js';
import type { Answerable, CommandContext, Use } from '../command.js';
import { answerWithForm, beforeForm } from '../first-response.js';
import type { Origin } from '../origin.js';
import { NoSuchControl, pressedOn } from '../pictures/pressed.js';
import { settingsHere } from '../settings-here.js';
import { editModal } from '../views/edit-form.js';
import { askedIn, draftIn, draftOf } from './edit-form.js';
import { keepingDraft } from './keep-draft.js';
import { usedBy } from './request-choices.js';
import { requestImage } from './request-image.js';
import { answerTooOld } from './too-old.js';

/** What somebody has typed is not kept any more, or never was theirs. */
export class DraftGone extends Error {
	override readonly name = 'DraftGone';

	constructor() {
		super('there is no such draft of this person');
	}
}

/** What opens a form: anything but a form. */
export type Opener = Exclude<Answerable, ModalSubmitInteraction>;

/**
 * **Edit**, under a job's reply: the form with its request.
 *
 * @throws {NoSuchControl | TookTooLong | NotRead} before any answer.
 */
export async function edit(use: Use, context: CommandContext): Promise<void> {
	const { interaction, origin } = use;
	if (interaction.isModalSubmit()) throw new NoSuchControl();
	await editShown(interaction, origin, pressedOn(use, context), context);
}

/**
 * Opens the form with the request of a job that a message shows, or says what still can be done where that is not on record
 * any more. What is sent with the form is a request of whoever sends it.
 *
 * @throws {TookTooLong | NotRead} and what `finding` throws, before any answer.
 */
export async function editShown(
	interaction: Opener,
	origin: Origin,
	finding: Promise<{ readonly entry: Entry | undefined; readonly message: Message }>,
	context: CommandContext,
): Promise<void> {
	const [{ entry, message }, settings] = await beforeForm(
		context.clock,
		Promise.all([finding, settingsHere(origin, context)]),
	);
	if (!entry) return answerTooOld(interaction, message, origin, context);
	const { request, reply } = entry.job;
	const asked = { options: optionsOf(request), spoiler: reply.spoiler, isPrivate: reply.ephemeral };
	await openForm(interaction, draftOf(wordsFor(interaction.locale), asked), settings, origin, context);
}

/**
 * **Edit**, under a refusal: the form with what was typed.
 *
 * @throws {NoSuchControl | DraftGone | TookTooLong | NotRead} before any answer.
 */
export async function redraft(use: Use, context: CommandContext): Promise<void> {
	const { interaction, args, origin } = use;
	if (interaction.isModalSubmit()) throw new NoSuchControl();
	const [draftId = ''] = args;
	const [draft, settings] = await beforeForm(
		context.clock,
		Promise.all([context.drafts.find(interaction.user.id, draftId), settingsHere(origin, context)]),
	);
	if (!draft) throw new DraftGone();
	await openForm(interaction, draft, settings, origin, context);
}

/**
 * The form was sent: what it asks for is a request like any other, and what was typed is kept where it is refused.
 *
 * @throws {NoSuchControl | RefusedWithDraft} and what {@link requestImage} throws, before any answer.
 */
export async function draw({ interaction, origin }: Use, context: CommandContext): Promise<void> {
	if (!interaction.isModalSubmit()) throw new NoSuchControl();
	const draft = draftIn(interaction);
	await keepingDraft(
		interaction,
		() => draft,
		context,
		async () => {
			const { options, isPrivate, spoiler } = askedIn(wordsFor(interaction.locale), draft);
			const wish = {
				id: () => interaction.id,
				request: () => readRequest(options),
				isPrivate,
				replacesMessage: false,
				spoiler,
			};
			await requestImage(interaction, origin, wish, context);
		},
	);
}

/**
 * Opens the form. Its list has the models that can be used here: the server's own choice first, and what was used lately.
 */
export async function openForm(
	interaction: Opener,
	draft: Draft,
	settings: GuildSettings,
	origin: Origin,
	context: CommandContext,
): Promise<void> {
	const allowed = allowedModels(settings);
	const known = CATALOGUE.map(({ id }) => id);
	const models =
		allowed === 'any' ? [defaultModelOf(settings), ...known, ...usedBy(origin, context).models] : allowed;
	await answerWithForm(interaction, editModal(wordsFor(interaction.locale), draft, models));
}
