import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, readCustomId } from '../../src/discord/custom-id.js';

describe('the id of a button, a select or a form', () => {
	it('says what it does, and with what', () => {
		expect(readCustomId(customId('again', '1400000000000000000-2'))).toEqual({
			action: 'again',
			args: ['1400000000000000000-2'],
		});
		expect(readCustomId(customId('settings', 'spoiler', 'view'))).toEqual({
			action: 'settings',
			args: ['spoiler', 'view'],
		});
	});

	it('fits into what Discord takes, whatever the job', () => {
		expect(customId('cancel', '9'.repeat(25), '9999').length).toBeLessThanOrEqual(100);
	});

	it('is never made longer than that', () => {
		expect(() => customId('again', '9'.repeat(100))).toThrow(RangeError);
	});

	it('is one that messages of before still have', () => {
		expect(customId('again', '5')).toBe('1:again:5');
	});

	it.each([
		['of a version to come', '2:again:5'],
		['of no version', 'again:5'],
		['of another bot', 'confirm'],
		['without an action', '1:'],
		['empty', ''],
	])('is not taken when it is %s', (_, id) => {
		expect(readCustomId(id)).toBeUndefined();
	});

	it('may be forged: whatever comes is read, or not, and nothing breaks', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'1:again/. 0-'), maxLength: 100 }), (id) => {
				const read = readCustomId(id);
				if (read) expect(customId(read.action, ...read.args)).toBe(id);
			}),
			{ seed: 7 },
		);
	});
});
