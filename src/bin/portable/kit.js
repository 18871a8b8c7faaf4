import { oneFile } from './file.js';

/** @typedef {import('@sveltejs/kit').Config} Config */

/** Where the routes without servers lie while the one file is made. */
const work = '.svelte-kit/portable';
const nowhere = `${work}/none`;

/**
 * The options of SvelteKit for a Loupe that is one file, from those of the usual build. Its pages lie behind
 * the # of the file’s address, and nothing may be asked of anybody.
 *
 * @param {Config} usual
 * @returns {Config}
 */
export function portable({ kit, ...usual }) {
	const style = kit?.csp?.directives?.['style-src']?.filter((source) => source !== 'self') ?? [];
	return {
		...usual,
		kit: {
			...kit,
			adapter: oneFile('build-portable'),
			outDir: work,
			router: { type: 'hash' },
			output: { bundleStrategy: 'inline' },
			// Links are then `#/guide/`, whatever the file and its folder are called.
			paths: { relative: false },
			alias: { $portable: 'src/portable' },
			files: {
				routes: `${work}/src/routes`,
				appTemplate: `${work}/src/app.html`,
				serviceWorker: nowhere,
				hooks: { server: nowhere }
			},
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['wasm-unsafe-eval'],
					'style-src': style,
					'img-src': ['data:'],
					'font-src': ['data:'],
					'connect-src': ['data:'],
					'worker-src': ['blob:'],
					'base-uri': ['none'],
					'form-action': ['none']
				}
			}
		}
	};
}
