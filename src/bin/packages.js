import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, Trouble } from './run.js';

/**
 * @typedef {{ version?: string; integrity?: string; optional?: boolean }} Entry
 * @typedef {Record<string, Entry>} Entries
 */

/**
 * Whether what npm installed is what the lock file names. Optional packages belong to other systems
 * and may be missing.
 *
 * @param {Entries} locked
 * @param {Entries} installed
 */
export function agrees(locked, installed) {
	return (
		Object.keys(installed).every((path) => path in locked) &&
		Object.entries(locked).every(([path, { version, integrity, optional }]) => {
			if (path === '') return true; // The project itself.
			const found = installed[path];
			return found ? found.version === version && found.integrity === integrity : optional;
		})
	);
}

/** @param {string} file @returns {Entries} */
function entries(file) {
	return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

function installed() {
	const record = 'node_modules/.package-lock.json';
	if (!existsSync(join(root, record))) return false;
	const found = entries(record);
	return (
		agrees(entries('package-lock.json'), found) &&
		Object.keys(found).every((path) => existsSync(join(root, path)))
	);
}

/** Installs the packages of the lock file unless they are there. */
export async function install() {
	if (installed()) return;
	console.log('Installing packages (once; a minute or two) …');
	const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const { code, output } = await npm(['ci', ...options], { quiet: true });
	if (code === 0) return;
	throw new Trouble(
		code === 127
			? 'npm could not be started. It comes with Node: get both from https://nodejs.org and try again.'
			: `${output.trim()}\n\nThe packages could not be installed. Is this computer online?`
	);
}
