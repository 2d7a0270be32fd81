import { test } from 'vitest';
import { randomKills } from './kills.js';
import { expectSurvival, LONG } from './survival.js';

test.each(['random 1a', 'random 1b'])(
	'killed at random instants (seed %s), nothing is lost and nothing paid twice',
	LONG,
	(seed) => expectSurvival(seed, (dice) => randomKills(20, dice)),
);
