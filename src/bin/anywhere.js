import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Trouble } from './run.js';

/** @typedef {import('@sveltejs/kit').Adapter} Adapter */

const inline = /<script>([^]*?)<\/script>/;
/** @param {string} script */
const hash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * The script of a page that stands for every address without a file, at any depth, in a folder of a host
 * that no build knows: it looks for the folder where Loupe lies from the inside out, so that it asks
 * nothing outside of it. Where a known page comes next, it looks first: `/school/loupe/lessons/own-1/`.
 *
 * @param {string} name what SvelteKit calls its global
 * @param {string[]} entries the paths of its two modules
 * @param {string[]} tops the names that the paths of known pages begin with
 */
const finding = (name, [start = '', app = ''], tops) => `{
	const element = document.currentScript.parentElement;
	const folders = location.pathname.split('/').slice(0, -1);
	const bases = folders.map((_, n) => folders.slice(0, folders.length - n).join('/'));
	const tops = ${JSON.stringify(tops)};
	const next = (base) => location.pathname.slice(base.length + 1).split('/')[0];
	const rank = (base) => Number(!tops.includes(next(base)));
	bases.sort((a, b) => rank(a) - rank(b));
	(async () => {
		for (const base of bases) {
			globalThis.${name} = { base };
			const kit = await import(base + '/${start}').catch(() => null);
			if (!kit) continue;
			for (const link of document.querySelectorAll('link[data-href]')) {
				link.href = base + link.dataset.href;
				link.rel ||= 'modulepreload';
			}
			kit.start(await import(base + '/${app}'), element);
			return;
		}
	})();
}`;

/**
 * The 404.html that SvelteKit makes for the top of a host, made to work in any of its folders.
 *
 * @param {string} html
 * @param {string[]} tops see `finding`
 */
export function movable(html, tops) {
	const old = inline.exec(html)?.[1] ?? '';
	const name = /__sveltekit_\w+/.exec(old)?.[0];
	const entries = [...old.matchAll(/import\("\/([^"]+)"\)/g)].map(([, path = '']) => path);
	if (!name || entries.length !== 2 || !html.includes(hash(old))) {
		throw new Trouble('SvelteKit writes its 404.html in another way now: see src/bin/anywhere.js.');
	}
	const script = finding(name, entries, tops);
	return (
		html
			.replace(old, () => script)
			.replace(hash(old), hash(script))
			.replace(/ href="\//g, ' data-href="/')
			// A browser complains of one that preloads nothing yet.
			.replaceAll(' rel="modulepreload"', '')
			// Without any, a browser asks for /favicon.ico, which is somebody else’s.
			.replace('<link rel="icon"', '<link rel="icon" href="data:,"')
	);
}

/**
 * A static adapter of which one build works at every path of a host: its pages are relative, and this
 * makes its fallback page movable, too.
 *
 * @param {Adapter} adapter
 * @param {string} page the fallback page that it writes
 * @returns {Adapter}
 */
export function anywhere(adapter, page) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const firsts = [...builder.prerendered.pages.keys()].map((path) => path.split('/')[1] ?? '');
			const tops = [...new Set(firsts)].filter(Boolean).sort();
			writeFileSync(page, movable(readFileSync(page, 'utf8'), tops));
		}
	};
}
