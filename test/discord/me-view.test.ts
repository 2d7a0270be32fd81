import { describe, expect, it } from 'vitest';
import { deletedMeView, deleteMeView, type Kept, meView } from '../../src/discord/views/me.js';
import { wordsFor } from '../../src/words/index.js';
import { componentsIn, textIn } from './view-contents.js';

const t = wordsFor('en-US');
const NOTHING: Kept = {
	requests: { jobs: 0, underWay: 0 },
	presets: [],
	drafts: 0,
	lately: { models: [], styles: [], loras: [], presets: [] },
};
const MUCH: Kept = {
	requests: { jobs: 1_234, underWay: 2, since: Date.UTC(2026, 0, 1) },
	presets: ['night *owl*', 'fox'],
	drafts: 3,
	lately: {
		models: ['1983308862240288769', '12'],
		styles: ['ink_wash'],
		loras: [{ id: '7', weight: 1 }],
		presets: ['fox'],
	},
	use: {
		memberId: '200000000000000001',
		isManager: false,
		atOnce: 1,
		perUser: 5,
		today: 4,
		daily: 10,
		dayEndsAt: Date.UTC(2026, 0, 2),
		blockedUntil: Date.UTC(2026, 0, 1),
		obstacles: [],
	},
};

describe('what is kept about somebody', () => {
	it('is counted, and named where it has a name', () => {
		const words = textIn(meView(t, MUCH));
		expect(words).toMatch(
			/\*\*Requests:\*\* 1,234 since <t:1767225600:D>.*30 days.*\n2 of them are under way/,
		);
		expect(words).toMatch(/\*\*Presets:\*\* night \\\*owl\\\*, fox/);
		expect(words).toMatch(/\*\*Drafts:\*\* 3,/);
		expect(words).toMatch(/Used lately.*: Tsubaki\.2, community model 12, “ink\\_wash”, LoRA 7, fox/);
		expect(words).toMatch(
			/What counts in this server:\*\*\nUnder way: 1 of 5\nPictures today: 4 of 10; .*\nBlocked until <t:1767225600:f>/,
		);
	});

	it('is nothing, in words, where nothing is', () => {
		const words = textIn(meView(t, NOTHING));
		expect(words).toMatch(/Requests:\*\* none\n.*Presets:\*\* none\n.*Drafts:\*\* none\n.*first: none/);
		expect(words).not.toMatch(/in this server/);
	});

	it('is deleted by one button, after a question that says what goes and what stays', () => {
		expect(controlsIn(meView(t, MUCH))).toEqual(['1:me-delete']);
		const question = deleteMeView(t);
		expect(controlsIn(question)).toEqual(['1:me', '1:me-deleted']);
		expect(textIn(question)).toMatch(/every server/);
		expect(textIn(question)).toMatch(/Pictures in Discord.*delete them first: `\/history`.*\*\*Delete\*\*/);
		expect(textIn(question)).toMatch(/two days.*no words/);
		expect(textIn(question)).toMatch(/moderators/);
	});

	it('is said to be deleted, and what stays or still comes', () => {
		expect(textIn(deletedMeView(t, 0))).not.toMatch(/still comes/);
		const words = textIn(deletedMeView(t, 1));
		expect(words).toMatch(/✅ \*\*All of it is deleted/);
		expect(words).toMatch(/still comes: 1 request\./);
		expect(words).toMatch(/two days.*\n.*moderators/);
	});
});

/** The ids of all that can be pressed. */
function controlsIn(view: ReturnType<typeof meView>): string[] {
	return componentsIn(view).flatMap(({ custom_id }) => custom_id ?? []);
}
