import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// What a school's older Chromebooks, iPads and Firefox ESR run.
	build: { target: ['chrome109', 'safari16.4', 'firefox115'] },
	// What Dexie offers by itself is the build for browsers of ten years ago: a tenth more to load.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**'],
		environment: 'node'
	}
});
