import { describe, expect, it } from 'vitest';
import { cancelWords } from '../../src/discord/views/cancel.js';
import { type Queue, queueView } from '../../src/discord/views/queue.js';
import type { JobState } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { wordsFor } from '../../src/words/index.js';
import { jobOf } from '../generation/jobs.js';
import { componentsIn, textIn } from './view-contents.js';

const t = wordsFor('en-US');
const NOW = Date.UTC(2026, 0, 1);
const HERE = '400000000000000001';
const [AKI, BO] = ['200000000000000001', '200000000000000002'];

describe('the line', () => {
	it('shows one’s own first, each at its place', () => {
		const queue = seenBy(AKI, {
			running: [entryOf('a fox', { asker: BO, state: { name: 'submitting' } })],
			waiting: [
				entryOf('an owl', { asker: BO }),
				entryOf('an elk', { asker: AKI }),
				entryOf('a hen', { asker: BO }),
			],
		});
		expect(linesIn(queue)).toEqual([
			`**2.** **you** · an elk`,
			`🎨 <@${BO}> · a fox`,
			`**1.** <@${BO}> · an owl`,
			`**3.** <@${BO}> · a hen`,
		]);
		expect(textIn(queue)).toContain('**1** being drawn · **3** waiting · yours: 2');
	});

	it.each([false, true])(
		'does not show what others ask for elsewhere or in private, to moderators neither: %s',
		(isModerator) => {
			const waiting = [
				entryOf('a fox', { asker: BO }),
				entryOf('a secret owl', { asker: BO, channelId: '400000000000000002' }),
				entryOf('a secret elk', { asker: BO, isPrivate: true }),
				entryOf('a secret hen', { asker: BO, isPrivate: true, channelId: '400000000000000002' }),
			];
			const queue = seenBy(AKI, { waiting, isModerator });
			expect(linesIn(queue)).toEqual([
				`**1.** <@${BO}> · a fox`,
				`**2.** <@${BO}> · a request in another channel`,
				`**3.** <@${BO}> · a private request`,
				`**4.** <@${BO}> · a private request`,
			]);
			expect(JSON.stringify(queue)).not.toContain('secret');
		},
	);

	it('shows one’s own wherever it was asked for', () => {
		const waiting = [
			entryOf('an owl', { asker: AKI, channelId: '400000000000000002' }),
			entryOf('an elk', { asker: AKI, isPrivate: true }),
		];
		expect(linesIn(seenBy(AKI, { waiting }))).toEqual(['**1.** **you** · an owl', '**2.** **you** · an elk']);
	});

	it('has Cancel for one’s own, and for anybody’s where a moderator looks; not for what PixAI may have', () => {
		const running = [entryOf('a fox', { asker: AKI, state: { name: 'submitting' } })];
		const own = entryOf('an elk', { asker: AKI });
		const others = entryOf('an owl', { asker: BO });
		const waiting = [own, others, entryOf('a hen', { asker: AKI, state: { name: 'accepted' } })];
		expect(cancelsIn(seenBy(AKI, { running, waiting }))).toEqual([own.job.id]);
		expect(cancelsIn(seenBy(AKI, { running, waiting, isModerator: true }))).toEqual([
			own.job.id,
			others.job.id,
		]);
		expect(cancelsIn(seenBy('200000000000000003', { running, waiting }))).toEqual([]);
	});

	it('says what came of Cancel above it, each in words of its own', () => {
		const outcomes = ['withdrawn', 'being-withdrawn', 'not-yet', 'at-pixai', 'not-in-line'] as const;
		const words = outcomes.map((outcome) => cancelWords(t, outcome));
		expect(new Set(words).size).toBe(words.length);
		for (const notice of words)
			expect(textIn(queueView(t, queueOf(AKI, {}), [notice]))).toMatch(/^[⏳🛑🎨👌]/u);
		expect(cancelWords(t, 'being-withdrawn')).not.toContain('paid');
	});
});

interface Asked {
	readonly asker: string;
	readonly channelId?: string;
	readonly isPrivate?: boolean;
	readonly state?: JobState;
}

function entryOf(
	prompt: string,
	{ asker, channelId = HERE, isPrivate = false, state = { name: 'queued' } }: Asked,
): Entry {
	const job = jobOf({ prompt });
	return { job: { ...job, asker, reply: { ...job.reply, channelId, ephemeral: isPrivate } }, state };
}

function queueOf(viewer: string, queue: Partial<Queue>): Queue {
	return {
		running: [],
		waiting: [],
		readyAt: (place) => NOW + place * 60_000,
		viewer,
		channelId: HERE,
		isModerator: false,
		page: 0,
		...queue,
	};
}

function seenBy(viewer: string, queue: Partial<Queue>) {
	return queueView(t, queueOf(viewer, queue));
}

/** The first lines of what stands for a request. */
function linesIn(view: ReturnType<typeof queueView>): string[] {
	return textIn(view)
		.split('\n')
		.filter((line) => /^(🎨|\*\*\d+\.\*\*)/u.test(line));
}

/** The ids of the jobs that can be cancelled. */
function cancelsIn(view: ReturnType<typeof queueView>): (string | undefined)[] {
	return componentsIn(view)
		.filter(({ label }) => label === 'Cancel')
		.map(({ custom_id }) => custom_id?.split(':')[2]);
}
