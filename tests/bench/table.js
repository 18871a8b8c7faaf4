import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = fileURLToPath(new URL('README.md', import.meta.url));
const marks = { start: '<!-- figures: written by the run -->', end: '<!-- end of figures -->' };
const head = ['what', 'to reach', 'Loupe', 'beside it', 'ratio', 'reached'];

/** @param {import('./figures.js').Row[]} rows */
export function table(rows) {
	const cells = rows.map(({ what, goal, ours, theirs, ratio, reached }) => [
		what,
		goal,
		ours,
		theirs,
		ratio,
		reached ? 'yes' : '**no**'
	]);
	return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * Writes the figures into the README, between its two markers, in the layout that Prettier wants.
 *
 * @param {string} text
 */
export async function write(text) {
	const { format, resolveConfig } = await import('prettier');
	const before = readFileSync(readme, 'utf8');
	const start = before.indexOf(marks.start) + marks.start.length;
	const end = before.indexOf(marks.end);
	const after = `${before.slice(0, start)}\n\n${text}\n\n${before.slice(end)}`;
	const options = await resolveConfig(readme);
	writeFileSync(readme, await format(after, { ...options, parser: 'markdown' }));
}
