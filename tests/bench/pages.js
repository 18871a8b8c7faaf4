import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../src/bin/run.js';

const pages = join(root, 'tests/bench/pages');
const folder = join(root, 'node_modules/.cache/loupe-bench');

/**
 * Builds the pages of the benchmark, as Loupe itself is built: minified, for current browsers.
 *
 * @returns {Promise<string>} the folder in which they lie
 */
export async function buildPages() {
	await build({
		configFile: false,
		root: pages,
		base: './',
		logLevel: 'error',
		resolve: {
			alias: [
				{ find: '$lib', replacement: join(root, 'src/lib') },
				{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }
			]
		},
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir: folder,
			emptyOutDir: true,
			rollupOptions: {
				input: ['bare', 'classroom', 'loupe', 'package', 'recogito', 'store'].map((name) =>
					join(pages, `${name}.html`)
				)
			}
		}
	});
	return folder;
}
