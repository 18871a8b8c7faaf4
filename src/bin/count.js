import { stripVTControlCharacters } from 'node:util';

/**
 * What a runner found: how many tests passed and failed, the titles of those that were skipped and of those
 * that passed only when they were tried again, the titles of those that failed with what they said, and what
 * the runner said where that was not shown at once.
 *
 * @typedef {{
 * 	passed: number;
 * 	failed: number;
 * 	skipped: string[];
 * 	again?: string[];
 * 	broken?: string[];
 * 	said?: string;
 * }} Count
 */

/**
 * The count of a step. A runner that ended badly and named no failed test still failed, and so did one
 * that left nothing to read.
 *
 * @param {number} code how the runner ended; 0 is well
 * @param {Count | null} count
 * @returns {Count}
 */
export function settle(code, count) {
	if (!count) return { passed: 0, failed: 1, skipped: [] };
	const silent = count.failed === 0 && (code !== 0 || count.passed + count.skipped.length === 0);
	return silent ? { ...count, failed: 1 } : count;
}

/**
 * Reads the JSON report of Vitest. A file that could not even be loaded counts as one failure.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
	/** @type {Count} */
	const count = { passed: 0, failed: 0, skipped: [], broken: [] };
	for (const { status, name, assertionResults, message } of report.testResults) {
		const broken = [];
		for (const result of assertionResults) {
			const title = `${name}: ${result.fullName}`;
			if (result.status === 'passed') count.passed++;
			else if (result.status === 'failed') broken.push(said(title, result.failureMessages?.[0]));
			else count.skipped.push(title);
		}
		if (status === 'failed' && !broken.length) broken.push(said(name, message));
		count.failed += broken.length;
		count.broken?.push(...broken);
	}
	return count;
}

/**
 * Reads the JSON report of Playwright. A test that passed only when it was tried again passed, and is named.
 *
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
	/** @type {Count} */
	const count = { passed: 0, failed: report.errors.length, skipped: [], again: [], broken: [] };
	for (const { message } of report.errors) count.broken?.push(said('outside of tests', message));
	/** @param {any} suite */
	const walk = (suite) => {
		for (const inner of suite.suites ?? []) walk(inner);
		for (const spec of suite.specs ?? []) {
			for (const { status, results = [] } of spec.tests) {
				const title = `${spec.file}: ${spec.title}`;
				if (status === 'expected' || status === 'flaky') count.passed++;
				else if (status !== 'skipped') {
					count.failed++;
					count.broken?.push(said(title, results.at(-1)?.error?.message));
				}
				if (status === 'skipped') count.skipped.push(title);
				if (status === 'flaky') count.again?.push(title);
			}
		}
	};
	report.suites.forEach(walk);
	return count;
}

/** As much of what a failed test said as tells why: the rest stands where it ran. */
const lines = 8;

/** @param {string} title @param {string} [message] may hold colours of a terminal */
function said(title, message = '') {
	const plain = stripVTControlCharacters(message).trim().split('\n').slice(0, lines);
	return [title, ...plain.filter((line) => line.trim())].join('\n    ');
}

/**
 * The closing line of a test run.
 *
 * @param {Count[]} counts
 */
export function total(counts) {
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	const skipped = counts.flatMap((count) => count.skipped).length;
	return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
