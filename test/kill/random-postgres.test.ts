import { test } from 'vitest';
import { describeOnPostgres } from '../storage/every-store.js';
import { randomKills } from './kills.js';
import { expectSurvival, LONG } from './survival.js';

describeOnPostgres('killed at random instants', (newUrl) => {
	test('nothing is lost and nothing paid twice', LONG, async () =>
		expectSurvival('random postgres', (dice) => randomKills(12, dice), { storeUrl: await newUrl() }),
	);
});
