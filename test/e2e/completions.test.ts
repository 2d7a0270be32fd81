import { expect, test } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Person } from '../../sandbox/discord/people.js';
import { restart, startModerated } from './moderated.js';

const HARUKA = '1861558740588989558';
const COMMUNITY = '1700000000000000123';
const LINK = `https://pixai.art/model/1700000000000000100/${COMMUNITY}`;
const FOX = '1800000000000000001';

/** A server with two members, who ask for pictures and get them. */
async function startAsking() {
	const scene = await startModerated();
	const other = scene.guild.addMember({ name: 'Sora' });
	let asked = 0;
	const asks = async (who: Person, options: OptionValues) => {
		const reply = await who.runs('/imagine', { prompt: `fox ${++asked}`, ...options });
		await reply.showsPictures(1);
	};
	const proposed = async (who: Person, option: string, typed = '') =>
		(await who.types('/imagine', { prompt: 'a fox', [option]: typed }, option)).map(({ value }) => value);
	return { ...scene, other, asks, proposed };
}

test('what somebody used lately is proposed to them first, then what the server did, after a restart, too', async () => {
	const { world, member, other, asks, proposed } = await startAsking();
	await asks(other, { model: HARUKA, loras: `${FOX}:0.5` });
	await asks(member, { style: 'my own ink' });
	const looks = async () => {
		expect(await proposed(member, 'model')).toEqual(['Tsubaki.2', 'Haruka v2', 'Hoshino v2']);
		expect(await proposed(other, 'model')).toEqual(['Haruka v2', 'Tsubaki.2', 'Hoshino v2']);
		expect(await proposed(member, 'style')).toEqual(['my own ink', 'chibi']);
		expect(await proposed(other, 'style')).toEqual(['chibi']);
		expect(await proposed(member, 'loras', `${COMMUNITY},`)).toEqual([`${COMMUNITY},${FOX}:0.5`]);
	};
	await looks();
	await restart(world);
	// The server's settings are in memory again: for a slow disk nobody who types would wait.
	await member.runs('/models');
	await looks();
});

test('what was asked for in private is proposed to nobody else', async () => {
	const { member, other, asks, proposed } = await startAsking();
	await asks(member, { model: LINK, loras: FOX, private: true });
	expect((await proposed(member, 'model'))[0]).toBe(COMMUNITY);
	expect(await proposed(member, 'loras')).toEqual([FOX]);
	expect(await proposed(other, 'model')).not.toContain(COMMUNITY);
	expect(await proposed(other, 'loras')).toEqual([]);
});

test('a typo finds what was meant, a link is taken for what it is, and both are drawn with', async () => {
	const { member, pixai, proposed } = await startAsking();
	pixai.holdsTasks = true;
	const [meant = ''] = await proposed(member, 'model', 'ｈａｒｋａ');
	const [pasted = ''] = await proposed(member, 'model', LINK);
	await member.runs('/imagine', { prompt: 'an owl', model: meant });
	await member.runs('/imagine', { prompt: 'a cat', model: pasted });
	expect((await pixai.taskOf('an owl')).request).toMatchObject({ modelVersionId: HARUKA });
	expect((await pixai.taskOf('a cat')).request).toMatchObject({ modelVersionId: COMMUNITY });
});

test('in direct messages it is what somebody used anywhere', async () => {
	const { discord, asks, proposed } = await startAsking();
	const person = discord.addPerson({ name: 'Yui' });
	await asks(person, { model: 'Hoshino v2' });
	expect(await proposed(person, 'model')).toEqual(['Hoshino v2', 'Tsubaki.2', 'Haruka v2']);
});

test('who sets a default or the models of a server has what was used lately first, too', async () => {
	const { member, moderator, asks } = await startAsking();
	await asks(member, { model: 'Hoshino v2' });
	const defaults = await moderator.types('/settings defaults', { model: '' });
	const models = await moderator.types('/settings models', { add: 'v2' });
	expect(defaults.map(({ value }) => value)).toEqual(['Hoshino v2', 'Tsubaki.2', 'Haruka v2']);
	expect(models.map(({ value }) => value)).toEqual(['Hoshino v2', 'Haruka v2']);
});
