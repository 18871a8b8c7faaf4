import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool, Trouble } from './run.js';

const sources = [
	'src',
	'static',
	'lessons',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.portable.config.ts'
];

/**
 * A hash of the names and bytes of all files that a build is made from.
 *
 * @param {string} folder
 * @param {string[]} [parts]
 */
export function fingerprint(folder, parts = sources) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		const place = join(folder, path);
		if (!existsSync(place)) return;
		const names = children(place);
		if (names) return names.forEach((name) => add(`${path}/${name}`));
		const bytes = readFileSync(place);
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	};
	parts.forEach(add);
	return hash.digest('hex');
}

/** @param {string} place @returns {string[] | null} the sorted names in a folder; null for a file */
function children(place) {
	try {
		return readdirSync(place).sort();
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return null;
		throw error;
	}
}

/** What can be built: the site, or Loupe as one file. Each has a folder and a configuration of its own. */
export const kinds = {
	site: { into: 'build', config: 'vite.config.ts', name: 'the site' },
	portable: { into: 'build-portable', config: 'vite.portable.config.ts', name: 'the one file' }
};

/**
 * Builds the site, or another kind, into its folder, unless the last build was made from the very same files.
 *
 * @param {keyof typeof kinds} [kind]
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function build(kind = 'site') {
	const { into, config, name } = kinds[kind];
	const stamp = join(root, into, '.stamp');
	// The address is written into the cards of the pages, and into the one file for its links.
	const now = () => fingerprint(root) + (process.env.LOUPE_ORIGIN ?? '');
	const before = now();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return 'unchanged';
	console.log(`Building ${name} (half a minute) …`);
	const args = ['build', '--logLevel', 'warn', '--config', config];
	const { code, output } = await tool('vite', args, { quiet: true });
	if (code !== 0) throw new Trouble(`${output.trim()}\n\nBuilding ${name} did not work.`);
	// A file that changed meanwhile may be in the build or not: then the next start builds again.
	if (now() === before) writeFileSync(stamp, before);
	return 'built';
}
