import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../run.js';

/** @typedef {import('@sveltejs/kit').Adapter} Adapter */

/**
 * Writes a Loupe that is one file.
 *
 * @param {string} folder what it is written into; nothing else stays there
 * @returns {Adapter}
 */
export function oneFile(folder) {
	return {
		name: 'loupe-one-file',
		async adapt(builder) {
			builder.rimraf(folder);
			builder.writePrerendered(folder);
			const page = join(folder, 'index.html');
			const html = readFileSync(page, 'utf8');
			const asks = /(?:src|href)="(?!data:|#)[^"]*"/.exec(html.slice(0, html.indexOf('<style')));
			if (asks) throw new Trouble(`The one file would ask for another: ${asks[0]}`);
			// Loaded only now: whoever reads the options of SvelteKit would load all of Vite, too.
			const { embedded, parts } = await import('./parts.js');
			const held = embedded(await parts());
			rmSync(page);
			writeFileSync(
				join(folder, 'loupe.html'),
				html.replace('</head>', () => `${held}</head>`)
			);
		}
	};
}
