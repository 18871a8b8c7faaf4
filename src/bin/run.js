import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Something that the person at the keyboard can put right: shown without a stack.
 */
export class Trouble extends Error {}

/**
 * Runs a program in the repository and waits for it. When `quiet`, its words are collected in
 * `output` and not shown. A program that cannot be started, or not end in time, has the code 127.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean; env?: NodeJS.ProcessEnv; shell?: boolean; timeout?: number }} [options]
 * @returns {Promise<{ code: number; output: string }>}
 */
export function run(program, args, { quiet = false, env = {}, shell = false, timeout } = {}) {
	return new Promise((resolve) => {
		let output = '';
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, ...env },
			shell,
			timeout,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
		});
		child.stdout?.on('data', (words) => (output += words));
		child.stderr?.on('data', (words) => (output += words));
		child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
		child.on('close', (code) => resolve({ code: code ?? 127, output }));
	});
}

/**
 * Runs a program of an installed package.
 *
 * @param {string} name the package, or `package:program` where the two differ
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
	const [folder = name, program = name] = name.split(':');
	const at = join(root, 'node_modules', folder);
	const { bin } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : bin[program];
	return run(process.execPath, [join(at, file), ...args], options);
}

/**
 * Runs npm, without a shell where npm says where it is.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
	const script = process.env.npm_execpath;
	return script && basename(script) === 'npm-cli.js'
		? run(process.execPath, [script, ...args], options)
		: run('npm', args, { ...options, shell: process.platform === 'win32' });
}
