import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { mayLookAt, mayLookThrough } from '../../../src/discord/pictures/sight.js';
import type { Entry } from '../../../src/generation/journal.js';
import { jobOf } from '../../generation/jobs.js';

const [HERE, ELSEWHERE] = ['400000000000000001', '400000000000000002'];
const [AKI, BO] = ['200000000000000001', '200000000000000002'];

it.each([
	{ who: AKI, isPrivate: false, channelId: HERE, may: true },
	{ who: AKI, isPrivate: false, channelId: ELSEWHERE, may: true },
	{ who: AKI, isPrivate: true, channelId: HERE, may: true },
	{ who: AKI, isPrivate: true, channelId: null, may: true },
	{ who: BO, isPrivate: false, channelId: HERE, may: true },
	{ who: BO, isPrivate: false, channelId: ELSEWHERE, may: false },
	{ who: BO, isPrivate: false, channelId: null, may: false },
	{ who: BO, isPrivate: true, channelId: HERE, may: false },
	{ who: BO, isPrivate: true, channelId: ELSEWHERE, may: false },
])(
	'of what Aki asked for here, private or not: $isPrivate, $who may look at $channelId: $may',
	({ who, isPrivate, channelId, may }) => {
		expect(mayLookAt(askedFor({ isPrivate }), { user: { id: who }, channelId })).toBe(may);
	},
);

it.each([
	{ who: BO, isPrivate: false, isForAll: true, may: true },
	{ who: BO, isPrivate: false, isForAll: false, may: false },
	{ who: BO, isPrivate: true, isForAll: true, may: false },
	{ who: BO, isPrivate: true, isForAll: false, may: false },
	{ who: AKI, isPrivate: true, isForAll: true, may: true },
	{ who: AKI, isPrivate: false, isForAll: false, may: true },
])(
	'through a message elsewhere, for everybody or not: $isForAll, $who may look at what is private or not: $isPrivate: $may',
	({ who, isPrivate, isForAll, may }) => {
		const message = { flags: new MessageFlagsBitField(isForAll ? 0 : MessageFlags.Ephemeral).freeze() };
		const viewer = { user: { id: who }, channelId: ELSEWHERE };
		expect(mayLookThrough(message, askedFor({ isPrivate }), viewer)).toBe(may);
	},
);

function askedFor({ isPrivate }: { isPrivate: boolean }): Entry {
	const job = jobOf();
	return {
		job: { ...job, asker: AKI, reply: { ...job.reply, channelId: HERE, ephemeral: isPrivate } },
		state: { name: 'delivered' },
	};
}
