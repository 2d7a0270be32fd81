import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		setupFiles: ['test/dispatcher.ts'],
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'stand-ins',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**'],
					globalSetup: ['test/announce.ts'],
					// They wait more than they work.
					maxWorkers: 4,
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					globalSetup: ['test/browser/announce.ts'],
					// A browser takes what the others need to be on time, so it comes after them.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
