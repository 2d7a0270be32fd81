import type { Client } from '../client.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { esES } from './words/es-ES.js';
import { fr } from './words/fr.js';
import { ja } from './words/ja.js';
import { ko } from './words/ko.js';
import { ptBR } from './words/pt-BR.js';
import { ru } from './words/ru.js';
import type { ClientWords } from './words/words.js';
import { zhCN } from './words/zh-CN.js';
import { zhTW } from './words/zh-TW.js';

/** By Discord's name of the language. Whoever speaks another one reads English. */
const WORDS: Readonly<Record<string, ClientWords>> = {
	'en-US': en,
	'en-GB': en,
	de,
	'es-ES': esES,
	'es-419': esES,
	fr,
	ja,
	ko,
	'pt-BR': ptBR,
	ru,
	'zh-CN': zhCN,
	'zh-TW': zhTW,
};

/** What Discord's own client says around what people and bots write, in the language of the one who looks. */
export function clientWords({ scene }: Client): ClientWords {
	return WORDS[scene.me.locale] ?? en;
}

/** When something was said, as a message's head tells it: "today at 10:04", or a date of more than a day ago. */
export function whenSaid({ scene }: Client, at: number, now = Date.now()): string {
	const { locale } = scene.me;
	const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
	const days = daysBetween(at, now);
	const day =
		days < 2
			? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
			: new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).format(at);
	return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)} ${time}`;
}

function daysBetween(at: number, now: number): number {
	const [then, today] = [at, now].map((moment) => new Date(moment).setHours(0, 0, 0, 0));
	return Math.round(((today ?? 0) - (then ?? 0)) / 86_400_000);
}
