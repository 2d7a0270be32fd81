import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { startDen } from './den.js';
import { LIVES } from './life.js';
import { drawn } from './past.js';
import { putRecord, recordsIn } from './records.js';
import type { World } from './world.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Words that nothing has but what Aki has typed, and what Bo has. */
const [OWN, OTHERS] = ['velvet', 'quilted'];

describe('/me shows what is kept, to the one who asks alone', () => {
	test('requests of all servers and direct messages, presets by name, drafts, what counts here, what was used', async () => {
		const { world, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await world.stopBot();
		await putRecord(world, member.id, personWith('night owls'), 'people');
		await putRecord(world, `${member.id}:1`, draftOf('a fox'), 'drafts');
		await world.startBot();
		const elsewhere = member.in(world.discord.addGuild({ name: 'Owl Den' }));
		await drawn(world, member, 'a fox', { style: 'ink', count: 4 });
		await drawn(world, elsewhere, 'an owl');
		const shown = await member.runs('/me');
		expect(shown.ephemeral).toBe(true);
		expect(shown.text).toMatch(/\*\*Requests:\*\* 2 since <t:\d+:D>/);
		expect(shown.text).toMatch(/\*\*Presets:\*\* night owls/);
		expect(shown.text).toMatch(/\*\*Drafts:\*\* 1,/);
		expect(shown.text).toMatch(/Used lately.*: Tsubaki\.2, “ink”/);
		expect(shown.text).toMatch(/in this server:\*\*\nUnder way: 0 of 5\nPictures today: 4 \(no limit\)/);
		expect(shown.buttons).toEqual(['Delete it all']);
		expect((await elsewhere.runs('/me')).text).toMatch(/Pictures today: 1 /);
		const direct = await world.discord.addPerson({ name: 'Yui' }).runs('/me');
		expect(direct.text).toMatch(/Requests:\*\* none\n.*Presets:\*\* none\n.*Drafts:\*\* none\n.*first: none/);
		expect(direct.text).not.toContain('in this server');
	});

	test('what is under way, and what failed', async () => {
		const { pixai, member } = await startDen();
		await member.runs('/imagine', { prompt: 'a fox' });
		await pixai.taskOf('a fox');
		const failing = await member.runs('/imagine', { prompt: 'an owl' });
		(await pixai.taskOf('an owl')).fails();
		await failing.shows(/could not draw this/);
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* 2 .*\n1 of them is under way/);
	});
});

