import { html, type TemplateResult } from 'lit';
import type { ChannelView } from '../../discord/scene.js';
import type { Client } from '../client.js';
import { closeIcon } from './icons.js';

const KEYS: readonly (readonly [keys: readonly string[], effect: string])[] = [
	[['/'], 'List the commands of the bot, in the box to type in'],
	[['Tab'], 'Take what is proposed; go to the next option'],
	[['Enter'], 'Send'],
	[['Shift', 'Enter'], 'Begin a new line'],
	[['Esc'], 'Close what is open'],
	[['Alt', '↑'], 'Go to the channel above'],
	[['Alt', '↓'], 'Go to the channel below'],
	[['Ctrl', 'Alt', '↑'], 'Go to the server above'],
	[['Ctrl', 'Alt', '↓'], 'Go to the server below'],
	[['Ctrl', '/'], 'Show these keys'],
];

/** The list of keys; open it with `showModal`. */
export function keysDialog(): TemplateResult {
	return html`<dialog class="sheet keys" aria-labelledby="keys-title" lang="en" closedby="any">
		<form method="dialog">
			<h2 id="keys-title">Keys</h2>
			<button class="icon-button" aria-label="Close">${closeIcon}</button>
		</form>
		<dl>
			${KEYS.map(
				([keys, effect]) => html`<div>
					<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
					<dd>${effect}</dd>
				</div>`,
			)}
		</dl>
	</dialog>`;
}

/** Where a key leads, as in Discord: Alt with an arrow among the channels, with Ctrl too among the servers. */
export function destination(
	{ scene, guild, channelId }: Client,
	{ key, altKey, ctrlKey }: KeyboardEvent,
	lastIn: (guildId: string) => string | undefined,
): string | undefined {
	const step = { ArrowUp: -1, ArrowDown: 1 }[key];
	if (!altKey || step === undefined) return undefined;
	if (!ctrlKey) return beside<ChannelView>(guild?.channels ?? [scene.direct], channelId, step)?.id;
	const next = beside([{ id: '' }, ...scene.guilds], guild?.id ?? '', step);
	const there = scene.guilds.find(({ id }) => id === next?.id);
	return there ? (lastIn(there.id) ?? there.channels[0]?.id) : scene.direct.id;
}

function beside<One extends { readonly id: string }>(
	all: readonly One[],
	id: string,
	step: number,
): One | undefined {
	const at = all.findIndex((one) => one.id === id);
	return all[(at + step + all.length) % all.length];
}
