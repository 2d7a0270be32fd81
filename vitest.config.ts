import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		globalSetup: ['test/browser/announce.ts'],
		setupFiles: ['test/dispatcher.ts'],
		testTimeout: 30_000,
		// The tests wait more than they work.
		maxWorkers: 4,
	},
});
