import { ComponentType } from 'discord.js';
import { AccountRefused } from '../../generation/account.js';
import { Overloaded } from '../../generation/admission.js';
import { NotWritten } from '../../generation/journal.js';
import { AlreadyAccepted } from '../../generation/pipeline.js';
import { PRESET_NAME_LIMIT, PRESETS_LIMIT, type Preset, PresetsFull } from '../../generation/preset.js';
import { BlockedWordsRefused } from '../../guilds/blocked-words.js';
import { NotRead, SettingsNewer, SettingsNotWritten } from '../../guilds/book.js';
import { BadLimit } from '../../guilds/limits/index.js';
import { escaped, named, relative, separated, shortened } from '../../guilds/markdown.js';
import { Refused } from '../../guilds/policy/index.js';
import { PersonNewer, PersonNotRead, PersonNotWritten } from '../../people/book.js';
import { NotErased } from '../../people/erasures.js';
import { OptionRefused } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { TookTooLong } from '../first-response.js';
import { optionRule, optionWords } from '../option-words.js';
import { NotAllowed } from '../permission.js';
import { NotDeletable } from '../pictures/delete.js';
import { NotOurMessage } from '../pictures/job-of-message.js';
import { NotFetched, StillFetching } from '../pictures/originals.js';
import { DirectMessagesClosed } from '../pictures/posting.js';
import { NoSuchControl } from '../pictures/pressed.js';
import { NotRepeatable } from '../requests/again.js';
import { NotCancellable } from '../requests/cancel.js';
import { answerWords, LINES, LineRefused, lineName } from '../requests/edit-form.js';
import { DraftGone } from '../requests/editing.js';
import { PresetEmpty, PresetUnknown } from '../requests/presets.js';
import { ValueRefused } from '../value.js';
import { button, inAMoment, nothingToDo, refused, row, type View } from './blocks.js';
import { cancelView } from './cancel.js';

/** Characters of a line of somebody's that are shown. */
const LINE_SHOWN_LIMIT = 200;

/** Why nothing is promised, said before anything is; undefined for what should not have happened. */
export function refusalView(t: Words, error: unknown): View | undefined {
	if (error instanceof OptionRefused) {
		const { option } = error;
		return refused(t('refusals.option', { option: optionWords(t, option), rule: optionRule(t, error) }));
	}
	if (error instanceof LineRefused) return lineRefusedView(t, error);
	if (error instanceof ValueRefused)
		return refused(t('refusals.value', { option: error.called(t), rule: error.rule(t) }));
	if (error instanceof BadLimit) return refused(t('refusals.limit', { rule: error.rule(t) }));
	if (error instanceof BlockedWordsRefused)
		return refused(t('refusals.blockedWords', { rule: error.rule(t) }));
	if (error instanceof NotAllowed) return refused(t(`refusals.needs.${error.needs}`));
	if (error instanceof NotOurMessage) return refused(t('refusals.notOurMessage'));
	if (error instanceof NotCancellable) {
		return error.why === 'unknown' ? cancelView(t, 'ended') : notYoursToCancelView(t, error.asker);
	}
	if (error instanceof DraftGone) return refused(t('edit.draftGone'));
	if (error instanceof NotRepeatable) return notRepeatableView(t, error);
	if (error instanceof Refused) return refused(error.refusal.words);
	if (error instanceof Overloaded) {
		const when = relative(error.opensAt);
		return refused(
			error.scope === 'gate' ? t('refusals.lineFull', { when }) : t('refusals.botFull', { when }),
		);
	}
	if (error instanceof AccountRefused) return accountRefusedView(t, error);
	if (error instanceof NotWritten) return refused(t('refusals.notWritten'));
	if (error instanceof NotRead) return refused(t('refusals.settingsNotRead'));
	if (error instanceof SettingsNotWritten) return refused(t('refusals.settingsNotWritten'));
	if (error instanceof SettingsNewer) return refused(t('refusals.settingsNewer'));
	if (error instanceof PresetUnknown) return presetUnknownView(t, error);
	if (error instanceof PresetEmpty) return refused(t('refusals.presetEmpty'));
	if (error instanceof PresetsFull) return refused(t('refusals.presetsFull', { count: PRESETS_LIMIT }));
	if (error instanceof PersonNotRead) return refused(t('refusals.personNotRead'));
	if (error instanceof PersonNotWritten) return refused(t('refusals.personNotWritten'));
	if (error instanceof PersonNewer) return refused(t('refusals.personNewer'));
	if (error instanceof NotErased)
		return error.isAsked ? inAMoment(t('refusals.notAllErased')) : refused(t('refusals.notErased'));
	if (error instanceof TookTooLong) return refused(t('refusals.tookTooLong'));
	if (error instanceof NoSuchControl) return unknownButtonView(t);
	if (error instanceof NotDeletable) {
		const asker = error.asker && `<@${error.asker}>`;
		return refused(asker ? t('delete.notYours', { asker }) : t('delete.notYoursUnknown'));
	}
	if (error instanceof NotFetched) return refused(t(`refusals.notFetched.${error.why}`));
	if (error instanceof StillFetching) return inAMoment(t('refusals.stillFetching'));
	if (error instanceof DirectMessagesClosed)
		return refused(t('send.closed', { details: t('buttons.details') }));
	if (error instanceof AlreadyAccepted) return nothingToDo(t('refusals.alreadyAccepted'));
	return undefined;
}

