import { build, kinds } from './build.js';
import { settle, total } from './count.js';
import { tool, Trouble } from './run.js';
import { checks, playwright, vitest } from './runners.js';

/**
 * @typedef {import('./count.js').Count} Count
 * @typedef {(extra: string[]) => Promise<Count>} Step
 */

const failure = { passed: 0, failed: 1, skipped: [] };

/** @typedef {keyof typeof kinds} Kind */

/** @type {Partial<Record<Kind, Promise<boolean>>>} */
const built = {};
/** The builds that a step of this run has counted. @type {Set<Kind>} */
const counted = new Set();

/** Whether there is a build; made once a run. @param {Kind} kind */
function hasBuild(kind) {
	built[kind] ??= build(kind).then(
		(outcome) => {
			if (outcome === 'unchanged')
				console.log(`Nothing changed since the last of ${kinds[kind].name}.`);
			return true;
		},
		(error) => {
			console.log(error instanceof Trouble ? error.message : error);
			return false;
		}
	);
	return built[kind];
}

/** @param {Kind} kind @returns {Step} */
const building = (kind) => async () => {
	counted.add(kind);
	return (await hasBuild(kind)) ? { passed: 1, failed: 0, skipped: [] } : failure;
};

/** The steps that only read, and say nothing before their end. */
const quiet = ['format', 'lint', 'types'];

/** @type {Record<string, Step>} */
const steps = {
	format: (extra) => checks([['prettier', '--check', '.', ...extra]]),
	lint: (extra) => checks([['eslint', '.', ...extra]]),
	types: (extra) =>
		checks([
			['svelte-check', '--tsconfig', './tsconfig.json', ...extra],
			['typescript:tsc', '--project', 'tsconfig.worker.json']
		]),
	lessons: (extra) => vitest(['--project', 'lessons', ...extra]),
	unit: (extra) => vitest(['--project', '!lessons', ...extra]),
	build: building('site'),
	portable: building('portable'),
	journeys: async (extra) => {
		/** @type {Kind[]} */
		const lacking = [];
		for (const kind of /** @type {Kind[]} */ (Object.keys(kinds))) {
			if (!(await hasBuild(kind))) lacking.push(kind);
		}
		if (!lacking.length) return playwright(extra);
		console.log(
			`Not run: the journeys need ${lacking.map((kind) => kinds[kind].name).join(', ')}.`
		);
		return lacking.every((kind) => counted.has(kind))
			? { passed: 0, failed: 0, skipped: [] }
			: failure;
	}
};

/**
 * Reads the command line: `--only lint,unit` chooses steps, the rest is for their runners.
 *
 * @param {string[]} args
 */
export function choose(args) {
	const at = args.indexOf('--only');
	const names = at < 0 ? Object.keys(steps) : (args[at + 1] ?? '').split(',');
	const strange = names.find((name) => !Object.hasOwn(steps, name));
	if (strange !== undefined) {
		const known = Object.keys(steps).join(', ');
		throw new Trouble(`There is no step “${strange}”. The steps are ${known}.`);
	}
	return { names, extra: at < 0 ? args : args.toSpliced(at, 2) };
}

/**
 * Runs steps in their order, whatever becomes of those before, and prints what came of them.
 *
 * @param {{ names: string[]; extra: string[] }} choice
 * @returns {Promise<number>} the code to end with
 */
export async function runAll({ names, extra }) {
	// ESLint and the type check read what this writes, and in a fresh clone nothing has yet.
	const { code, output } = await tool('@sveltejs/kit:svelte-kit', ['sync'], { quiet: true });
	if (code !== 0) throw new Trouble(`${output.trim()}\n\nsvelte-kit sync failed.`);
	const chosen = Object.entries(steps).filter(([name]) => names.includes(name));
	/** @type {Record<string, ReturnType<typeof timed>>} */
	const begun = {};
	const done = [];
	for (const [n, [name, step]] of chosen.entries()) {
		console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
		const mine = (begun[name] ??= timed(step, extra));
		// What only reads runs two at a time.
		const next = chosen[n + 1];
		if (next && quiet.includes(name) && quiet.includes(next[0])) {
			begun[next[0]] = timed(next[1], extra);
		}
		const { count, seconds } = await mine;
		if (count.said) console.log(count.said);
		console.log(`── ${name}: ${total([count])} in ${seconds} s`);
		done.push({ name, count, seconds });
	}
	console.log(`\n── summary ${'─'.repeat(53)}`);
	for (const { name, count, seconds } of done) {
		const outcome = count.failed ? 'FAILED' : count.passed ? 'passed' : 'not run';
		console.log(
			`${outcome.padEnd(7)}  ${name.padEnd(8)} ${seconds.padStart(6)} s  ${total([count])}`
		);
	}
	const counts = done.map(({ count }) => count);
	for (const title of counts.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${title}`);
	for (const title of counts.flatMap(({ again = [] }) => again)) {
		console.log(`failed once, passed when tried again: ${title}`);
	}
	for (const test of counts.flatMap(({ broken = [] }) => broken)) console.log(`FAILED: ${test}`);
	console.log(`\n${total(counts)}`);
	return counts.some(({ failed }) => failed) ? 1 : 0;
}

/**
 * Runs a step; one that breaks off is a failure, and the next ones still run.
 *
 * @param {Step} step
 * @param {string[]} extra
 */
async function timed(step, extra) {
	const start = performance.now();
	/** @type {Count} */
	let count;
	try {
		count = await step(extra);
	} catch (error) {
		count = { ...settle(1, null), said: error instanceof Trouble ? error.message : String(error) };
	}
	return { count, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
