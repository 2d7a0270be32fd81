import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenced } from '../../src/guilds/markdown.js';

describe('a block to be copied', () => {
	it('has the words as they are, formatting and all', () => {
		const words = 'a **fox**\n<@1> `code` ``more`` # no title\n';
		expect(fenced(words)).toBe(`\`\`\`\n${words}\n\`\`\``);
	});

	it('is ended by nothing in it, whatever that is, and has every character of it', () => {
		const backticks = fc.string({ unit: fc.constantFrom('`', '``', '```', 'a', '\n', '🦊', '\u200b') });
		fc.assert(
			fc.property(backticks, (words) => {
				const [, inside = ''] = /^```\n([\s\S]*)\n```$/.exec(fenced(words)) ?? [];
				expect(inside).not.toContain('```');
				expect(inside.replaceAll('\u200b', '')).toBe(words.replaceAll('\u200b', ''));
			}),
		);
	});
});
