import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movable } from '../src/bin/anywhere.js';
import { fingerprint } from '../src/bin/build.js';
import { countPlaywright, countVitest, settle, total } from '../src/bin/count.js';
import { greeting } from '../src/bin/greeting.js';
import { portOf } from '../src/bin/listen.js';
import { agrees } from '../src/bin/packages.js';
import { serve } from '../src/bin/serve.js';
import { choose } from '../src/bin/steps.js';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'loupe-commands-'));
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	mkdirSync(join(folder, 'one'));
	write('index.html', 'home');
	write('404.html', 'not here');
	write('one/index.html', 'page one');
	write('service-worker.js', 'worker');
	write('_app/immutable/a.js', 'module');
	for (const kind of ['wasm', 'woff2', 'webmanifest', 'js', 'json', 'svg', 'png'])
		write(`a.${kind}`, '');
	site = await serve({ folder, port: 0 });
});

afterAll(() => {
	site.close();
	rmSync(folder, { recursive: true });
});

test.for([
	['/', 200, 'home', 'no-cache'],
	['/one/', 200, 'page one', 'no-cache'],
	['/one', 307, '', null],
	['/two/', 404, 'not here', 'no-cache'],
	['/%', 404, 'not here', 'no-cache'],
	['/service-worker.js', 200, 'worker', 'no-cache'],
	['/_app/immutable/a.js', 200, 'module', 'public, max-age=31536000, immutable']
] as const)('the server answers %s with %d', async ([path, status, text, keep]) => {
	const response = await fetch(site.url + path, { redirect: 'manual' });
	expect(response.status).toBe(status);
	expect(response.headers.get('cache-control')).toBe(keep);
	expect(await response.text()).toBe(text);
});

test.for([
	['/', 'text/html'],
	['/two/', 'text/html'],
	['/a.js', 'text/javascript'],
	['/a.json', 'application/json'],
	['/a.wasm', 'application/wasm'],
	['/a.woff2', 'font/woff2'],
	['/a.webmanifest', 'application/manifest+json'],
	['/a.svg', 'image/svg+xml'],
	['/a.png', 'image/png']
] as const)(
	'the server says what %s is, and where a reader came from to nobody',
	async ([path, kind]) => {
		const { headers } = await fetch(site.url + path);
		expect(headers.get('content-type')?.split(';')[0]).toBe(kind);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
	}
);

test.for([
	['/loupe/', 200, 'home', null],
	['/loupe/one/', 200, 'page one', null],
	['/loupe/two/', 404, 'not here', null],
	['/loupe', 307, '', '/loupe/'],
	['/loupe/one?a=1', 307, '', '/loupe/one/?a=1'],
	['/', 404, 'Nothing is here', null],
	['/one/', 404, 'Nothing is here', null],
	['/loupe2/', 404, 'Nothing is here', null]
] as const)('a site under /loupe answers %s with %d', async ([path, status, text, to]) => {
	const under = await serve({ folder, port: 0, under: '/loupe' });
	const address = `http://localhost:${under.port}${path}`;
	const response = await fetch(address, { redirect: 'manual' });
	expect(response.status).toBe(status);
	expect(response.headers.get('location')).toBe(to);
	expect(await response.text()).toBe(text);
	under.close();
});

test('with --host other devices reach the site at the addresses that are named', async () => {
	const near = await serve({ folder, port: 0, lan: true });
	for (const each of [near.url, ...near.neighbours]) {
		expect(await (await fetch(`${each}/`)).text()).toBe('home');
	}
	near.close();
});

test('without --host no other device is let in, and no address is named', async () => {
	const lan = await serve({ folder, port: 0, lan: true });
	const outside = lan.neighbours.map((address) => new URL(address).hostname);
	lan.close();
	expect(site.neighbours).toEqual([]);
	for (const host of outside) {
		await expect(fetch(`http://${host}:${site.port}/`)).rejects.toThrow();
	}
});

test('who serves to the network is told where, and what a browser does not do over http', () => {
	const url = 'http://localhost:4280';
	const lan = greeting({ url, neighbours: ['http://192.168.1.7:4280'], lan: true });
	expect(lan).toContain('http://192.168.1.7:4280/');
	expect(lan).toMatch(/offline[^]*only at localhost or over https/);
	expect(greeting({ url, neighbours: [], lan: true })).toContain('in no network');
	expect(greeting({ url, neighbours: [] })).not.toContain('https');
});

test('a 404 page that cannot be made to work in every folder stops the build', () => {
	expect(() => movable('<script>start()</script>', [])).toThrow('in another way now');
});

test('a page without its closing slash is found with its query', async () => {
	const response = await fetch(`${site.url}/one?a=1&b=?`, { redirect: 'manual' });
	expect(response.headers.get('location')).toBe('/one/?a=1&b=?');
});

test('a busy port gives way to a free one', async () => {
	const other = await serve({ folder, port: site.port });
	expect(other.port).toBeGreaterThan(site.port);
	other.close();
});

