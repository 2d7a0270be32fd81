import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, readCustomId } from '../../src/discord/custom-id.js';

describe('the id of a button', () => {
	it('says what it does, and with which job', () => {
		expect(readCustomId(customId('again', '1400000000000000000-2'))).toEqual({
			action: 'again',
			jobId: '1400000000000000000-2',
		});
	});

	it('fits into what Discord takes, whatever the job', () => {
		expect(customId('again', '9'.repeat(25)).length).toBeLessThanOrEqual(100);
	});

	it('is one that messages of before still have', () => {
		expect(customId('again', '5')).toBe('1:again:5');
	});

	it.each([
		['of a version to come', '2:again:5'],
		['of no version', 'again:5'],
		['of something else', '1:delete:5'],
		['without a job', '1:again:'],
		['cut short', '1:again'],
		['with more behind it', '1:again:5:6'],
		['of another bot', 'confirm'],
		['empty', ''],
		['a property of every object', '1:constructor:5'],
	])('is not taken when it is %s', (_, id) => {
		expect(readCustomId(id)).toBeUndefined();
	});

	it('may be forged: whatever comes is read, or not, and nothing breaks', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'1:again/. 0-'), maxLength: 100 }), (id) => {
				const read = readCustomId(id);
				if (read) expect(customId(read.action, read.jobId)).toBe(id);
			}),
			{ seed: 7 },
		);
	});
});
