import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';
import { playerPage } from './src/bin/player.js';

/** Libraries that only somebody who makes a lesson needs, each loaded when it is wanted. */
const authors = [
	{ name: 'author-page', test: /node_modules\/@mozilla\/readability\// },
	{ name: 'author-place', test: /node_modules\/approx-string-match\// },
	{ name: 'author-lens', test: /node_modules\/(compromise|efrt|grad-school|suffix-thumb)\// },
	{
		name: 'author-word',
		test: /node_modules\/(mammoth|jszip|@xmldom|underscore|lop|dingbat-to-unicode|xmlbuilder|base64-js|bluebird|option)\//
	}
];

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
		test: /src\/lib\/ui\/(Mark\.svelte|marking\/(?!explanation|graded|Review|Why|Dials|Differences|Legend))/,
		priority: 1
	},
	// What makes a lesson out of a pack readable: whoever opens one reads it without a network, too.
	{ name: 'clean', test: /node_modules\/(dompurify|marked)\//, priority: 4 },
	...authors.map(({ name, test }) => ({ name, test, priority: 4 }))
];

/** The names of files for authors say so: the service worker copies them for authors alone. */
const named: Plugin = {
	name: 'loupe-author-files',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (output) => {
		const { chunkFileNames: usual } = output;
		const name = (chunk: Rollup.PreRenderedChunk) =>
			typeof usual === 'function' ? usual(chunk) : (usual ?? 'chunks/[hash].js');
		const chunkFileNames = (chunk: Rollup.PreRenderedChunk) =>
			chunk.name.startsWith('author-')
				? name(chunk).replace('[hash]', `${chunk.name}.[hash]`)
				: name(chunk);
		return { ...output, chunkFileNames };
	}
};

/** Whether the lessons hold what a lesson must: a step of its own. */
const lessons = 'tests/lessons.test.ts';

/** Tests that put something else in the place of what all share, or of modules: each file is alone. */
const apart = [
	'tests/{commands,portable}.test.ts',
	'tests/{player,store}/**/*.test.ts',
	'tests/exchange/{qr,second,share}.test.ts',
	'tests/exchange/lms/**/*.test.ts'
];

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), named, playerPage()],
	// What a school's older Chromebooks, iPads and Firefox ESR run.
	build: {
		target: ['chrome109', 'safari16.4', 'firefox115'],
		// A page names the scripts that it needs: the names of what all others need would be 2 KB in each.
		modulePreload: {
			polyfill: false,
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		},
		rolldownOptions: isSsrBuild ? {} : { output: { codeSplitting: { groups } } }
	},
	// What reads codes runs beside the page, and loads its parts when it needs them.
	worker: { format: 'es' },
	// What Dexie offers by itself is the build for browsers of ten years ago: a tenth more to load.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
	test: {
		pool: 'threads',
		environment: 'node',
		// No test is about time: a busy machine has as long as it needs, and only what hangs fails.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 60_000 } },
		projects: [
			// To load what they share for each file anew took as long as half of the tests.
			{
				extends: true,
				test: {
					name: 'together',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/journeys/**', lessons, ...apart],
					isolate: false,
					// What one file leaves behind must not reach the next.
					restoreMocks: true,
					unstubGlobals: true,
					unstubEnvs: true
				}
			},
			{ extends: true, test: { name: 'apart', include: apart } },
			{ extends: true, test: { name: 'lessons', include: [lessons] } }
		]
	}
}));
