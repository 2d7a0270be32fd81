import { describe, expect, it } from 'vitest';
import type { PastPicture, Sight } from '../../src/discord/pictures/past-pictures.js';
import type { PostedPicture } from '../../src/discord/pictures/pictures-of-message.js';
import {
	deletePastPictureView,
	HISTORY_PAGE,
	historyView,
	pastPictureView,
} from '../../src/discord/views/history.js';
import type { JobState } from '../../src/generation/job.js';
import { wordsFor } from '../../src/words/index.js';
import { jobOf } from '../generation/jobs.js';
import { componentsIn, textIn } from './view-contents.js';

const t = wordsFor('en-US');
const SHOWN_AT = Date.UTC(2026, 0, 2);
const SEEN = [posted('https://cdn.discordapp.com/attachments/1/2/easel-1.png?ex=1')];

describe('a page of pictures', () => {
	it('has each with its number over all pages, what it is, when it was shown, and where', () => {
		const pictures = [pastPicture('a fox', SEEN), pastPicture('an *owl*\nin the snow', SEEN)];
		const view = historyView(t, { pictures, page: 2, count: 12, isInGuild: true });
		expect(textIn(view).split('\n')).toEqual([
			'## 🖼️ Your pictures',
			'-# 12 pictures of this server, the newest first',
			'**11.** a fox',
			expect.stringMatching(
				/^-# Tsubaki\.2\u00a0· <t:1767312000:R>.*\(https:\/\/discord\.com\/channels\/600000000000000001\/4\/5\)$/,
			),
			'**12.** an \\*owl\\* in the snow',
			expect.stringMatching(/^-# /),
		]);
	});

	it('has small pictures with their prompts for those who cannot see them, hidden where they were hidden', () => {
		const pictures = [pastPicture('a fox', SEEN), pastPicture('an owl', [posted('https://a.b/c', true)])];
		const view = historyView(t, { pictures, page: 0, count: 2, isInGuild: true });
		const thumbnails = componentsIn(view).flatMap(({ accessory }) => accessory ?? []);
		expect(thumbnails).toMatchObject([
			{ media: { url: SEEN[0]?.url }, description: 'a fox', spoiler: false },
			{ media: { url: 'https://a.b/c' }, description: 'an owl', spoiler: true },
		]);
	});

	it.each<[Sight, RegExp]>([
		['private', /🔒 Only its own reply shows it/],
		['gone', /🗑️ Its message is not there any more/],
		['closed', /🚪 I may not look into its channel/],
		['late', /🐌 Discord does not show it at the moment/],
	])('says in words why one is not to be seen: %s', (sight, words) => {
		const pictures = [pastPicture('a fox', sight)];
		const view = historyView(t, { pictures, page: 0, count: 1, isInGuild: false });
		expect(textIn(view)).toMatch(words);
		expect(textIn(view)).toMatch(/Your pictures\n-# 1 picture of direct messages/);
		expect(componentsIn(view).some(({ accessory }) => accessory)).toBe(false);
		// Nobody is led to where there is nothing for them.
		expect(textIn(view).includes('](https://')).toBe(sight === 'late');
	});

	it('offers each in a select, and leads to the pages before and after', () => {
		const pictures = Array.from({ length: HISTORY_PAGE }, (_, n) => pastPicture(`fox ${n}`, SEEN));
		const view = historyView(t, { pictures, page: 1, count: 2 * HISTORY_PAGE + 1, isInGuild: true });
		const select = componentsIn(view).find(({ options }) => options);
		expect(select?.custom_id).toBe('1:history-open:1');
		expect(select?.options).toEqual(
			pictures.map(({ entry }, n) => ({ value: entry.job.id, label: `${n + 6} · fox ${n}` })),
		);
		expect(controlsIn(view).slice(1)).toEqual(['1:history:0', '1:history:2']);
	});

	it('says so where there is nothing, and what to type', () => {
		const view = historyView(t, { pictures: [], page: 0, count: 0, isInGuild: true });
		expect(textIn(view)).toMatch(/Nothing yet\. Type `\/imagine`/);
		expect(controlsIn(view)).toEqual([]);
	});

	it('says first what has been done', () => {
		const view = historyView(t, { pictures: [], page: 0, count: 0, isInGuild: true }, ['Done.']);
		expect(textIn(view)).toMatch(/^Done\./);
	});
});

describe('one picture', () => {
	it('is large, with all of its message, and what can be done with it', () => {
		const four = [1, 2, 3, 4].map((n) => posted(`https://a.b/${n}`, n === 1));
		const past = pastPicture('a fox', four);
		const view = pastPictureView(t, past, 3);
		const gallery = componentsIn(view).find(({ items }) => items);
		expect(gallery?.items).toEqual(
			four.map(({ url, spoiler }) => ({ media: { url }, description: 'a fox', spoiler })),
		);
		const { id } = past.entry.job;
		expect(controlsIn(view)).toEqual([
			`1:history-show:${id}`,
			`1:edit:${id}`,
			'1:history:3',
			`1:history-delete:${id}:3`,
		]);
	});

	it.each<[Sight, boolean]>([
		['private', true],
		['closed', true],
		['late', true],
		['gone', false],
	])('that is not to be seen can be shown again or not: %s, %s', (sight, can) => {
		const view = pastPictureView(t, pastPicture('a fox', sight), 0);
		expect(controlsIn(view).some((id) => id.startsWith('1:history-show:'))).toBe(can);
		expect(componentsIn(view).some(({ items }) => items)).toBe(false);
	});

	it('is asked about before it is deleted, and can be kept', () => {
		const { entry } = pastPicture('a fox', SEEN);
		const view = deletePastPictureView(t, entry, 3);
		expect(textIn(view)).toMatch(/Delete this picture\?.*for everybody.*\n-# a fox/);
		expect(controlsIn(view)).toEqual([
			`1:history-card:${entry.job.id}:3`,
			`1:history-deleted:${entry.job.id}:3`,
		]);
		const { job, state } = entry;
		const hidden = { job: { ...job, reply: { ...job.reply, ephemeral: true } }, state };
		expect(textIn(deletePastPictureView(t, hidden, 3))).toMatch(/\*\*Dismiss message\*\*/);
	});
});

function posted(url: string, spoiler = false): PostedPicture {
	return { url, spoiler, filename: 'easel-1.png', description: 'what Discord has' };
}

function pastPicture(prompt: string, sight: Sight): PastPicture {
	const state: JobState = {
		name: 'delivered',
		result: {
			taskId: '9',
			media: [{ id: '8' }],
			drawnIn: 20_000,
			at: SHOWN_AT,
			place: { channelId: '4', messageId: '5' },
		},
	};
	return { entry: { job: jobOf({ prompt }), state }, sight };
}

/** The ids of all that can be pressed or chosen in. */
function controlsIn(view: ReturnType<typeof historyView>): string[] {
	return componentsIn(view).flatMap(({ custom_id }) => custom_id ?? []);
}
