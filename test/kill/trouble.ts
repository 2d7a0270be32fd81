import type { FaultOptions } from '../../sandbox/discord/faults.js';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';
import type { Dice } from '../../sandbox/pixai/dice.js';
import type { FaultSpec } from '../../sandbox/pixai/faults.js';
import type { PixaiSandbox } from '../../sandbox/pixai/server.js';

const PIXAI: readonly FaultSpec[] = [
	{ on: 'create', answer: { status: 429, headers: { 'retry-after': '1' } }, times: 2 },
	{ on: 'create', answer: 'reset' },
	{ on: 'create', answer: 'reset-after-accepting' },
	{ on: 'create', answer: { status: 502, accept: true } },
	{ on: 'task', answer: { status: 500 }, times: 3 },
	{ on: 'task', answer: 'reset', times: 2 },
	{ on: 'task', answer: { status: 429, headers: { 'retry-after': '1' } } },
	{ on: 'cdn', answer: { status: 404 }, times: 2 },
	{ on: 'cdn', answer: 'truncate' },
	{ on: 'media', answer: { status: 500 } },
];

const REPLIES = /^PATCH \/webhooks\//;
const FIRST_RESPONSES = /^POST \/interactions\//;
const OWN_MESSAGES = /^(POST|PATCH) \/channels\//;
const DISCORD: readonly FaultOptions[] = [
	{ route: REPLIES, answer: { status: 500 }, times: 3 },
	{ route: REPLIES, answer: 'reset', times: 2 },
	{ route: REPLIES, answer: 'reset-after-accepting', times: 2 },
	{ route: REPLIES, answer: { delay: 1_000 }, times: 2 },
	{ route: FIRST_RESPONSES, answer: 'reset' },
	{ route: FIRST_RESPONSES, answer: 'reset-after-accepting' },
	{ route: FIRST_RESPONSES, answer: { status: 500 } },
	{ route: OWN_MESSAGES, answer: { status: 503 } },
	{ route: OWN_MESSAGES, answer: 'reset-after-accepting' },
];

/** Something that goes wrong at PixAI, or at Discord, for the next one to three requests of a kind. */
export function trouble(
	dice: Dice,
	{ discord, pixai }: { discord: DiscordSandbox; pixai: PixaiSandbox },
): void {
	if (dice.chance(0.5)) pixai.faults.add(oneOf(PIXAI, dice));
	else discord.faults.add(oneOf(DISCORD, dice));
}

function oneOf<Item>(items: readonly Item[], dice: Dice): Item {
	const item = items[Math.floor(dice.between(0, items.length))];
	if (item === undefined) throw new Error('there is nothing to choose from');
	return item;
}