function accountRefusedView(t: Words, { reason, ofServer }: AccountRefused): View {
	if (reason === 'out-of-credits')
		return refused(ofServer ? t('refusals.serverOutOfCredits') : t('refusals.outOfCredits'));
	return refused(ofServer ? t('refusals.serversKeyRefused') : t('refusals.keyRefused'));
}

function lineRefusedView(t: Words, { line, problem }: LineRefused): View {
	const names = separated(
		t,
		LINES.map((one) => `\`${lineName(t, one)}\``),
	);
	const shown = escaped(shortened(line, LINE_SHOWN_LIMIT));
	const [yes, no] = [answerWords(t, true), answerWords(t, false)];
	return refused(t(`refusals.line.${problem}`, { line: shown, names, yes, no }));
}

/** For **Cancel** of what is somebody else's. */
function notYoursToCancelView(t: Words, asker: string): View {
	return refused(t('cancel.notYours', { asker: `<@${asker}>` }));
}

/** For a button whose job is somebody else's. */
export function someoneElsesView(t: Words, asker: string): View {
	return refused(t('refusals.someoneElses', { asker: `<@${asker}>` }));
}

function notRepeatableView(t: Words, { why, asker }: NotRepeatable): View {
	switch (why) {
		case 'gone':
			return nothingToDo(t('refusals.repeated'));
		case 'not-yet':
			return inAMoment(t('refusals.notYet'));
		case 'elsewhere':
			return refused(t('refusals.elsewhere'));
		case 'someone-elses':
			return someoneElsesView(t, asker);
	}
}

function presetUnknownView(t: Words, { typed, there }: PresetUnknown): View {
	const names = (presets: readonly Preset[]) =>
		named(
			t,
			presets.map(({ name }) => escaped(name)),
		);
	const name = escaped(shortened(typed, PRESET_NAME_LIMIT));
	const [own, guild] = [names(there.own), names(there.guild)];
	const [hasOwn, hasGuild] = [there.own.length > 0, there.guild.length > 0];
	if (hasOwn && hasGuild) return refused(t('refusals.presetUnknown.both', { name, own, guild }));
	if (hasOwn) return refused(t('refusals.presetUnknown.own', { name, own }));
	if (hasGuild) return refused(t('refusals.presetUnknown.guild', { name, guild }));
	return refused(t('refusals.presetUnknown.none', { name }));
}

/** A refusal with a button that opens the form with what was typed, which is kept under an id. */
export function withEdit(t: Words, refusal: View, draftId: string): View {
	const edit = row(button(customId('redraft', draftId), t('buttons.edit'), 'main'));
	return {
		...refusal,
		components: refusal.components.map((part) =>
			part.type === ComponentType.Container ? { ...part, components: [...part.components, edit] } : part,
		),
	};
}

/** For a button that this version does not know. */
export function unknownButtonView(t: Words): View {
	return refused(t('refusals.unknownButton'));
}

/** For what should not have happened. */
export function brokenView(t: Words): View {
	return refused(t('refusals.broken'));
}

/** For what comes while the bot stops. */
export function restartingView(t: Words): View {
	return inAMoment(t('refusals.restarting'));
}

/** For a command that is not there any more. */
export function unknownCommandView(t: Words): View {
	return refused(t('refusals.unknownCommand'));
}