describe('Delete it all', () => {
	test('asks first, and deletes nothing where somebody keeps it', async () => {
		const { world, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await drawn(world, member, 'a fox');
		const me = await member.runs('/me');
		await member.presses(me, 'Delete it all');
		expect(me.text).toMatch(/every server\?[\s\S]*What stays[\s\S]*Pictures[\s\S]*two days[\s\S]*moderators/);
		await member.presses(me, 'Keep');
		expect(me.text).toMatch(/Requests:\*\* 1,/);
	});

	test('removes all of it, wherever it was asked for, from the store’s files and the spool; and nobody else’s', async () => {
		const { world, guild, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await world.stopBot();
		const other = guild.addMember({ name: 'Bo' });
		for (const [person, word] of [
			[member, OWN],
			[other, OTHERS],
		] as const) {
			await putRecord(world, person.id, personWith(`${word} nights`), 'people');
			await putRecord(world, `${person.id}:1`, draftOf(`a ${word} fox`), 'drafts');
			await putRecord(world, `broken-${word}`, { job: { asker: person.id, request: `a ${word} elk` } });
		}
		await world.startBot();
		for (const [person, word] of [
			[member, OWN],
			[other, OTHERS],
		] as const) {
			await drawn(world, person, `a ${word} fox`, { style: `${word} ink`, negative_prompt: `${word} hats` });
			await drawn(world, person, `a ${word} owl`, { private: true });
			await drawn(world, person.in(world.discord.addGuild({ name: word })), `a ${word} hen`);
		}
		const direct = world.discord.addPerson({ name: 'Yui' });
		await drawn(world, direct, 'a fox');
		expect(await traces(world, OWN)).toBeGreaterThan(6);

		const me = await deletesAll(member);
		expect(me.text).toMatch(/✅ \*\*All of it is deleted/);
		expect(me.buttons).toEqual([]);
		const after = await member.runs('/me');
		expect(after.text).toMatch(/Requests:\*\* none\n.*Presets:\*\* none\n.*Drafts:\*\* none\n.*first: none/);
		await world.logs(/the store is scrubbed/);
		expect(await traces(world, OWN)).toBe(0);
		expect(await traces(world, OTHERS)).toBeGreaterThan(6);
		expect((await other.runs('/me')).text).toMatch(/Requests:\*\* 3 since.*\n.*Presets:\*\* quilted nights/);

		await world.stopBot();
		expect(await traces(world, OWN)).toBe(0);
		expect(await recordsIn(world, 'erasures')).toEqual(new Map());
		const left = JSON.stringify([...(await recordsIn(world)).values()]);
		expect(left).not.toContain(member.id);
		await world.startBot();
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* none/);
		expect((await other.runs('/me')).text).toMatch(/Requests:\*\* 3 since/);
	});

	test('lets what is under way come, and forgets it then, over a restart, too', async () => {
		const { world, pixai, member } = await startDen();
		const fox = await member.runs('/imagine', { prompt: `a ${OWN} fox`, style: `${OWN} ink` });
		await (await pixai.taskOf(`a ${OWN} fox`)).polled(1);
		const owl = await member.runs('/imagine', { prompt: `a ${OWN} owl` });
		const me = await deletesAll(member);
		expect(me.text).toMatch(/All of it is deleted.*\n.*still comes: 2 requests/);
		await (await pixai.taskOf(`a ${OWN} fox`)).completes();
		await fox.showsPictures(1);
		await world.stopBot();
		expect([...(await recordsIn(world)).values()]).toHaveLength(1);

		await world.startBot();
		pixai.holdsTasks = false;
		await owl.showsPictures(1);
		await world.stopBot();
		expect(await recordsIn(world)).toEqual(new Map());

		world.logged.splice(0);
		await world.startBot();
		await world.logs(/the store is scrubbed/);
		expect(await traces(world, OWN)).toBe(0);
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* none\n.*\n.*\n.*first: none/);
	});

	test('begins anew: what is asked for afterwards is kept', async () => {
		const { world, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await drawn(world, member, 'a fox');
		await deletesAll(member);
		await drawn(world, member, 'an owl');
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* 1,/);
		await world.stopBot();
		await world.startBot();
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* 1,/);
	});

	test('leaves pictures in Discord, whose buttons know no more than what their message says', async () => {
		const { world, guild, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		const other = guild.addMember({ name: 'Bo' });
		const fox = await drawn(world, member, 'a fox', { negative_prompt: OWN });
		await deletesAll(member);
		expect(fox.pictures).toHaveLength(1);
		for (const who of [member, other]) {
			const details = await who.presses(fox, 'Details');
			expect(details.text).toMatch(/no longer on record/);
			expect(details.text).not.toContain(OWN);
			for (const button of ['Again', 'Edit']) {
				const answer = await who.presses(fox, button);
				expect(answer.text).toMatch(/no longer on record/);
				expect(answer.ephemeral).toBe(true);
			}
		}
		await member.submits(await member.presses(fox, 'Delete'));
		await fox.shows(({ stored }) => stored?.deleted === true);
	});

	test('is done to the end by the next start, where a crash has left it half done', async () => {
		const { world, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await drawn(world, member, `a ${OWN} fox`);
		await world.stopBot();
		await putRecord(world, member.id, { version: 1, isRemoved: false }, 'erasures');
		world.logged.splice(0);
		await world.startBot();
		await world.logs(/the store is scrubbed/);
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* none/);
		expect(await traces(world, OWN)).toBe(0);
	});

	test('pressed twice at once says twice that it is done', async () => {
		const { world, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		await drawn(world, member, 'a fox');
		const questions = await Promise.all([member.runs('/me'), member.runs('/me')]);
		for (const me of questions) await member.presses(me, 'Delete it all');
		await Promise.all(questions.map((me) => member.presses(me, 'Delete it all')));
		for (const me of questions) expect(me.text).toMatch(/All of it is deleted/);
	});

	test('with a forged id deletes nothing but what is one’s own', async () => {
		const { world, guild, pixai, member } = await startDen();
		pixai.holdsTasks = false;
		const stranger = guild.addMember({ name: 'Uta' });
		await drawn(world, member, 'a fox');
		const reply = await drawn(world, member, 'an owl');
		const answer = await stranger.presses(reply, `1:me-deleted:${member.id}`, { forged: true });
		expect(answer.ephemeral).toBe(true);
		expect(reply.pictures).toHaveLength(1);
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* 2 since/);
	});

	test('gives nothing back of what limits count, for as long as they do', async () => {
		const { world, pixai, manager, member } = await startDen();
		pixai.holdsTasks = false;
		await manager.runs('/limits set', { daily: 1 });
		await drawn(world, member, 'a fox');
		await deletesAll(member);
		const refused = /used your picture of today/;
		expect((await member.runs('/imagine', { prompt: 'an owl' })).text).toMatch(refused);
		expect((await member.runs('/me')).text).toMatch(/Pictures today: 1 of 1/);
		await world.stopBot();
		await world.startBot();
		expect((await member.runs('/imagine', { prompt: 'an owl' })).text).toMatch(refused);
		world.clock.turn(3 * DAY);
		await drawn(world, member, 'an owl');
	});

	test('leaves what moderators have decided', async () => {
		const { manager, member } = await startDen();
		await manager.runs('/limits user', { member, block: '1 day' });
		await deletesAll(member);
		const refused = await member.runs('/imagine', { prompt: 'a fox' });
		expect(refused.text).toMatch(/A moderator has paused your requests here/);
		expect((await member.runs('/me')).text).toMatch(/Blocked until/);
	});
});

