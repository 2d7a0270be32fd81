import { test } from 'vitest';
import { MOMENTS } from './failpoint.js';
import { expectSurvival, LONG } from './survival.js';

/** Written twice each: that it is so, and that the asker has been told. */
const BAD_ENDS = ['failed', 'cancelled', 'uncertain'] as const;

test(
	'killed at the writes of each bad end, before and after it is told, nothing is lost and nothing paid twice',
	LONG,
	() =>
		expectSurvival('each bad end', () =>
			BAD_ENDS.flatMap((state) => [1, 2].flatMap((nth) => MOMENTS.map((moment) => ({ moment, state, nth })))),
		),
);

test(
	'killed at the write that says that a message of its own was sent, it is not sent a second time',
	LONG,
	() =>
		expectSurvival(
			'each message',
			() =>
				MOMENTS.flatMap((moment) => [
					{ moment, state: 'delivered', nth: 1 },
					{ moment, state: 'delivered', nth: 2 },
					{ moment, state: 'failed', nth: 2 },
					{ moment, state: 'uncertain', nth: 2 },
				]),
			{ isDeleted: true },
		),
);
