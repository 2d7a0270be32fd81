import { systemClock } from '../src/ops/clock.js';
import type { Ordeal } from '../test/kill/ordeal.js';

/** How long an outage lasts, at least and at most, in milliseconds. */
const LASTS = [1_000, 10_000] as const;
/** What the bot needs while it runs; a start without the others would fail, as it should. */
const REPLIES = / \/(webhooks|interactions|channels|users)\//;

/** For some seconds Discord's HTTP, its gateway, PixAI or its CDN is not there. */
export async function outage({ dice, discord, pixai }: Ordeal): Promise<void> {
	const which = dice.between(0, 5);
	const lasts = dice.between(...LASTS);
	if (which < 1) {
		const fault = discord.faults.add({
			route: REPLIES,
			times: Number.POSITIVE_INFINITY,
			answer: { status: 503 },
		});
		await systemClock.sleep(lasts);
		fault.remove();
	} else if (which < 2) discord.gateway.drop();
	else if (which < 3) discord.gateway.invalidate();
	else {
		const origin = which < 4 ? 'api' : 'cdn';
		await pixai.goesDown(origin);
		await systemClock.sleep(lasts);
		await pixai.comesBack(origin);
	}
}
