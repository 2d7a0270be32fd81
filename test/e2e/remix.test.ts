import { describe, expect, test } from 'vitest';
import { fieldsOf } from './form.js';
import { isPrivateBeside, SITUATIONS, shownOn, startRepeatable } from './kept.js';
import { putRecord, recordsIn } from './records.js';

test.each(['asker', 'stranger', 'moderator'] as const)(
	'Remix on a picture opens the form with its request, for the %s',
	async (who) => {
		const { result, pixai, [who]: person } = await startRepeatable({ seed: 7, mode: 'pro' });
		const before = shownOn(result);
		const form = await person.runsOn(result, 'Remix');
		expect(fieldsOf(form)).toMatchObject({ prompt: 'a fox' });
		const reply = await person.submits(form, { prompt: 'an owl' });
		await reply.showsPictures(1);
		expect(reply.text).toContain(`<@${person.id}>`);
		expect(pixai.createsSeen.map(({ request }) => request)).toMatchObject([
			{ prompt: 'a fox', seed: 7, mode: 'pro' },
			{ prompt: 'an owl', seed: 7, mode: 'pro' },
		]);
		expect(shownOn(result)).toEqual(before);
	},
);

test('it works for a picture of a version that had no buttons, and no seed on record', async () => {
	const { world, stranger, result, job } = await startRepeatable({ mode: 'pro' });
	await world.stopBot();
	const record = (await recordsIn(world)).get(job) as { job: Record<string, unknown> };
	const { seed: _, guildLocale: __, ...old } = record.job;
	await putRecord(world, job, { version: 1, job: old, state: { name: 'delivered' } });
	await world.startBot();
	if (!result.stored) throw new Error('there is no message');
	const wire = result.stored.wire;
	// Its components, without the rows that say whose it is.
	const strip = (component: (typeof wire.components)[number]): typeof component => ({
		...component,
		...(component.components && {
			components: component.components.filter(({ type }) => type !== 1),
		}),
	});
	result.stored.wire = { ...wire, components: wire.components.map(strip) };
	expect(result.buttons).toEqual([]);
	const form = await stranger.runsOn(result, 'Remix');
	expect(fieldsOf(form).others).toMatch(/^mode: pro$/m);
});

test('on a request that has failed, it opens the form, too', async () => {
	const { stranger, asker, pixai } = await startRepeatable();
	pixai.faults.add({ on: 'create', answer: { status: 400 } });
	const failed = await asker.runs('/imagine', { prompt: 'an owl' });
	await failed.shows(/PixAI does not accept/);
	expect(fieldsOf(await stranger.runsOn(failed, 'Remix')).prompt).toBe('an owl');
});

test('on somebody else’s message, it says in private that this is none of ours', async () => {
	const { stranger, asker, guild } = await startRepeatable();
	const answer = await asker.runsOn(stranger.says('a fox'), 'Remix');
	expect(answer.ephemeral).toBe(true);
	expect(answer.text).toMatch(/This message is not mine/);
	expect(guild.defaultChannel.messages).toHaveLength(2);
});

test('on a message of ours that shows no request, it says that there is none', async () => {
	const { asker } = await startRepeatable();
	const answer = await asker.runsOn(await asker.runs('/help'), 'Remix');
	expect(answer.ephemeral).toBe(true);
	expect(answer.text).toMatch(/nothing on record of this/);
});

describe('after the record has expired', () => {
	test('it says so, with the prompt to copy, and takes it into a new request', async () => {
		const { world, stranger, result, pixai } = await startRepeatable({ prompt: 'f'.repeat(1_500) });
		await SITUATIONS['after the record has expired'](world);
		const answer = await stranger.runsOn(result, 'Remix');
		isPrivateBeside(answer, result);
		expect(answer.text).toMatch(/no longer on record/);
		expect(answer.text).toMatch(/Only the beginning of the prompt is left/);
		const reply = await stranger.submits(await stranger.presses(answer, 'Edit'), { prompt: 'an owl' });
		await reply.showsPictures(1);
		expect(pixai.createsSeen.at(-1)?.request).toMatchObject({ prompt: 'an owl' });
	});
});

test('without the bot in a server, whoever brings it along can use it there', async () => {
	const { discord, pixai } = await startRepeatable();
	const guild = discord.addGuild({ name: 'Owl Nest', botInstalled: false });
	const person = guild.addMember({ name: 'Yuki', hasInstalledApp: true });
	const result = await person.runs('/imagine', { prompt: 'an owl' });
	await result.showsPictures(1);
	const reply = await person.submits(await person.runsOn(result, 'Remix'), { prompt: 'two owls' });
	await reply.showsPictures(1);
	expect(pixai.createsSeen.at(-1)?.request).toMatchObject({ prompt: 'two owls' });
});
