import '../../src/bin/node.js';

// Loaded only now, so that a Node that is too old gets its sentence before it meets newer things.
const { parseArgs } = await import('node:util');
const { root, Trouble } = await import('../../src/bin/run.js');

const usage = `npm run bench                   measures, writes the figures into tests/bench/README.md; fails where one is missed
npm run bench -- --report       only prints them, and never fails for a figure
npm run bench -- --only tap     one row or several: show, tap, commit, size, home, keep, library, classroom,
                                package, player, lens (writes lessons/lens-measured.json); else only prints`;

async function rowsOf(/** @type {string[]} */ wanted) {
	const { install } = await import('../../src/bin/packages.js');
	await install();
	const { build } = await import('../../src/bin/build.js');
	await build();
	const { buildPages } = await import('./pages.js');
	const folder = await buildPages();
	const { serve } = await import('../../src/bin/serve.js');
	const { ensureBrowser } = await import('../../src/bin/browser.js');
	const executablePath = await ensureBrowser();
	const { chromium } = await import('@playwright/test');
	const { measures } = await import('./rows/index.js');
	const [pages, site] = [await serve({ folder, port: 0 }), await serve({ port: 0 })];
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath, args });
	try {
		const rows = [];
		for (const [name, measure] of Object.entries(measures)) {
			if (wanted.length && !wanted.includes(name)) continue;
			console.log(`Measuring: ${name} …`);
			rows.push(...(await measure({ browser, pages: pages.url, site: site.url })));
		}
		return { rows, version: browser.version() };
	} finally {
		await browser.close();
		pages.close();
		site.close();
	}
}

try {
	const options = /** @type {const} */ ({
		report: { type: 'boolean' },
		only: { type: 'string' },
		help: { type: 'boolean', short: 'h' }
	});
	const { report, only, help } = parseArgs({ options }).values;
	if (help) {
		console.log(usage);
		process.exit();
	}
	process.chdir(root);
	const { rows, version } = await rowsOf(only?.split(',') ?? []);
	const { table, write } = await import('./table.js');
	const figures = `${new Date().toISOString().slice(0, 10)}, Chromium ${version}.\n\n${table(rows)}`;
	console.log(`\n${figures}\n`);
	if (!report && !only) await write(figures);
	const missed = rows.filter(({ reached }) => !reached);
	console.log(missed.length ? `Missed: ${missed.length} of ${rows.length}.` : 'All reached.');
	process.exitCode = missed.length && !report ? 1 : 0;
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
