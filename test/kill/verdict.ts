import { createHash } from 'node:crypto';
import type { Visible } from '../../sandbox/discord/visible.js';
import type { PixaiSandbox } from '../../sandbox/pixai/server.js';
import type { SandboxTask } from '../../sandbox/pixai/task.js';
import { type Ask, PROMPT_WORD } from './crowd.js';

/**
 * What became of a request, as its asker sees it: `not answered` is Discord's "The application did not respond", where
 * nothing was promised; `open` is a reply that still says "thinking…", or that it is being worked on.
 */
export type Outcome = 'shown' | 'uncertain' | 'failed' | 'not answered' | 'open';

export interface Verdict {
	readonly outcomes: Readonly<Record<Outcome, number>>;
	/** Requests whose asker was left waiting, or whose pictures were paid for and never shown. */
	readonly lost: readonly string[];
	/** Requests that were sent to PixAI again after they may have been accepted. */
	readonly paidTwice: readonly string[];
	/** Whatever else was promised and not kept. */
	readonly broken: readonly string[];
}

/** The colour of words that are the last ones (`src/discord/views.ts`). */
const FINAL_WORDS = 0xf23f43;

/** What became of a request so far. */
export function outcomeOf({ reply, messages }: Ask): Outcome {
	const seen = [...messages.values()];
	if (seen.some(hasPictures)) return 'shown';
	if (seen.some(({ text }) => text.includes('nobody knows whether'))) return 'uncertain';
	if (seen.some(isFinal)) return 'failed';
	return reply?.state === 'did not respond' ? 'not answered' : 'open';
}

export interface Evidence {
	readonly asked: readonly Ask[];
	readonly pixai: PixaiSandbox;
	/** PIXAI_CONCURRENCY. */
	readonly concurrency: number;
	/** The lines of the bot's log, of all its lives. */
	readonly log: readonly string[];
}

/** Reads the stand-ins' books, once everything has settled. */
export function judge({ asked, pixai, concurrency, log }: Evidence): Verdict {
	const outcomes = { shown: 0, uncertain: 0, failed: 0, 'not answered': 0, open: 0 };
	const lost: string[] = [];
	const paidTwice = asked.map(({ prompt }) => prompt).filter((prompt) => isPaidTwice(prompt, pixai));
	const broken: string[] = [];
	const tasks = new Map(pixai.tasks.map((task) => [task.prompt, task]));
	for (const ask of asked) {
		const outcome = outcomeOf(ask);
		outcomes[outcome]++;
		const task = tasks.get(ask.prompt);
		// A job has the id of its interaction. What is logged is about to be written; what comes next follows the writing.
		const about = log.filter((line) => line.includes(`"job":"${ask.reply?.interaction.id}"`));
		const isPromised = about.some((line) => line.includes('"msg":"job submitting"'));
		const complaint = complaintAbout(ask, { outcome, task, isPromised });
		if (!complaint) continue;
		const account = [`${ask.prompt} (${outcome}) ${complaint}: ${accountOf(ask, task)}`, ...about].join('\n');
		(outcome === 'shown' ? broken : lost).push(account);
	}
	const most = mostAtOnce(pixai.tasks.filter(isKnown));
	if (most > concurrency) broken.push(`${most} of the bot's tasks were at PixAI at once, not ${concurrency}`);
	return { outcomes, lost, paidTwice, broken };
}

/** What of a log must not be there. */
export function leaksIn(log: readonly string[], asked: readonly Ask[], secrets: readonly string[]): string[] {
	const tokens = asked.flatMap(({ reply }) => (reply ? [reply.interaction.token] : []));
	const text = log.join('\n');
	return [PROMPT_WORD, ...secrets, ...tokens].filter((secret) => text.includes(secret));
}

function complaintAbout(
	ask: Ask,
	{ outcome, task, isPromised }: { outcome: Outcome; task: SandboxTask | undefined; isPromised: boolean },
): string | undefined {
	const { isPrivate, messages } = ask;
	switch (outcome) {
		case 'open':
			return 'was never settled';
		case 'not answered':
			if (isPromised) return 'was promised';
			return task && 'was paid for although nothing was promised';
		case 'uncertain':
			return task && isKnown(task)
				? 'is called so although the bot knows its task'
				: complaintAboutPlace(ask, isFinal);
		case 'failed':
			if (task?.status !== 'failed' && task?.status !== 'cancelled') return 'was given up';
			return complaintAboutPlace(ask, isFinal);
		case 'shown': {
			const shown = [...messages.values()].find(hasPictures);
			if (shown?.pictures.map(({ sha256 }) => sha256).join() !== hashesOf(task))
				return 'shows other pictures';
			if (isPrivate && shown && !isSeenByAskerAlone(shown)) return 'is private and was shown to all';
			return complaintAboutPlace(ask, hasPictures);
		}
	}
}

/** What is final stands in one message, and that is the reply unless that one cannot be written any more. */
function complaintAboutPlace({ reply, messages }: Ask, ends: (seen: Visible) => boolean): string | undefined {
	const [end, ...more] = [...messages.values()].filter(ends);
	if (more.length > 0) return `came in ${more.length + 1} messages`;
	const isReplyGone = !reply || reply.state === 'deleted' || reply.interaction.isExpired;
	return end?.stored === reply?.stored || isReplyGone ? undefined : 'came elsewhere than in its reply';
}

function isSeenByAskerAlone({ ephemeral, stored }: Visible): boolean {
	return ephemeral || stored?.channel.recipient !== undefined;
}

function hasPictures({ pictures }: Visible): boolean {
	return pictures.length > 0;
}

/** A create may follow one that was refused because too much was going on, and no other. */
function isPaidTwice(prompt: string, { createsSeen, tasks }: PixaiSandbox): boolean {
	const creates = createsSeen.filter(({ request }) => promptIn(request) === prompt);
	return (
		creates.slice(0, -1).some(({ status }) => status !== 429) ||
		tasks.filter((task) => task.prompt === prompt).length > 1
	);
}

/** Whether the bot has its id: it asked for it. */
function isKnown({ polls }: SandboxTask): boolean {
	return polls.length > 0;
}

/** The most tasks that were live at the same time. */
function mostAtOnce(tasks: readonly SandboxTask[]): number {
	const changes = tasks.flatMap(({ createdAt, endedAt = Number.POSITIVE_INFINITY }) => [
		{ at: createdAt, by: 1 },
		{ at: endedAt, by: -1 },
	]);
	let live = 0;
	let most = 0;
	// Of what happens in the same millisecond, the ends come first.
	for (const { by } of changes.sort((one, other) => one.at - other.at || one.by - other.by)) {
		live += by;
		most = Math.max(most, live);
	}
	return most;
}

function isFinal({ message }: Visible): boolean {
	return message?.components.some(({ accent_color }) => accent_color === FINAL_WORDS) ?? false;
}

function hashesOf(task: SandboxTask | undefined): string | undefined {
	return task?.pictures.map((picture) => createHash('sha256').update(picture).digest('hex')).join();
}

function promptIn(request: unknown): unknown {
	return (request as { prompt?: unknown } | undefined)?.prompt;
}

function accountOf({ reply, messages }: Ask, task: SandboxTask | undefined): string {
	return JSON.stringify({
		reply: reply?.state,
		task: task && `${task.status}, read ${task.polls.length} times`,
		messages: [...messages.values()].map(({ text, pictures }) => `${text} [${pictures.length} pictures]`),
	});
}
