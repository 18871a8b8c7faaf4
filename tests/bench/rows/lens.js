import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/bin/run.js';

/** The figures that the key page prints beside the suggestions: made here, and only here. */
const file = join(root, 'lessons/lens-measured.json');

/** @param {number} part @param {number} all */
const share = (part, all) => `${part} of ${all} (${all ? Math.round((100 * part) / all) : 0} %)`;

/**
 * How much of our own keys the suggestions for teachers find, strand by strand. Nothing is to be reached: the
 * figures are there to be told. Needs neither browser nor site.
 *
 * @returns {Promise<import('../figures.js').Row[]>}
 */
export async function lens() {
	const { createServer } = await import('vite');
	const quiet = /** @type {const} */ ({ logLevel: 'error', appType: 'custom', configFile: false });
	const server = await createServer({
		...quiet,
		root,
		server: { middlewareMode: true, watch: null, ws: false },
		optimizeDeps: { noDiscovery: true }
	});
	try {
		const { measured } = await server.ssrLoadModule('/tests/bench/lens.ts');
		/** @type {import('../../../src/lib/core/lens/measure.ts').Measured} */
		const figures = await measured();
		writeFileSync(file, `${JSON.stringify(figures, null, '\t')}\n`);
		return Object.entries(figures.strands).map(([strand, sum]) => {
			const alarms = sum.cleanSentences ? (100 * sum.falseAlarms) / sum.cleanSentences : 0;
			return {
				what: `suggestions, ${strand}: required keys of our ${figures.lessons} lessons that one meets, each lesson’s own words left out`,
				goal: 'told beside them',
				ours: share(sum.hits, sum.required),
				theirs: `on a key, required or arguable: ${share(sum.onKey, sum.candidates)}; where there is nothing to find ${alarms.toFixed(1)} in 100 sentences (${sum.falseAlarms} in ${sum.cleanSentences})`,
				ratio: '',
				reached: true
			};
		});
	} finally {
		await server.close();
	}
}
