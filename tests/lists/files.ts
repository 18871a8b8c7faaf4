import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';

const folder = new URL('.', import.meta.url).pathname;

/** The bytes of a list as another program writes it. The names in it are invented. */
export function sample(path: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(readFileSync(`${folder}${path}`));
}

/** The zip of a OneRoster export, each file in a folder as some systems have it. */
export function oneRosterZip(version: '1.1' | '1.2'): Uint8Array<ArrayBuffer> {
	const path = `one-roster-${version}`;
	const names = readdirSync(`${folder}${path}`);
	return zipSync(
		Object.fromEntries(names.map((name) => [`export/${name}`, sample(`${path}/${name}`)]))
	);
}
