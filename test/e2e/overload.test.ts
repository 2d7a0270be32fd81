import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { startWorld } from './world.js';

/** Requests of one server that may wait. */
const MOST_WAITING = 50;

test('fifty of a server may wait; the next is refused at once, privately, in words, and costs nothing', async () => {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord
		.addGuild({ name: 'Fox Den' })
		.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
	const asks = (prompt: string) => member.runs('/imagine', { prompt });
	await asks('the first');
	const first = await world.pixai.taskOf('the first');
	const asked = await Promise.all(Array.from({ length: MOST_WAITING + 9 }, (_, n) => asks(`fox ${n}`)));
	const refused = asked.filter(({ ephemeral }) => ephemeral);
	const promised = asked.filter(({ ephemeral }) => !ephemeral);
	expect(promised).toHaveLength(MOST_WAITING);
	expect(refused).toHaveLength(9);
	for (const { text } of refused) expect(text).toMatch(/The line here is full.*`\/queue` shows who waits/);
	expect(world.pixai.createsSeen).toHaveLength(1);
	await promised.at(-1)?.shows(`Number ${MOST_WAITING} in line`);

	const elsewhere = world.discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora' });
	const other = await elsewhere.runs('/imagine', { prompt: 'an owl' });
	await other.shows('Next in line');

	await first.completes();
	await world.pixai.created(2);
	const late = await asks('a late fox');
	expect(late.ephemeral).toBe(false);
	expect((await asks('a fox too many')).text).toMatch(/The line here is full/);
	world.pixai.holdsTasks = false;
	const shown = [...promised, late, other].map((reply) => reply.showsPictures(1, { within: 60_000 }));
	await Promise.all(shown);
	expect(world.pixai.createsSeen).toHaveLength(MOST_WAITING + 3);
}, 90_000);
