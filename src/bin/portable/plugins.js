import { join } from 'node:path';
import { root, Trouble } from '../run.js';

/** @typedef {import('vite').Plugin} Plugin */

/** What is changed in SvelteKit’s own files for a page that no host serves. @type {Record<string, [string, string]>} */
const changes = {
	// Decoded whole, an address that holds a % of its own could not be opened again.
	'runtime/client/client.js': ['decodeURIComponent(url.hash)', "url.hash.replaceAll('%23', '#')"],
	// There is no version.json to ask whether a newer Loupe is there.
	'runtime/client/utils.js': ['if (__SVELTEKIT_DEV__ || !BROWSER) {', 'if (BROWSER) {']
};

/** @returns {Plugin} */
export function unhosted() {
	return {
		name: 'loupe-unhosted',
		transform(code, id) {
			const file = Object.keys(changes).find((each) => id.endsWith(`@sveltejs/kit/src/${each}`));
			if (!file) return null;
			const [old, fresh] = changes[file] ?? ['', ''];
			if (code.split(old).length === 2) return code.replace(old, () => fresh);
			throw new Trouble(
				`SvelteKit writes ${file} in another way: see src/bin/portable/plugins.js.`
			);
		}
	};
}

/** How what is a file of its own for the site is asked for, and how to have it inside. */
const asked = /\?(no-inline|worker)$/;

/**
 * What the site keeps in files of its own, such as what reads codes, the one file holds.
 *
 * @returns {Plugin}
 */
export function held() {
	return {
		name: 'loupe-held',
		enforce: 'pre',
		resolveId(id, from) {
			if (id === 'zxing-wasm/reader/zxing_reader.wasm?url')
				return join(root, 'src/portable/reader.ts');
			const [, how] = asked.exec(id) ?? [];
			if (!how) return null;
			const inside = how === 'worker' ? '?worker&inline' : '?inline';
			return this.resolve(id.replace(asked, inside), from, { skipSelf: true });
		}
	};
}
