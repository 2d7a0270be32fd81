import { test } from 'vitest';
import { describeOnRedis } from '../storage/every-store.js';
import { randomKills } from './kills.js';
import { expectSurvival, LONG } from './survival.js';

describeOnRedis('killed at random instants', (newUrl) => {
	test('nothing is lost and nothing paid twice', LONG, async () =>
		// The machine is not off for long: what was shown, but not yet on record as such, is held for half a minute here, and
		// comes a second time, as a message of the bot's own, when its reply cannot be written any more by then.
		expectSurvival('random redis', (dice) => randomKills(12, dice), {
			storeUrl: await newUrl(),
			isOff: false,
		}),
	);
});
