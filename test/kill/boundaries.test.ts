import { test } from 'vitest';
import { MOMENTS } from './failpoint.js';
import type { Kill } from './kills.js';
import { expectSurvival, LONG } from './survival.js';

const STATES = ['accepted', 'queued', 'submitting', 'submitted', 'generated', 'delivered'] as const;
/** What comes next happens to new requests. */
const SETTLED: Kill = { after: 'all is settled', ms: 0 };

test(
	'killed at the write of each state on the way to the picture, nothing is lost and nothing paid twice',
	LONG,
	() =>
		expectSurvival('each state', () =>
			MOMENTS.flatMap((moment) => [...STATES.map((state) => ({ moment, state, nth: 1 })), SETTLED]),
		),
);

test('killed at the first, the second, … write of a life, nothing is lost and nothing paid twice', LONG, () =>
	expectSurvival('each write', () =>
		Array.from({ length: 8 }, (_, index) => MOMENTS.map((moment) => ({ moment, nth: index + 1 }))).flat(),
	),
);
