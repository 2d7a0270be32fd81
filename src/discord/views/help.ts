import type { Words } from '../../words/index.js';
import { COLOUR, text, type View, view } from './blocks.js';

/** Who asks for help, each with the commands of those before. */
export interface Asker {
	readonly isModerator: boolean;
	readonly isManager: boolean;
	/** Runs the bot. */
	readonly isOperator: boolean;
}

/** What somebody can do, in short. */
export function helpView(t: Words, { isModerator, isManager, isOperator }: Asker): View {
	const messages = t('help.messages', {
		remix: t('commands.remix.name'),
		showPrompt: t('commands.showPrompt.name'),
	});
	return view(COLOUR.neutral, [
		part(
			'## 🎨 Easel',
			t('help.imagine'),
			t('help.models'),
			t('help.presets'),
			t('help.queue', { cancel: t('buttons.cancel') }),
			t('help.history'),
			t('help.usage'),
			t('help.me'),
			`-# ${t('help.leave')} ${messages}`,
		),
		...(isModerator
			? [part(`### ${t('help.moderators')}`, t('help.limits'), t('help.queueOfAll'), t('help.presetsForAll'))]
			: []),
		...(isManager ? [part(`### ${t('help.managers')}`, t('help.settings'), t('help.otherSettings'))] : []),
		...(isOperator
			? [part(`### ${t('help.operators')}`, t('help.records'), t('help.secret'), `-# ${t('help.log')}`)]
			: []),
	]);
}

function part(...lines: readonly string[]) {
	return text(lines.join('\n'));
}
