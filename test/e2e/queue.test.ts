import { expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import { momentsIn, startDen } from './den.js';

/** Has a line of these prompts asked for one after the other, of which PixAI gets one at a time. */
async function denWithLine() {
	const den = await startDen({ environment: { PIXAI_CONCURRENCY: '1' } });
	const other = den.guild.addMember({ name: 'Sora' });
	const asks = (who: Person, prompt: string, more = {}) => who.runs('/imagine', { prompt, ...more });
	return { ...den, other, asks };
}

test('shows who is being drawn for and who waits, about how long, and one’s own marked, and first', async () => {
	const { world, pixai, member, other, asks } = await denWithLine();
	await asks(other, 'a fox');
	await asks(other, 'an owl');
	await asks(member, 'an elk');
	await asks(other, 'a hen');
	await pixai.taskOf('a fox');
	const queue = await member.runs('/queue');
	expect(queue.ephemeral).toBe(true);
	expect(queue.text).toMatch(/\*\*1\*\* being drawn · \*\*3\*\* waiting · yours: 2/);
	const lines = queue.text.split('\n').filter((line) => line.includes(' · a') && !line.includes('waiting'));
	expect(lines).toEqual([
		'**2.** **you** · an elk',
		`🎨 <@${other.id}> · a fox`,
		`**1.** <@${other.id}> · an owl`,
		`**3.** <@${other.id}> · a hen`,
	]);
	// Nothing was drawn yet, and a picture usually takes 30 seconds: one is ahead, and one's own comes after that.
	const moments = momentsIn(queue.text);
	const now = world.clock.now();
	expect(moments).toHaveLength(4);
	for (const [index, place] of [4, 2, 1, 3].entries())
		expect(Math.abs((moments[index] ?? 0) - (now + 30_000 * (place + 1)))).toBeLessThan(5_000);
	expect(queue.pings).toMatchObject({ everyone: false, users: [], roles: [] });
	expect(queue.buttons).toEqual(['Cancel', 'Look again']);
});

test('about how long is from the recent median', async () => {
	const { world, pixai, member, other, asks } = await denWithLine();
	const reply = await asks(other, 'a fox');
	const task = await pixai.taskOf('a fox');
	task.starts();
	await task.polled(1);
	world.clock.turn(300_000);
	await task.completes();
	await reply.showsPictures(1);
	await asks(other, 'an owl');
	await asks(member, 'an elk');
	const queue = await member.runs('/queue');
	const [, own = 0] = momentsIn(queue.text);
	expect(Math.abs(own - (world.clock.now() + 2 * 300_000))).toBeLessThan(20_000);
});

test('of an empty line says so, also in direct messages, where each has their own', async () => {
	const { world, pixai, member } = await denWithLine();
	const [alone, busy] = [world.discord.addPerson({ name: 'Yui' }), world.discord.addPerson({ name: 'Uta' })];
	await busy.runs('/imagine', { prompt: 'a fox' });
	await busy.runs('/imagine', { prompt: 'an owl' });
	await pixai.taskOf('a fox');
	for (const who of [member, alone]) {
		const queue = await who.runs('/queue');
		expect(queue.text).toMatch(/Nobody is waiting/);
		expect(queue.buttons).toEqual(['Look again']);
	}
	const queue = await busy.runs('/queue');
	expect(queue.text).toMatch(/\*\*1\*\* being drawn · \*\*1\*\* waiting · yours: 1/);
	await busy.presses(queue, 'Cancel');
	await queue.shows(/Cancelled.\*\* Nothing was paid/);
});

test('a private request of somebody else’s shows neither its prompt nor more, to moderators neither', async () => {
	const { pixai, member, manager, other, asks } = await denWithLine();
	await asks(other, 'a secret fox', { private: true });
	await asks(other, 'a secret owl', { private: true });
	await pixai.taskOf('a secret fox');
	for (const who of [member, manager]) {
		const queue = await who.runs('/queue');
		expect(queue.text).not.toMatch(/secret|owl/);
		expect(queue.text.match(/· a private request/g)).toHaveLength(2);
	}
	const own = await other.runs('/queue');
	expect(own.text).toMatch(/\*\*you\*\* · a secret fox/);
	expect(own.text).toMatch(/\*\*1.\*\* \*\*you\*\* · a secret owl/);
});

test('what is asked for in another channel stands there without its prompt, for moderators, too', async () => {
	const { pixai, guild, member, manager, other, asks } = await denWithLine();
	const staff = guild.addChannel({ name: 'staff' });
	const [fox, owl] = ['a secret fox', 'a secret owl'];
	await asks(other.in(staff), fox);
	await asks(other.in(staff), owl);
	await pixai.taskOf(fox);
	for (const who of [member, manager]) {
		const queue = await who.runs('/queue');
		expect(queue.text).not.toMatch(/secret|fox|owl/);
		expect(queue.text.match(/· a request in another channel/g)).toHaveLength(2);
		const there = await who.in(staff).runs('/queue');
		for (const prompt of [fox, owl]) expect(there.text).toContain(`<@${other.id}> · ${prompt}`);
	}
	// One's own is no secret.
	const own = await other.runs('/queue');
	for (const prompt of [fox, owl]) expect(own.text).toContain(`**you** · ${prompt}`);
});

test('a prompt stands there without effect, and shortened', async () => {
	const { pixai, member, other, asks } = await denWithLine();
	const prompt = `# **fox**\n<@${member.id}> @everyone ${'x'.repeat(1_900)}`;
	await asks(other, prompt);
	await pixai.created(1);
	const queue = await member.runs('/queue');
	expect(queue.text).not.toMatch(/\*\*fox\*\*|x{60}/);
	expect(queue.text).toContain(`\\<\\@${member.id}`);
	expect(queue.pings).toMatchObject({ everyone: false, users: [] });
});

test('many stand on several pages, which stay where they are while the line moves', async () => {
	const { pixai, manager, asks } = await denWithLine();
	for (let n = 1; n <= 20; n++) await asks(manager, `picture ${n}`);
	await pixai.taskOf('picture 1');
	const queue = await manager.runs('/queue');
	const shown = () => [...queue.text.matchAll(/picture (\d+)/g)].map(([, n]) => Number(n));
	expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(queue.controls.find(({ label }) => label === '◀')?.disabled).toBe(true);
	await manager.presses(queue, '▶');
	expect(shown()).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
	await manager.presses(queue, '▶');
	expect(shown()).toEqual([17, 18, 19, 20]);
	expect(queue.controls.find(({ label }) => label === '▶')?.disabled).toBe(true);
	await manager.presses(queue, 'Look again');
	expect(shown()).toEqual([17, 18, 19, 20]);
	const [first = ''] = queue.controls.flatMap(({ label, custom_id }) =>
		label === 'Cancel' ? [custom_id] : [],
	);
	await manager.presses(queue, first);
	expect(queue.text).toMatch(/Cancelled.\*\* Nothing was paid/);
	expect(shown()).toEqual([18, 19, 20]);
	await manager.presses(queue, '◀');
	expect(shown()).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('a page that there is not, forged, is one that there is', async () => {
	const { pixai, manager, asks } = await denWithLine();
	for (let n = 1; n <= 10; n++) await asks(manager, `picture ${n}`);
	await pixai.taskOf('picture 1');
	const queue = await manager.runs('/queue');
	for (const [page, first] of [
		['9999', 9],
		['-1', 1],
		['nonsense', 1],
		['99999', 1],
		['', 1],
	] as const) {
		await manager.presses(queue, `1:queue:${page}`, { forged: true });
		expect(queue.text).toContain(`picture ${first}\n`);
	}
});
