import { expect, it } from 'vitest';
import { Pipeline } from '../../src/generation/pipeline.js';
import { Worker } from '../../src/generation/worker.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { scene } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

const generated = {
	name: 'generated',
	taskId: '7',
	media: [{ id: 'a' }],
	drawnIn: 3_000,
} as const;

/** A job whose pictures are in Discord, of which the bot does not know yet; `goesOn` ends the try, or has it done again. */
function beingShown() {
	let shown = 0;
	let goesOn: (whatComes: 'shown' | 'once more') => void = () => undefined;
	const end = new Promise<'shown' | 'once more'>((resolve) => {
		goesOn = resolve;
	});
	const { surroundings, records, endings, clock } = scene(
		{},
		{
			async deliver(_job, _pictures, _drawnIn, begins) {
				await begins();
				shown++;
				if ((await end) === 'shown') return { channelId: '1', messageId: '2' };
				await begins();
				shown++;
				return { channelId: '1', messageId: '3' };
			},
		},
	);
	const job = jobOf();
	const pipeline = new Pipeline(surroundings, new Worker(surroundings, 'none'), {
		concurrency: 1,
		terms: () => USUAL_TERMS,
	});
	pipeline.resume([{ job, state: generated }]);
	return { job, pipeline, records, endings, clock, goesOn, timesShown: () => shown, surroundings };
}

it.each(['shown', 'once more'] as const)(
	'pictures that are deleted before it is on record that they were shown stay so: %s',
	async (whatComes) => {
		const { job, pipeline, records, endings, clock, goesOn, timesShown, surroundings } = beingShown();
		await settled();
		await pipeline.picturesDeleted(job.id);
		const result = {
			taskId: '7',
			media: generated.media,
			drawnIn: 3_000,
			at: clock.now(),
			deletedAt: clock.now(),
		};
		expect(records.stateOf(job)).toEqual({ name: 'delivered', result });
		expect(await surroundings.journal.unfinished()).toEqual([]);

		goesOn(whatComes);
		await pipeline.ended(job.id);
		expect(timesShown()).toBe(1);
		expect(records.stateOf(job)).toEqual({ name: 'delivered', result });
		expect(endings).toEqual([]);
	},
);

it('pictures that are deleted after that are marked on record', async () => {
	const { job, pipeline, records, goesOn } = beingShown();
	await settled();
	goesOn('shown');
	await pipeline.ended(job.id);
	expect(records.stateOf(job)).toMatchObject({ name: 'delivered', result: { place: { messageId: '2' } } });
	expect(records.stateOf(job)).not.toHaveProperty('result.deletedAt');
	await pipeline.picturesDeleted(job.id);
	expect(records.stateOf(job)).toHaveProperty('result.deletedAt');
});
