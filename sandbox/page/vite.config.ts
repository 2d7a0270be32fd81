import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
	root: fileURLToPath(new URL('.', import.meta.url)),
	build: {
		outDir: fileURLToPath(new URL('../../dist/page', import.meta.url)),
		emptyOutDir: true,
		target: 'es2023',
		// The style sheets that the page waits for stand in files; nothing is put into the page as data.
		assetsInlineLimit: 0,
	},
});
