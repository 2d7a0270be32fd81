import { findsWord } from '../blocked-words.js';
import { BUILT_IN_WORDS } from '../built-in-words.js';
import type { Check } from './ask.js';
import { isSafe } from './safety.js';

/** Words that are drawn nowhere, and words that the server blocks. Which one it was is not said. */
export const words: Check = {
	name: 'words',
	isAboutPerson: false,
	refuse(ask) {
		const { prompt, style } = ask.request;
		const has = (blocked: readonly string[]) =>
			[prompt, style].some((text) => text !== undefined && findsWord(text, blocked));
		if (has(BUILT_IN_WORDS)) return { words: ask.t('policy.wordsOfOurs') };
		if (isSafe(ask) && has(ask.settings.safety.blockedWords)) {
			return { words: ask.t('policy.wordsOfServer') };
		}
		return undefined;
	},
};
