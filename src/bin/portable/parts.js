import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createServer } from 'vite';
import { playerPage } from '../player.js';
import { root } from '../run.js';
import { served } from './routes.js';

/** @typedef {Record<string, string>} Params */

/** What reads codes, by the name that `src/portable/reader.ts` knows it by. */
const reader = /** @type {const} */ ([
	'/reader.wasm',
	'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'
]);

/**
 * What a server would answer, by its name: every file such as `/labels.json` and what every page is made
 * with. It is asked of the very functions that make the site.
 *
 * @returns {Promise<Map<string, string | Buffer>>}
 */
export async function parts() {
	const server = await createServer({
		configFile: false,
		root,
		logLevel: 'error',
		plugins: [playerPage()],
		appType: 'custom',
		server: { middlewareMode: true, hmr: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		resolve: { alias: { $lib: join(root, 'src/lib') } }
	});
	try {
		const [name, file] = reader;
		/** @type {Map<string, string | Buffer>} */
		const all = new Map([[name, readFileSync(join(root, file))]]);
		for (const { file, place } of served()) {
			const { GET, load, entries } = await server.ssrLoadModule(`/${file}`);
			if (!GET && !load) continue;
			/** @type {Params[]} */
			const each = entries ? await entries() : [{}];
			for (const params of each) {
				const name = place.replace(/\[(\w+)\]/g, (_, field) => params[field] ?? '');
				const said = GET
					? await (await GET({ params })).text()
					: JSON.stringify(await load({ params }));
				all.set(name, said);
			}
		}
		return all;
	} finally {
		await server.close();
	}
}

// Written whole, it would end the script of a page that this stood in.
const tag = 'script';

/**
 * Parts as elements of a page, which no browser runs: deflated, in the letters of base64url.
 *
 * @param {Map<string, string | Buffer>} all
 */
export function embedded(all) {
	return [...all]
		.map(([name, said]) => {
			const text = deflateRawSync(said, { level: 9 }).toString('base64url');
			return `<${tag} type="text/plain" data-part="${name}">${text}</${tag}>\n`;
		})
		.join('');
}
