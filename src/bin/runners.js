import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.js';
import { countPlaywright, countVitest, settle } from './count.js';
import { listen, portOf } from './listen.js';
import { tool } from './run.js';

/** @typedef {import('./count.js').Count} Count */

/**
 * Programs that say yes or no: together they are one test. What they said comes with the count, so that
 * checks can run side by side.
 *
 * @param {string[][]} commands
 * @returns {Promise<Count>}
 */
export async function checks(commands) {
	let failed = 0;
	let said = '';
	for (const [program = '', ...args] of commands) {
		const { code, output } = await tool(program, args, { quiet: true });
		if (code !== 0) failed = 1;
		said += output;
	}
	return { passed: 1 - failed, failed, skipped: [], said: said.trim() };
}

/** @param {string[]} args */
export function vitest(args) {
	const ours = ['run', '--reporter=default', '--reporter=json'];
	return report(countVitest, (file) => tool('vitest', [...ours, `--outputFile=${file}`, ...args]));
}

/** @param {string[]} args */
export async function playwright(args) {
	const env = { LOUPE_BROWSER: await ensureBrowser(), LOUPE_PORT: String(await freePort()) };
	return report(countPlaywright, (file) =>
		tool('@playwright/test:playwright', ['test', '--reporter=list,json', ...args], {
			env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
		})
	);
}

/**
 * Runs a runner that writes a JSON report, and counts it.
 *
 * @param {(report: any) => Count} count
 * @param {(file: string) => Promise<{ code: number }>} runner
 */
async function report(count, runner) {
	const folder = mkdtempSync(join(tmpdir(), 'loupe-test-'));
	const file = join(folder, 'report.json');
	const { code } = await runner(file);
	try {
		return settle(code, count(JSON.parse(readFileSync(file, 'utf8'))));
	} catch (error) {
		console.log(`The runner left no report that can be read: ${error}`);
		return settle(code, null);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function freePort() {
	const servers = await listen(() => {}, { port: 0, lan: false, fixed: true });
	const port = portOf(servers[0]);
	servers.forEach((server) => server.close());
	return port;
}
