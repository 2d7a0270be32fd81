import { AccountRefused } from '../../generation/account.js';
import { Overloaded } from '../../generation/admission.js';
import { failureOf } from '../../generation/failure.js';
import { NotWritten } from '../../generation/journal.js';
import { AlreadyAccepted } from '../../generation/pipeline.js';
import { BlockedWordsRefused } from '../../guilds/blocked-words.js';
import { NotRead, SettingsNewer, SettingsNotWritten } from '../../guilds/book.js';
import { BadLimit } from '../../guilds/limits/index.js';
import { relative } from '../../guilds/markdown.js';
import { Refused } from '../../guilds/policy/index.js';
import { OptionRefused } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import { NotRepeatable } from '../again.js';
import { TookTooLong } from '../first-response.js';
import { optionName, optionRule } from '../option-words.js';
import { NotAllowed } from '../permission.js';
import { ValueRefused } from '../value.js';
import { COLOUR, refused, text, type View, view } from './blocks.js';
import { failureWords } from './job.js';

/** What somebody lacks who may not do what they ask for. */
const ALLOWED: Record<NotAllowed['needs'], string> = {
	guild: '✋ **This works only in servers that I was added to.**',
	manager: '✋ **Only members with the permission Manage Server can do this.** Ask one of them.',
	moderator:
		'✋ **Only moderators can do this:** members with the permission Manage Server, or with the role that `/settings moderators` names. Ask one of them.',
};

/** Why nothing is promised, said before anything is; undefined for what should not have happened. */
export function refusalView(t: Words, error: unknown): View | undefined {
	if (error instanceof OptionRefused)
		return refused(`❌ **Check \`${optionName(error.option)}\`:** ${optionRule(error)}`);
	if (error instanceof ValueRefused)
		return refused(`❌ **Check \`${error.option}\`:** it takes ${error.takes}. Nothing was changed.`);
	if (error instanceof BadLimit)
		return refused(`❌ **Check this limit:** ${error.rule(t)} Nothing was changed.`);
	if (error instanceof BlockedWordsRefused)
		return refused(`❌ **Check the words:** ${error.rule(t)} Nothing was changed.`);
	if (error instanceof NotAllowed) return refused(ALLOWED[error.needs]);
	if (error instanceof NotRepeatable) return notRepeatableView(error);
	if (error instanceof Refused) return refused(error.refusal.words);
	if (error instanceof Overloaded) {
		return refused(
			error.scope === 'gate'
				? `🚦 **The line here is full.** There should be room ${relative(error.opensAt)}; \`/queue\` shows who waits.`
				: `🚦 **The bot has more to do than it can hold.** There should be room ${relative(error.opensAt)}.`,
		);
	}
	if (error instanceof AccountRefused) return refused(failureWords(t, failureOf(error)));
	if (error instanceof NotWritten) {
		return refused(
			'💾 **The bot’s disk takes nothing at the moment,** so it promises nothing new. Whoever runs the bot must look at it; then try again. Nothing was paid.',
		);
	}
	if (error instanceof NotRead) {
		return refused(
			'💾 **The bot cannot read this server’s settings at the moment.** Try again in a minute; if it stays, whoever runs the bot must look at its disk. Nothing was paid.',
		);
	}
	if (error instanceof SettingsNotWritten) {
		return refused(
			'💾 **The bot’s disk takes nothing at the moment,** so nothing was changed. Whoever runs the bot must look at it; then try again.',
		);
	}
	if (error instanceof SettingsNewer) {
		return refused(
			'🆕 **A newer version of the bot has written this server’s settings,** and only that one can change them. Ask whoever runs the bot; nothing was changed.',
		);
	}
	if (error instanceof TookTooLong) {
		return refused(
			'🐌 **The bot’s disk is very slow at the moment.** Look again in a minute; if it stays, whoever runs the bot must look at it.',
		);
	}
	if (error instanceof AlreadyAccepted) return refused('👌 **It is on its way already.** Watch the reply.');
	return undefined;
}

/** For a button whose job is somebody else's. */
export function someoneElsesView(asker: string): View {
	return refused(`✋ **Only <@${asker}> can press this,** who asked for the picture.`);
}

function notRepeatableView({ why, asker }: NotRepeatable): View {
	switch (why) {
		case 'gone':
			return refused('👌 **This was tried again already, or is too old.** Run `/imagine` for a new picture.');
		case 'not-yet':
			return refused('⏳ **Give it half a minute,** then press it again.');
		case 'elsewhere':
			return refused('👉 **This was asked for in a server.** Run `/imagine` there again.');
		case 'someone-elses':
			return someoneElsesView(asker);
	}
}

/** For a button that this version does not know. */
export function unknownButtonView(): View {
	return refused('❌ **This button no longer does anything.** Run the command again.');
}

/** For what should not have happened. */
export function brokenView(): View {
	return refused('❌ **Something went wrong in the bot.** Try again; if it stays, tell whoever runs it.');
}

/** For what comes while the bot stops. */
export function restartingView(): View {
	return view(COLOUR.waiting, [text('🔄 **The bot restarts.** Try again in a minute.')]);
}

/** For a command that is not there any more. */
export function unknownCommandView(): View {
	return refused('❌ **This command is no longer there.** Restart Discord to see the ones that are.');
}