describe.each(LIVES)('what was deleted by a bot that is %s right after', (_ending, begin) => {
	test('is nowhere to be found by the next', async () => {
		const { world, guild, pixai, member } = await startDen({ bot: false });
		pixai.holdsTasks = false;
		const other = guild.addMember({ name: 'Bo' });
		const life = await begin(world);
		for (const person of [member, other]) {
			const fox = await person.runs('/imagine', { prompt: `a fox of ${person.name}` });
			await fox.showsPictures(1);
			await life.logs(new RegExp(`"job":"${fox.interaction.id}".*"job delivered"`));
		}
		await deletesAll(member);
		await life.ends();

		const next = await begin(world);
		expect((await member.runs('/me')).text).toMatch(/Requests:\*\* none/);
		expect((await other.runs('/me')).text).toMatch(/Requests:\*\* 1,/);
		await next.ends();
		const left = JSON.stringify([...(await recordsIn(world)).values()]);
		expect(left).toContain('a fox of Bo');
		expect(left).not.toContain(member.id);
	});
});

async function deletesAll(person: Person): Promise<Reply> {
	const me = await person.runs('/me');
	await person.presses(me, 'Delete it all');
	await person.presses(me, 'Delete it all');
	return me;
}

function personWith(preset: string) {
	return { version: 1, presets: [{ name: preset, options: { style: preset } }] };
}

function draftOf(prompt: string) {
	return {
		version: 1,
		id: '1',
		draft: { prompt, negativePrompt: '', model: '', aspectRatio: '', others: '' },
	};
}

/** How often a word stands in the store's files, the write-ahead log among them, and in the spool. */
async function traces({ folder }: World, word: string): Promise<number> {
	const names = await readdir(folder, { recursive: true });
	const contents = await Promise.all(
		names.map(async (name) => {
			const path = join(folder, name);
			return (await stat(path)).isFile() ? `${name}\n${await readFile(path, 'latin1')}` : name;
		}),
	);
	return contents.join('\n').split(word).length - 1;
}
