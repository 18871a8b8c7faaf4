import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root, Trouble } from './run.js';

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page that plays a course inside a learning management system: the lesson pages, exercises and scoring of
 * the app in one file that asks nothing of any host, with an empty place for the course. Half a megabyte.
 *
 * @returns {Promise<string>}
 */
export async function player() {
	const output = await build({
		configFile: false,
		root,
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		build: {
			write: false,
			target: ['chrome109', 'safari16.4', 'firefox115'],
			assetsInlineLimit: Infinity,
			cssCodeSplit: false,
			modulePreload: false,
			copyPublicDir: false,
			rolldownOptions: {
				input: join(root, 'src/player/main.ts'),
				output: { codeSplitting: false }
			}
		}
	});
	const files = [output].flat().flatMap((each) => ('output' in each ? each.output : []));
	const script = files.flatMap((file) => (file.type === 'chunk' ? file.code : []));
	const style = files.flatMap((file) => (file.fileName.endsWith('.css') ? textOf(file) : []));
	if (files.length !== 2 || !script[0] || !style[0]) {
		const names = files.map(({ fileName }) => fileName).join(', ');
		throw new Trouble(`The player is not one script and one style sheet: ${names}.`);
	}
	return page(script[0].replace(/<\/(?=script)/g, '<\\/').trim(), style[0].trim());
}

/** @param {import('vite').Rollup.OutputAsset | import('vite').Rollup.OutputChunk} file */
function textOf(file) {
	return file.type === 'asset' ? String(file.source) : file.code;
}

/**
 * @param {string} script
 * @param {string} style
 */
function page(script, style) {
	const policy = [
		`default-src 'none'`,
		`script-src ${hash(script)}`,
		`style-src ${hash(style)}`,
		`img-src data:`,
		`font-src data:`,
		`connect-src 'none'`,
		`base-uri 'none'`,
		`form-action 'none'`
	].join('; ');
	return readFileSync(join(root, 'src/player/page.html'), 'utf8')
		.replace('%policy%', () => policy)
		.replace('<!-- style -->', () => `<${'style'}>${style}</${'style'}>`)
		.replace('<!-- script -->', () => `<${'script'} type="module">${script}</${'script'}>`);
}

/**
 * Gives the app that page as `virtual:player`, made when it is asked for.
 *
 * @returns {import('vite').Plugin}
 */
export function playerPage() {
	const id = '\0virtual:player';
	return {
		name: 'loupe-player',
		resolveId: (name) => (name === 'virtual:player' ? id : undefined),
		load: async (name) =>
			name === id ? `export default ${JSON.stringify(await player())};` : undefined
	};
}
