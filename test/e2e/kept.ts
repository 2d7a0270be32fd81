import { expect } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import type { Visible } from '../../sandbox/discord/visible.js';
import { openStore } from '../../src/storage/store.js';
import { restart, startModerated } from './moderated.js';
import { recordsIn } from './records.js';
import type { World, WorldOptions } from './world.js';

/** What the jobs' records and the bot go through before somebody presses. */
export const SITUATIONS = {
	live: async () => undefined,
	'after a restart': restart,
	'after the record has expired': async (world: World) => {
		await world.stopBot();
		await forgetJobs(world);
		await world.startBot();
	},
} as const satisfies Record<string, (world: World) => Promise<void>>;
export type Situation = keyof typeof SITUATIONS;
export const ALL_SITUATIONS = Object.keys(SITUATIONS) as Situation[];

/** A server that takes fewer bytes than a picture of PixAI's has. */
export const SMALLER: ResultOptions = { attachmentSizeLimit: 20_000 };

interface ResultOptions extends WorldOptions {
	/** Bytes that the server takes for one attachment. */
	readonly attachmentSizeLimit?: number;
	/** How many are shown, where that is another number than was asked for. */
	readonly pictures?: number;
	/** Called before the picture is asked for. */
	readonly prepare?: (scene: Awaited<ReturnType<typeof startModerated>>) => Promise<void>;
}

/** Somebody who has their picture, with a stranger and a moderator beside them. */
export async function startWithResult(
	request: OptionValues = {},
	{ attachmentSizeLimit, pictures = Number(request.count ?? 1), prepare, ...options }: ResultOptions = {},
) {
	const scene = await startModerated(options);
	const { member: asker } = scene;
	if (attachmentSizeLimit) scene.guild.attachmentSizeLimit = attachmentSizeLimit;
	await prepare?.(scene);
	const stranger = scene.guild.addMember({ name: 'Sora' });
	// Discord counts characters otherwise than the stand-in: forged, a prompt may have as many as it takes.
	const result = await asker.runs('/imagine', { prompt: 'a fox', ...request }, { forged: true });
	await result.showsPictures(pictures);
	const { job } = JSON.parse(await scene.world.logs(/"job delivered"/)) as { job: string };
	return { ...scene, asker, stranger, result, job };
}

/** The same, where what was drawn is to be drawn once more. */
export async function startRepeatable(...[request, options]: Parameters<typeof startWithResult>) {
	const prepare = async ({ pixai }: Awaited<ReturnType<typeof startModerated>>) => {
		pixai.allowsRepeats = true;
	};
	return startWithResult(request, { ...options, prepare });
}

/** Removes every job from the record, as time would. No bot may run. */
export async function forgetJobs(world: World): Promise<void> {
	const ids = [...(await recordsIn(world)).keys()];
	const store = await openStore(world.environment.STORE_URL ?? '');
	for (const id of ids) await store.namespace('jobs').delete(id);
	await store.close();
}

/** What everybody sees of a message, to find it unchanged. */
export function shownOn({ text, buttons, pictures, edits }: Visible) {
	return { text, buttons, pictures: pictures.map(({ sha256 }) => sha256), edits: edits.length };
}

/** An answer that only its reader sees, in a message of its own. */
export function isPrivateBeside(answer: Reply, message: Reply): void {
	expect(answer.ephemeral).toBe(true);
	expect(answer.message?.id).not.toBe(message.message?.id);
	expect(answer.pings).toEqual({ everyone: false, users: [], roles: [] });
}

/** Where the links on a message lead, in order. */
export function linksOn({ controls }: Visible): string[] {
	return controls.flatMap(({ url }) => url ?? []);
}

/** All that a press says, in as many messages as it takes. */
export function allOf(answer: Reply): string {
	return [answer, ...answer.followUps].map(({ text }) => text).join('\n');
}

/** What stands in the blocks that can be copied. */
export function copyable(said: string): string[] {
	return [...said.matchAll(/^```\n([\s\S]*?)\n```$/gm)].map(([, words = '']) => words);
}
