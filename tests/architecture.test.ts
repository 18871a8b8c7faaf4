import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaints, rings } from './arrows';

const root = join(import.meta.dirname, '..');

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.endsWith('.d.ts'))
	.map((path) => `src/${path.replaceAll('\\', '/')}`)
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Files that may be longer than `longest`, each with the reason. */
const long: Record<string, string> = {};
const longest = 200;

test('every source file keeps to the arrows of architecture.md', () => {
	expect(sources.length).toBeGreaterThan(20);
	expect(sources.flatMap(complaints)).toEqual([]);
});

test('no files of core import each other in a ring', () => {
	const core = sources.filter(({ path }) => path.startsWith('src/lib/core/'));
	expect(core.length).toBeGreaterThan(10);
	expect(rings(core)).toEqual([]);
});

test('no source file is longer than 200 lines', () => {
	const tooLong = sources
		.filter(({ path, text }) => !(path in long) && text.trimEnd().split('\n').length > longest)
		.map(({ path }) => path);
	expect(tooLong).toEqual([]);
});

test.for([
	['core', 'import { db } from "../store/db"'],
	['core', 'import Dexie from "dexie"'],
	['core', 'export * from "$lib/ui/marking/cursor"'],
	['core', 'export const load = () => import("$lib/server/lessons")'],
	['core', 'import type { Page } from "svelte"'],
	['ui', 'import { db } from "$lib/store/db"'],
	['ui', 'import { page } from "$app/state"'],
	['ui', 'import { session } from "../../routes/session.svelte"'],
	['store', 'import { pack } from "$lib/exchange/pack"'],
	['exchange', 'import { db } from "$lib/store/db"'],
	['exchange', 'import Dexie from "dexie"'],
	['exchange', 'import Mark from "$lib/ui/Mark.svelte"'],
	['exchange', 'import { readBarcodes } from "zxing-wasm"'],
	['routes', 'import { encode } from "uqr"'],
	['routes', 'export const load = () => import("zxing-wasm/reader")'],
	['store', 'import { CipherSuite } from "@hpke/core"'],
	['ui', 'import Papa from "papaparse"'],
	['core', 'import { deflateSync } from "fflate"'],
	['practice', 'import { db } from "$lib/store/db"'],
	['core', 'import { fsrs } from "ts-fsrs"'],
	['routes', 'import { fsrs } from "ts-fsrs"'],
	['server', 'import Mark from "$lib/ui/Mark.svelte"'],
	['routes', 'import { parse } from "yaml"'],
	['routes', 'import { liveQuery } from "dexie"'],
	['routes', 'import { marked } from "marked"'],
	['routes', 'import MiniSearch from "minisearch"'],
	['authoring', 'import { entries } from "../exchange/zip"'],
	['authoring', 'import { unzipSync } from "fflate"'],
	['routes', 'import mammoth from "mammoth"'],
	['core', 'import purify from "dompurify"'],
	['search', 'import { lessons } from "$lib/server/lessons"']
] as const)('an import in %s that turns an arrow round is found: %s', ([folder, text]) => {
	const path = folder === 'routes' ? 'src/routes/x.ts' : `src/lib/${folder}/x.ts`;
	expect(complaints({ path, text })).toHaveLength(1);
});

test.for([
	['core', 'export const a = Math.random();'],
	['core', 'export const a = () => new Date().getDate();'],
	['core', 'export const a = ({ at = Date.now() }) => at;'],
	['core', 'export const a = () => document.title;'],
	['core', 'export const a = () => crypto.randomUUID();'],
	['ui', 'export const a = Date["now"]();'],
	['ui', 'export const a = new Date();'],
	['ui', 'export const a = performance.now() as number;'],
	['ui', 'export const a = location.href;'],
	['ui', 'export const a = window.location.href;'],
	['ui', 'export const a = { b: localStorage };']
] as const)('what %s may not touch is found: %s', ([folder, text]) => {
	expect(complaints({ path: `src/lib/${folder}/x.ts`, text })).not.toEqual([]);
});

test('what a component touches in its markup is found', () => {
	const text = '<p>{#each list as item (item)}{Date.now() - item}{/each}</p>';
	expect(complaints({ path: 'src/lib/ui/X.svelte', text })).toEqual([
		'src/lib/ui/X.svelte uses Date.now'
	]);
});

test.for([
	['core', 'import * as v from "valibot"; import { cut } from "./text";'],
	['core', 'type A = { location: Document; at: Date }; export const a = (a: A) => a.location;'],
	['core', '// Date.now()\nexport const a = "location";'],
	['core', 'export const a = (at: number) => new Date(at).getDate();'],
	['ui', 'export const a = (at: number) => new Date(at).toLocaleDateString();'],
	['ui', 'export const a = (location: string) => location;'],
	['routes', 'import { page } from "$app/state"; export const a = Date.now();']
] as const)('what %s may do is no complaint: %s', ([folder, text]) => {
	const path = folder === 'routes' ? 'src/routes/x.ts' : `src/lib/${folder}/x.ts`;
	expect(complaints({ path, text })).toEqual([]);
});

test('files that import each other in a ring are found', () => {
	const ring = [
		{ path: 'src/lib/core/a.ts', text: 'import "./b";' },
		{ path: 'src/lib/core/b.ts', text: 'export * from "$lib/core/c";' },
		{ path: 'src/lib/core/c.ts', text: 'import type { A } from "./a";' }
	];
	expect(rings(ring)).toEqual([
		'src/lib/core/a → src/lib/core/b → src/lib/core/c → src/lib/core/a'
	]);
});
