import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run, tool, Trouble } from './run.js';

/** What only runs without a window is there for tests alone, and takes a third less time. */
const commands = [
	'chromium-headless-shell',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'chromium',
	'chromium-browser'
];

/** The places where a Chrome or Chromium may lie on this system, best first. */
function places() {
	const { env, platform } = process;
	if (platform === 'darwin') {
		return ['/Applications', `${env.HOME}/Applications`].flatMap((folder) =>
			['Google Chrome', 'Chromium'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`)
		);
	}
	if (platform === 'win32') {
		return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => [
				join(folder, 'Google/Chrome/Application/chrome.exe'),
				join(folder, 'Chromium/Application/chrome.exe')
			]);
	}
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {string} path whether a browser is there, and starts; the second is asked on Linux alone */
function works(path) {
	if (!existsSync(path)) return false;
	if (process.platform !== 'linux') return true;
	try {
		accessSync(path, constants.X_OK);
		execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
		return true;
	} catch {
		return false; // Such as a stub that only tells how to install the real one.
	}
}

/** Where Playwright keeps its own Chromium, there or not. */
function playwrights() {
	const require = createRequire(import.meta.url);
	return /** @type {typeof import('@playwright/test')} */ (
		require('@playwright/test')
	).chromium.executablePath();
}

/**
 * The browser for the journeys: the one that LOUPE_BROWSER names, else Playwright's own, else a Chrome
 * or Chromium of this system. Null when there is none.
 *
 * @returns {string | null}
 */
export function findBrowser() {
	const named = process.env.LOUPE_BROWSER;
	if (named && !existsSync(named)) {
		throw new Trouble(`LOUPE_BROWSER names ${named}, and nothing is there.`);
	}
	return named || ([playwrights(), ...places()].find(works) ?? null);
}

/**
 * The browser for the journeys, installed where there is none: Playwright's own, else, where the
 * system allows it, Debian's.
 *
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
	const found = findBrowser();
	if (found) return found;
	console.log('Installing a browser for the journeys (once; a few minutes) …');
	const attempts = [
		() => tool('@playwright/test:playwright', ['install', 'chromium'], patient),
		debians
	];
	let said = '';
	for (const attempt of attempts) {
		said += (await attempt()).output;
		const browser = findBrowser();
		if (browser) return browser;
	}
	throw new Trouble(
		`${said.trim()}\n\nNo browser for the journeys. Install Chrome or Chromium, or name one in LOUPE_BROWSER.`
	);
}

const patient = { quiet: true, timeout: 600_000, env: { DEBIAN_FRONTEND: 'noninteractive' } };

async function debians() {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	let output = '';
	const install = ['install', '-y', '--no-install-recommends'];
	// Older releases have the whole browser alone.
	for (const step of [
		['update'],
		[...install, 'chromium-headless-shell'],
		[...install, 'chromium']
	]) {
		const [program = '', ...args] = [...sudo, 'apt-get', ...step];
		const result = await run(program, args, patient);
		output += result.output;
		if (findBrowser()) break;
	}
	return { code: 0, output };
}
