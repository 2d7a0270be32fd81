import { TookTooLong } from '../../src/discord/first-response.js';
import { NotRepeatable } from '../../src/discord/requests/again.js';
import { NotCancellable } from '../../src/discord/requests/cancel.js';
import type { CancelOutcome } from '../../src/discord/views/cancel.js';
import { AccountRefused } from '../../src/generation/account.js';
import { Overloaded } from '../../src/generation/admission.js';
import type { Failure, Progress } from '../../src/generation/job.js';
import { NotWritten } from '../../src/generation/journal.js';
import { AlreadyAccepted } from '../../src/generation/pipeline.js';
import { KeyRefused, OutOfCredits } from '../../src/pixai/errors.js';

/** Each step that a waiting person is told of. */
export const PROGRESSES: Progress[] = [
	{ step: 'in-line', place: 1 },
	{ step: 'submitting' },
	{ step: 'pixai-busy', retryAt: 1_767_225_600_000 },
	{ step: 'not-written', retryAt: 1_767_225_600_000 },
	{ step: 'unreachable', retryAt: 1_767_225_600_000 },
	{ step: 'waiting', since: 1_767_225_600_000 },
	{ step: 'drawing', since: 1_767_225_600_000 },
	{ step: 'drawing-slowly', since: 1_767_225_600_000, givesUpAt: 1_767_229_200_000 },
	{ step: 'no-answer', keyRefused: true, ofServer: false },
	{ step: 'no-answer', keyRefused: true, ofServer: true },
	{ step: 'no-answer', keyRefused: false, ofServer: false },
	{ step: 'fetching' },
	{ step: 'dropped', by: 'asker' },
	{ step: 'dropped', by: 'moderator' },
];

/** Each reason why there is no picture. */
export const FAILURES: Failure[] = [
	{ reason: 'option-refused' },
	{ reason: 'option-refused', option: 'negativePrompt' },
	{ reason: 'model-refused' },
	{ reason: 'out-of-credits' },
	{ reason: 'key-refused' },
	{ reason: 'out-of-credits', ofServer: true },
	{ reason: 'key-refused', ofServer: true },
	{ reason: 'failed' },
	{ reason: 'cancelled' },
	{ reason: 'took-too-long' },
	{ reason: 'pictures-lost' },
	{ reason: 'uncertain' },
	{ reason: 'withdrawn' },
	{ reason: 'withdrawn-by-moderator' },
	{ reason: 'dropped' },
	{ reason: 'dropped-by-moderator' },
	{ reason: 'broken' },
];

/** Each thing that can come of **Cancel**. */
export const CANCEL_OUTCOMES = [
	'withdrawn',
	'being-withdrawn',
	'not-yet',
	'at-pixai',
	'kept',
	'dropped',
	'dropping',
	'ended',
	'not-in-line',
] as const satisfies CancelOutcome[];

/** Each error that somebody reads before anything is promised, except those about a server's settings. */
export const REFUSALS = [
	new Overloaded('gate', 0),
	new Overloaded('process', 0),
	...[true, false].flatMap((ofServer) => [
		new AccountRefused(new OutOfCredits('402'), ofServer),
		new AccountRefused(new KeyRefused('401'), ofServer),
	]),
	new NotWritten('full'),
	new AlreadyAccepted(),
	new TookTooLong(),
	new NotCancellable('unknown'),
	...(['gone', 'not-yet', 'elsewhere', 'someone-elses'] as const).map(
		(why) => new NotRepeatable(why, '200000000000000001'),
	),
];
