import { allComponents } from './components.js';
import type { AllowedMentions, WireComponent } from './wire.js';

/** Whom a message would ping: user ids, role ids, and whether everyone. */
export interface Pings {
	everyone: boolean;
	users: string[];
	roles: string[];
}

export const noPings: Pings = { everyone: false, users: [], roles: [] };

/** Works out whom a text pings, as Discord does: whom it names, as far as `allowed_mentions` lets it. */
export function pingsOf(
	content: string,
	components: readonly WireComponent[],
	allowed: AllowedMentions | null | undefined,
): Pings {
	const texts = [content, ...[...allComponents(components)].map((component) => component.content ?? '')];
	const text = texts.join('\n');
	const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
	const lets = (kind: string, list: readonly string[] | null | undefined) => (id: string) =>
		!allowed || (allowed.parse ?? []).includes(kind) || (list ?? []).includes(id);
	return {
		everyone: /@(everyone|here)\b/.test(text) && lets('everyone', null)(''),
		users: named(/<@!?(\d+)>/g).filter(lets('users', allowed?.users)),
		roles: named(/<@&(\d+)>/g).filter(lets('roles', allowed?.roles)),
	};
}
