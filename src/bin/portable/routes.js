import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { root, Trouble } from '../run.js';

/**
 * @typedef {object} Served A file of the routes that runs where the site is built, and never in a browser.
 * @property {string} file its path, such as `src/routes/guide/+page.server.ts`
 * @property {string} place what it answers for: `/guide/+page`, or `/labels.json` where it makes a file
 */

const routes = 'src/routes';
const servers = /^\+(?:(page|layout)\.)?server\.ts$/;

/** All files of the routes that only a server runs. @returns {Served[]} */
export function served() {
	return readdirSync(join(root, routes), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll(sep, '/'))
		.flatMap((path) => {
			const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(`/${path}`) ?? [];
			const found = servers.exec(name);
			if (!found) return [];
			const place = found[1] ? `${folder}+${found[1]}` : folder.slice(0, -1);
			return [{ file: `${routes}/${path}`, place }];
		})
		.sort((a, b) => (a.place < b.place ? -1 : 1));
}

/**
 * Copies the routes into a folder, ready for a Loupe without any server: what a server would have loaded
 * comes out of the one file. The pages themselves stay as they are.
 *
 * @param {string} folder
 */
export function layOut(folder) {
	const to = join(folder, 'routes');
	rmSync(folder, { recursive: true, force: true });
	cpSync(join(root, routes), to, { recursive: true });
	for (const style of ['app.css', 'fonts.css']) {
		cpSync(join(root, 'src', style), join(folder, style));
	}
	for (const { file, place } of served()) {
		const copy = join(folder, file.slice('src/'.length));
		const loads = /^export (async )?function load\b/m.test(readFileSync(copy, 'utf8'));
		rmSync(copy);
		if (loads) write(join(dirname(copy), `${place.split('/').at(-1)}.ts`), loading(place));
	}
	// Its options are about pages that are made beforehand, and here none is.
	rmSync(join(to, '+layout.ts'));
	writeFileSync(join(to, 'site.ts'), "export * from '$portable/site';\n");
	writeFileSync(
		join(folder, 'app.html'),
		template(readFileSync(join(root, 'src/app.html'), 'utf8'))
	);
}

/** @param {string} place */
const loading = (place) => `import { loaded } from '$portable/parts';

export const load = ({ params }) => loaded('${place}', params);
`;

/** @param {string} file @param {string} text */
function write(file, text) {
	try {
		writeFileSync(file, text, { flag: 'wx' });
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		throw new Trouble(`${file} loads in two places: src/bin/portable/routes.js knows only one.`);
	}
}

const icon = '%sveltekit.assets%/icon.svg';
const noscript =
	'<noscript>Loupe is one file here, and needs JavaScript: allow it in this browser.</noscript>';

/**
 * The page that all others are shown in, without the files that lie beside it on a host.
 *
 * @param {string} html
 */
function template(html) {
	const svg = readFileSync(join(root, 'static/icon.svg'), 'base64');
	const alone = html
		.replace(/\s*<link rel="(apple-touch-icon|manifest)"[^>]*>/g, '')
		.replace(icon, `data:image/svg+xml;base64,${svg}`)
		.replace('<div class="app">', `${noscript}$&`);
	if (!alone.includes(noscript) || /assets%|icon-180/.test(alone)) {
		throw new Trouble('src/app.html has changed: see src/bin/portable/routes.js.');
	}
	return alone;
}
