import { html, nothing, type TemplateResult } from 'lit';
import type { TaskView } from '../../live/protocol.js';

const LONGEST_PROMPT = 120;
const STATES: Readonly<Record<TaskView['status'], readonly [sign: string, word: string]>> = {
	waiting: ['…', 'waiting'],
	running: ['▸', 'running'],
	completed: ['✓', 'completed'],
	failed: ['✕', 'failed'],
	cancelled: ['–', 'cancelled'],
};

/** One task at PixAI, as it is at this time there. */
export function task(view: TaskView, now: number): TemplateResult {
	const { prompt, model, status, pictures, credits, polls } = view;
	const [sign, word] = STATES[status];
	return html`<li class="task" data-status=${status}>
		<p class="task-state">
			<span><span class="sign" aria-hidden="true">${sign}</span> ${word}</span>
			<span class="for">${duration(lasted(view, now))}</span>
		</p>
		${progress(view, now)}
		<p class="prompt">${shortened(prompt)}</p>
		<p class="about">${[model, counted(pictures, 'picture'), `${credits.toLocaleString('en')} credits`, counted(polls, 'poll')].join(' · ')}</p>
	</li>`;
}

function progress({ startedAt, dueAt, status }: TaskView, now: number): TemplateResult | typeof nothing {
	if (status !== 'running' || startedAt === undefined || dueAt === undefined) return nothing;
	const share = Math.min(1, Math.max(0, (now - startedAt) / (dueAt - startedAt)));
	return html`<div class="progress" aria-hidden="true"><div style="width: ${Math.round(share * 100)}%"></div></div>`;
}

/** How long it has waited, or run, or did run. */
function lasted({ createdAt, startedAt = createdAt, endedAt }: TaskView, now: number): number {
	return Math.max(0, (endedAt ?? now) - startedAt);
}

function duration(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const minutes = Math.floor(seconds / 60);
	return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

function shortened(prompt: string): string {
	const characters = [...prompt];
	return characters.length > LONGEST_PROMPT ? `${characters.slice(0, LONGEST_PROMPT).join('')}…` : prompt;
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
