import { zipSync } from 'fflate';
import type { Course } from '$lib/core/course/course';
import { packageOf } from '$lib/exchange/lms/package';
import { entries } from '$lib/exchange/zip';

function time(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Makes the package of a course so many times, and zips the same bytes with fflate alone, in turns. */
function pack(course: Course, player: string, rounds: number) {
	const at = Date.now();
	const made = packageOf(course, player, at);
	const files = Object.fromEntries(
		entries(made).map(({ path, bytes }) => [path, bytes(Infinity).slice()])
	);
	const [ours, bare]: [number[], number[]] = [[], []];
	for (let n = 0; n < rounds; n++) {
		ours.push(time(() => packageOf(course, player, at)));
		bare.push(time(() => zipSync(files, { mtime: at })));
	}
	return { ours, bare, bytes: made.length };
}

Object.assign(window, { bench: { pack } });
