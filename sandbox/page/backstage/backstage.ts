import { html, nothing, type TemplateResult } from 'lit';
import type { SwitchView } from '../../live/protocol.js';
import type { Client } from '../client.js';
import { account } from './account.js';
import './backstage.css';
import { bot } from './bot.js';
import './log.js';
import './switch.js';
import './tasks.js';
import { violations } from './violations.js';

/** The other side: the tasks at PixAI, the bot, and the switches for faults. */
export function backstage(client: Client): TemplateResult {
	const { backstage } = client;
	return html`<div class="backstage">
		${violations(backstage)} ${backstage.bot ? bot(client, backstage.bot) : nothing}
		<section>
			<h2>PixAI’s account</h2>
			${account(backstage)}
			<backstage-tasks .backstage=${backstage}></backstage-tasks>
		</section>
		${SIDES.map((side) => switches(client, side))}
		${backstage.bot ? html`<backstage-log .lines=${backstage.log}></backstage-log>` : nothing}
	</div>`;
}

const SIDES = ['PixAI', 'Discord'] as const satisfies readonly SwitchView['side'][];

function switches(client: Client, side: SwitchView['side']): TemplateResult {
	return html`<section>
		<h2>What goes wrong at ${side}</h2>
		<ul class="switches">
			${client.backstage.switches
				.filter((one) => one.side === side)
				.map((one) => html`<li><backstage-switch .client=${client} .view=${one}></backstage-switch></li>`)}
		</ul>
	</section>`;
}
