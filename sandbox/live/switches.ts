import type { DiscordSandbox } from '../discord/server.js';
import type { PixaiSandbox } from '../pixai/server.js';
import type { Keeper } from './keeper.js';
import { Blow, Fault, type Switch } from './switch.js';

const SLOW_MS = 60_000;
/** With it no picture is under the 10 MiB that Discord takes. */
const HUGE_BYTES = 12 * 2 ** 20;
const OWNERS_TASKS = 8;
const FOR_LONG = { times: Number.POSITIVE_INFINITY };

/** All that can go wrong, in the order in which it is shown. */
export function switchesOf(discord: DiscordSandbox, pixai: PixaiSandbox, keeper?: Keeper): readonly Switch[] {
	return [...(keeper ? [killing(keeper)] : []), ...atPixai(pixai), ...atDiscord(discord)];
}

function killing(keeper: Keeper): Switch {
	return new Blow(
		{
			name: 'kill',
			label: 'Kill the bot',
			effect:
				'Its process is ended in the middle of whatever it does (SIGKILL), and started again two seconds later. What was asked for arrives all the same, and is paid for once.',
			side: 'bot',
		},
		() => keeper.kill(),
	);
}

function atPixai(pixai: PixaiSandbox): Switch[] {
	const side = 'PixAI';
	return [
		new Fault(
			{
				name: 'slow',
				label: 'PixAI is slow',
				effect:
					'Each task that starts meanwhile runs for a minute. The reply says since when it is being drawn.',
				side,
			},
			() => {
				const usual = pixai.drawing.runningMs;
				pixai.drawing.runningMs = SLOW_MS;
				return () => {
					pixai.drawing.runningMs = usual;
				};
			},
		),
		new Fault(
			{
				name: 'failing',
				label: 'PixAI fails to draw',
				effect: 'Each task that comes to its end has failed. The reply says so and offers to try again.',
				side,
			},
			() => {
				pixai.failsTasks = true;
				return () => {
					pixai.failsTasks = false;
				};
			},
		),
		new Fault(
			{
				name: 'busy',
				label: 'PixAI takes no more',
				effect:
					'Each create is answered with 429 and Retry-After: 2. Requests keep their places, and are sent again until they are taken.',
				side,
			},
			() => {
				const answer = {
					status: 429,
					headers: { 'retry-after': '2' },
					body: { message: 'Too many requests' },
				};
				const fault = pixai.faults.add({ on: 'create', ...FOR_LONG, answer });
				return () => fault.remove();
			},
		),
		new Fault(
			{
				name: 'lost-answer',
				label: 'PixAI loses its answers',
				effect:
					'Each create is accepted and paid for, and answered with 500. It is never sent again by itself: the reply says that nobody knows, and that it may have been paid.',
				side,
			},
			() => {
				const answer = { status: 500, accept: true, body: { message: 'Internal Server Error' } };
				const fault = pixai.faults.add({ on: 'create', ...FOR_LONG, answer });
				return () => fault.remove();
			},
		),
		new Fault(
			{
				name: 'expired',
				label: 'Addresses of pictures expire',
				effect:
					'The addresses that a completed task names have expired by then: 403. Pictures arrive all the same, from addresses that are asked for anew.',
				side,
			},
			() => {
				const expire = () => pixai.expiresUrls();
				expire();
				pixai.events.on('completed', expire);
				return () => {
					pixai.events.off('completed', expire);
				};
			},
		),
		new Fault(
			{
				name: 'huge',
				label: 'Pictures are huge',
				effect:
					'Each picture has 12 MiB more than usual, over the 10 MiB that Discord takes. It arrives smaller, and the reply says so.',
				side,
			},
			() => {
				const usual = pixai.pictureBytes;
				pixai.pictureBytes = usual + HUGE_BYTES;
				return () => {
					pixai.pictureBytes = usual;
				};
			},
		),
		new Fault(
			{
				name: 'down',
				label: 'PixAI is down',
				effect:
					'Every connection to PixAI is cut, and refused from then on; tasks there live on. Replies say that it cannot be reached, and what was asked for arrives when it is back.',
				side,
			},
			async () => {
				await pixai.goesDown();
				return () => pixai.comesBack();
			},
		),
		new Fault(
			{
				name: 'out-of-credits',
				label: 'The account is out of credits',
				effect:
					'Each create is answered with 402. After the first, the bot sends none for ten minutes, unless it is started again.',
				side,
			},
			() => {
				pixai.refusesWith(402);
				return () => pixai.refusesWith(null);
			},
		),
		new Fault(
			{
				name: 'owner-draws',
				label: 'The account’s owner draws, too',
				effect: `${OWNERS_TASKS} of its ten slots are taken by tasks from the website. Creates that find none free are answered with 429, and sent again until they are taken.`,
				side,
			},
			() => {
				pixai.ownerUsesWebsite(OWNERS_TASKS);
				return () => pixai.ownerUsesWebsite(0);
			},
		),
	];
}

function atDiscord(discord: DiscordSandbox): Switch[] {
	const side = 'Discord';
	return [
		new Fault(
			{
				name: 'uploads-down',
				label: 'Discord takes no files',
				effect:
					'Each request that brings files is answered with 503. Pictures wait with the bot, and arrive when files are taken again; they are paid for once.',
				side,
			},
			() => {
				const answer = { status: 503, body: { message: '503: Service Unavailable', code: 0 } };
				const fault = discord.faults.add({
					route: /^(POST|PATCH|PUT) /,
					hasFiles: true,
					...FOR_LONG,
					answer,
				});
				return () => fault.remove();
			},
		),
		new Blow(
			{
				name: 'gateway-drop',
				label: 'Drop the gateway',
				effect:
					'The connection over which Discord tells the bot what people do is cut once. The bot resumes it within seconds; what somebody does until then is not answered.',
				side,
			},
			() => discord.gateway.drop(),
		),
	];
}