test('a busy port that was fixed is named', async () => {
	const options = { folder, port: site.port, fixed: true };
	await expect(serve(options)).rejects.toThrow(`Port ${site.port} is taken.`);
});

test('a port that is busy for one kind of address alone is busy', async () => {
	const squatter = createServer();
	await new Promise<void>((done) => squatter.listen(0, '127.0.0.1', done));
	const other = await serve({ folder, port: portOf(squatter) });
	expect(other.port).not.toBe(portOf(squatter));
	other.close();
	squatter.close();
});

test('a build is known by the names and bytes of its files', () => {
	const before = fingerprint(folder, ['one', 'absent']);
	expect(fingerprint(folder, ['one', 'absent'])).toBe(before);
	write('one/index.html', 'page ONE');
	const changed = fingerprint(folder, ['one', 'absent']);
	expect(changed).not.toBe(before);
	write('one/more.html', '');
	expect(fingerprint(folder, ['one', 'absent'])).not.toBe(changed);
	rmSync(join(folder, 'one/more.html'));
	write('one/index.html', 'page one');
	expect(fingerprint(folder, ['one', 'absent'])).toBe(before);
});

const a = { version: '1.0.0', integrity: 'x' };
const locked = { '': {}, 'node_modules/a': a, 'node_modules/b': { ...a, optional: true } };

test.for([
	['the same', { 'node_modules/a': a, 'node_modules/b': a }, true],
	['without an optional package', { 'node_modules/a': a }, true],
	['without a needed package', { 'node_modules/b': a }, false],
	['with another version', { 'node_modules/a': { ...a, version: '1.0.1' } }, false],
	['with other bytes', { 'node_modules/a': { ...a, integrity: 'y' } }, false],
	['with a package too many', { 'node_modules/a': a, 'node_modules/c': a }, false]
] as const)('packages %s as in the lock file', ([, installed, expected]) => {
	expect(Boolean(agrees(locked, installed))).toBe(expected);
});

const file = (status: string, ...results: string[]) => ({
	name: 'x.test.ts',
	status,
	message: 'no such file',
	assertionResults: results.map((result) => ({
		status: result,
		fullName: result,
		failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\nto be 2']
	}))
});

test.for([
	[
		'tests of each kind',
		[file('failed', 'passed', 'failed', 'pending', 'todo')],
		[1, ['x.test.ts: failed\n    expected 1\n    to be 2'], 2]
	],
	[
		'a file that could not be loaded',
		[file('failed'), file('passed', 'passed')],
		[1, ['x.test.ts\n    no such file'], 0]
	],
	['nothing', [], [0, [], 0]]
] as const)('Vitest: %s', ([, testResults, [passed, broken, skipped]]) => {
	const count = countVitest({ testResults });
	expect([count.passed, count.broken, count.skipped.length]).toEqual([passed, broken, skipped]);
	expect(count.failed).toBe(broken.length);
});

test('Playwright: tests of each kind, at any depth, and errors outside of tests', () => {
	const spec = (...statuses: string[]) => ({
		file: 'x.spec.ts',
		title: 'x',
		tests: statuses.map((status) => ({
			status,
			results: [{}, { error: { message: 'why' } }]
		}))
	});
	const inner = { suites: [], specs: [spec('expected', 'flaky'), spec('skipped')] };
	const suites = [{ suites: [inner], specs: [spec('unexpected'), spec('expected')] }];
	expect(countPlaywright({ suites, errors: [{ message: 'no browser' }] })).toEqual({
		passed: 3,
		failed: 2,
		skipped: ['x.spec.ts: x'],
		again: ['x.spec.ts: x'],
		broken: ['outside of tests\n    no browser', 'x.spec.ts: x\n    why']
	});
});

const none = { passed: 0, failed: 0, skipped: [] };

test.for([
	['left nothing to read', 0, null, '0 passed, 1 failed'],
	['ran nothing', 0, none, '0 passed, 1 failed'],
	['ended badly and named no failure', 1, { ...none, passed: 3 }, '3 passed, 1 failed'],
	['failed twice', 1, { ...none, failed: 2 }, '0 passed, 2 failed'],
	['passed', 0, { ...none, passed: 3 }, '3 passed, 0 failed'],
	['skipped', 0, { ...none, skipped: ['x'] }, '0 passed, 0 failed, 1 skipped']
] as const)('a runner that %s counts as it is', ([, code, count, expected]) => {
	expect(total([settle(code, count && { ...count, skipped: [...count.skipped] })])).toBe(expected);
});

test('steps are chosen by name, and the rest goes to their runners', () => {
	expect(choose(['--only', 'unit,lint', '-t', 'x'])).toEqual({
		names: ['unit', 'lint'],
		extra: ['-t', 'x']
	});
	expect(choose([]).names).toEqual([
		'format',
		'lint',
		'types',
		'lessons',
		'unit',
		'build',
		'portable',
		'journeys'
	]);
	expect(() => choose(['--only', 'untit'])).toThrow('There is no step “untit”.');
});
