import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { portable } from '../src/bin/portable/kit.js';
import { embedded, parts } from '../src/bin/portable/parts.js';
import { unhosted } from '../src/bin/portable/plugins.js';
import { served } from '../src/bin/portable/routes.js';
import { labels, lesson, lessons } from '../src/lib/server/lessons';
import { load as shelf } from '../src/routes/+page.server';
import { load as form } from '../src/routes/before-after/[form]/+page.server';
import usual from '../svelte.config.js';

let all: Map<string, string | Buffer>;
beforeAll(async () => {
	all = await parts();
});
afterEach(() => vi.unstubAllGlobals());

const said = (name: string): unknown => JSON.parse(String(all.get(name) ?? 'null'));

test('the one file holds every lesson, and the answer of all else that a server would say', () => {
	for (const { slug } of lessons())
		expect(said(`/lessons/${slug}/lesson.json`)).toEqual(lesson(slug));
	expect(said('/labels.json')).toEqual(labels());
	expect(said('/+page')).toEqual(shelf());
	expect(said('/before-after/b/+page')).toEqual(form({ params: { form: 'b' } } as never));
	const loading = served().filter(({ file }) =>
		/\bload\b|\bGET\b/.test(readFileSync(file, 'utf8'))
	);
	const missing = loading.filter(({ place }) => {
		const form = new RegExp(`^${place.replaceAll('+', '\\+').replace(/\[\w+\]/g, '[^/]+')}$`);
		return ![...all.keys()].some((name) => form.test(name));
	});
	expect(loading.length).toBeGreaterThan(10);
	expect(missing).toEqual([]);
});

/** The one file’s own code, beside a page that holds some parts. */
async function page(held: Map<string, string>) {
	const elements = [...embedded(held).matchAll(/data-part="([^"]*)">([^<]*)</g)];
	vi.stubGlobal('document', {
		querySelectorAll: () => elements.map(([, part, text]) => ({ dataset: { part }, text }))
	});
	vi.resetModules();
	return import('../src/portable/site');
}

test('what is put into the one file comes out as it was, and what is not there is not found', async () => {
	const words = 'A script says </script>, “quotes” & 100 %: سلام';
	const { fromSite } = await page(new Map([['/a.json', words]]));
	expect(await (await fromSite('/a.json')).text()).toBe(words);
	expect((await fromSite('/b.json')).status).toBe(404);
});

test('a page gets what belongs to its address, and an address without anything is not found', async () => {
	await page(new Map([['/forms/a/+page', '{"of":"a"}']]));
	const { loaded } = await import('../src/portable/parts');
	expect(await loaded('/forms/[form]/+page', { form: 'a' })).toEqual({ of: 'a' });
	await expect(loaded('/forms/[form]/+page', { form: 'b' })).rejects.toMatchObject({ status: 404 });
});

test.for([
	['', null],
	['https://school.example/loupe', 'https://school.example/loupe/assigned/']
] as const)('a file built for the site “%s” links to %s', async ([origin, address]) => {
	vi.stubGlobal('LOUPE_ORIGIN', origin);
	const { addressFor } = await page(new Map());
	expect(addressFor('/assigned/')).toBe(address);
});

const source = (file: string) => {
	const path = join('node_modules/@sveltejs/kit/src/runtime/client', file);
	return { path: join(import.meta.dirname, '..', path), text: readFileSync(path, 'utf8') };
};
const change = unhosted().transform as unknown as (code: string, id: string) => string | null;

test.for(['client.js', 'utils.js'])(
	'%s of SvelteKit is changed where it counts on a host',
	(file) => {
		const { path, text } = source(file);
		expect(change(text, path)).not.toBe(text);
		expect(() =>
			change(text.replaceAll('url.hash', 'url.end').replaceAll('BROWSER', 'IN'), path)
		).toThrow('SvelteKit writes');
		expect(change(text, '/else/where.js')).toBeNull();
	}
);

test('the one file may ask nobody for anything', () => {
	const { directives } = portable(usual).kit!.csp!;
	const sources = Object.entries(directives!).flatMap(([name, values]) =>
		Array.isArray(values) ? values.map((value) => `${name} ${value}`) : []
	);
	const outward = sources.filter(
		(each) => !/ (none|data:|blob:|unsafe-hashes|wasm-unsafe-eval|sha256-.*)$/.test(each)
	);
	expect(sources).toContain('default-src none');
	expect(outward).toEqual([]);
});
