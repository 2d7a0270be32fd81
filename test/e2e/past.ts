import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import type { Visible } from '../../sandbox/discord/visible.js';
import { startModerated } from './moderated.js';
import type { World, WorldOptions } from './world.js';

/** Somebody in a server, who asks for pictures and gets them, with a stranger beside them. */
export async function startWithHistory(options: WorldOptions = {}) {
	const scene = await startModerated(options);
	const { guild, member: asker } = scene;
	return {
		...scene,
		asker,
		stranger: guild.addMember({ name: 'Sora' }),
		/** Asks for pictures one after the other: the last one is the newest. */
		async draws(
			prompts: readonly string[],
			request: OptionValues = {},
			where: Person = asker,
		): Promise<Reply[]> {
			const replies = [];
			for (const prompt of prompts) replies.push(await drawn(scene.world, where, prompt, request));
			return replies;
		},
	};
}

/** Somebody asks for a picture, and has it: nothing is being done for it any more. */
export async function drawn(
	world: World,
	person: Person,
	prompt: string,
	request: OptionValues = {},
): Promise<Reply> {
	const reply = await person.runs('/imagine', { prompt, ...request });
	await reply.showsPictures(Number(request.count ?? 1));
	await world.logs(new RegExp(`"job":"${reply.interaction.id}".*"job delivered"`));
	return reply;
}

/** What stands on a page of a history, in order: number and prompt. */
export function listedOn({ text }: Visible): string[] {
	return [...text.matchAll(/^\*\*(\d+)\.\*\* (.*)$/gm)].map(([, number, prompt]) => `${number}. ${prompt}`);
}

/** The job of a picture on a page, by its place from 1. */
export function jobOn({ controls }: Visible, place = 1): string {
	const select = controls.find(({ options }) => options);
	return select?.options?.[place - 1]?.value ?? '';
}

/** Chooses one of a page, by its place from 1. */
export async function chooses(person: Person, page: Reply, place = 1): Promise<void> {
	await person.selects(page, 'Choose a picture', jobOn(page, place));
}

/** What an address leads to. */
export async function fetched(url: string): Promise<Buffer> {
	const answer = await fetch(url);
	return Buffer.from(await answer.arrayBuffer());
}
