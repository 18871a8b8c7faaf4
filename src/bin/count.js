/**
 * What a runner found: how many tests passed and failed, the titles of those that were skipped and of those
 * that passed only when they were tried again, and what it said where that was not shown at once.
 *
 * @typedef {{ passed: number; failed: number; skipped: string[]; again?: string[]; said?: string }} Count
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
	const count = { passed: 0, failed: 0, skipped: [] };
	for (const { status, name, assertionResults } of report.testResults) {
		let failed = 0;
		for (const result of assertionResults) {
			if (result.status === 'passed') count.passed++;
			else if (result.status === 'failed') failed++;
			else count.skipped.push(`${name}: ${result.fullName}`);
		}
		count.failed += status === 'failed' ? Math.max(1, failed) : failed;
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
	const count = { passed: 0, failed: report.errors.length, skipped: [], again: [] };
	/** @param {any} suite */
	const walk = (suite) => {
		for (const inner of suite.suites ?? []) walk(inner);
		for (const spec of suite.specs ?? []) {
			for (const { status } of spec.tests) {
				const title = `${spec.file}: ${spec.title}`;
				if (status === 'expected' || status === 'flaky') count.passed++;
				else if (status !== 'skipped') count.failed++;
				if (status === 'skipped') count.skipped.push(title);
				if (status === 'flaky') count.again?.push(title);
			}
		}
	};
	report.suites.forEach(walk);
	return count;
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
