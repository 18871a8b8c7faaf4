import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/**
 * What every page loads comes in one file, and what is marked with in another: thirty small files together
 * are a tenth larger. A group takes along all that its modules need, so no two of them need each other.
 * Dexie changes seldom, and so stays in the cache of a browser by itself.
 */
const groups = [
	{ name: 'dexie', test: /node_modules\/dexie\//, priority: 3 },
	{
		name: 'base',
		test: /node_modules\/(svelte|@sveltejs)\/|src\/routes\/\+(layout|error)|src\/lib\/store\/(attempts|drafts|live)|client-optimized\/nodes\/[01]\.js/,
		priority: 2
	},
	{
		name: 'marking',
		test: /src\/lib\/ui\/(Mark\.svelte|marking\/(?!Review|Why|Dials|Differences|Legend))/,
		priority: 1
	}
];

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit()],
	// What a school's older Chromebooks, iPads and Firefox ESR run.
	build: {
		target: ['chrome109', 'safari16.4', 'firefox115'],
		rolldownOptions: isSsrBuild ? {} : { output: { codeSplitting: { groups } } }
	},
	// What reads codes runs beside the page, and loads its parts when it needs them.
	worker: { format: 'es' },
	// What Dexie offers by itself is the build for browsers of ten years ago: a tenth more to load.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**'],
		environment: 'node'
	}
}));
