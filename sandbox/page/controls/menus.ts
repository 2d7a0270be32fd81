import { html, nothing, type TemplateResult } from 'lit';
import { allComponents } from '../../discord/components.js';
import type { MessageView } from '../../discord/scene.js';
import { CommandType, MessageFlag } from '../../discord/wire.js';
import type { Client } from '../client.js';
import { clientWords } from '../look/words.js';
import './action-menu.js';
import type { MenuItem } from './action-menu.js';
import { moreIcon } from './icons.js';

/**
 * What can be done with a message besides using its controls: a "…" button for a corner of it. A right click and a long
 * press anywhere on the message open the same menu.
 */
export function messageMenu(client: Client, view: MessageView): TemplateResult | typeof nothing {
	const items = itemsOf(client, view);
	if (items.length === 0) return nothing;
	const words = clientWords(client);
	return html`<action-menu
		.name=${words.more}
		.face=${moreIcon}
		.items=${items}
		.whole=${'article, [role="article"], li'}
		.failed=${words.formFailed}
	></action-menu>`;
}

/**
 * What stands for somebody, such as their name or avatar, as a button that opens the menu of what the bot can do with a
 * person; just what stands for them, where it can do nothing.
 */
export function personMenu(client: Client, userId: string, face: unknown = client.nameOf(userId)): unknown {
	const items = commandsOf(client, CommandType.User, (command) =>
		client.act({ kind: 'run on person', command, person: userId }),
	);
	if (items.length === 0) return face;
	return html`<action-menu
		.name=${client.nameOf(userId) ?? userId}
		.face=${face}
		.items=${items}
		.failed=${clientWords(client).formFailed}
	></action-menu>`;
}

function itemsOf(client: Client, view: MessageView): MenuItem[] {
	const { id, flags, content, components } = view.message;
	const words = clientWords(client);
	const isOwn = (flags & MessageFlag.Ephemeral) !== 0;
	const isWhole = (flags & MessageFlag.Loading) === 0;
	const text = [content, ...[...allComponents(components)].map((one) => one.content)]
		.filter(Boolean)
		.join('\n');
	// Discord offers no commands on what only one person sees.
	const commands = commandsOf(client, CommandType.Message, (command) =>
		client.act({ kind: 'run on message', command, message: id }),
	);
	return [
		...(commands.length > 0 && isWhole && !isOwn ? [{ name: words.apps, items: commands }] : []),
		...(text ? [{ name: words.copyText, act: () => navigator.clipboard.writeText(text) }] : []),
		...(isOwn ? [{ name: words.dismiss, act: () => client.dismiss(view) }] : []),
	];
}

/** The commands of one type that this person can use, by their names in this person's language. */
function commandsOf(
	{ commands, scene }: Client,
	type: number,
	run: (command: string) => Promise<unknown>,
): MenuItem[] {
	return commands
		.filter((command) => command.type === type)
		.map(({ name, name_localizations: names }) => ({
			name: names?.[scene.me.locale] ?? name,
			act: () => run(name),
		}));
}
