import type { PostedMessage } from '../discord/posted.js';
import { Reply } from '../discord/reply.js';
import type { DiscordSandbox } from '../discord/server.js';
import type { WireModal } from '../discord/wire.js';
import { drawForm } from './phone/form.js';
import { Lettering } from './phone/lettering.js';
import { drawScreen, wordsOn } from './phone/screen.js';
import { readerOf, sightingOf } from './sighting.js';

/**
 * Draws what somebody sees of replies and messages of one channel, as it looks on their phone now: below one another, or
 * the form that a single reply asks to fill in.
 *
 * @returns a PNG
 * @throws where a reply shows nothing
 */
export async function portraitOf(
	discord: DiscordSandbox,
	...seen: readonly (Reply | PostedMessage)[]
): Promise<Buffer> {
	const [first] = seen;
	if (first instanceof Reply && first.modal) return formPortrait(discord, first.modal);
	const channel = first?.stored?.channel;
	const screen = {
		title: channel?.guild ? `# ${channel.name}` : discord.botName,
		subtitle: channel?.guild?.name ?? 'Direct messages',
		messages: seen.map(sightingOf),
		reader: readerOf(discord),
	};
	return drawScreen(screen, await Lettering.of(wordsOn(screen)));
}

async function formPortrait(discord: DiscordSandbox, form: WireModal): Promise<Buffer> {
	const reader = readerOf(discord);
	const names = [...JSON.stringify(form).matchAll(/\d{15,20}/g)].map(([id]) => reader.nameOf(id) ?? '');
	const lettering = await Lettering.of([JSON.stringify(form), ...names].join(''));
	return drawForm(form, { bot: discord.botName, reader }, lettering);
}
