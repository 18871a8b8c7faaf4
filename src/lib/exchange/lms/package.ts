import type { Course } from '../../core/course/course';
import { manifestOf } from '../../core/course/manifest/manifest';
import { Problem } from '../../core/problem';
import { zip } from '../zip';

/** Where a course stands in the page of the player, which has this once, and empty. */
const slot = '<script type="application/json" id="course"></script>';
const start = 'index.html';
/** What the page may ask: nothing, but for cmi5, whose record store lies where the system that launches it says. */
const asks = { nothing: `connect-src 'none'`, anywhere: 'connect-src https: http:' } as const;

/**
 * The zip that a learning management system takes: the manifest of a course, and the page of the player with the
 * course in it. `at` (in milliseconds since 1970) is the time of its files: the same course and the same time make the same bytes.
 * Throws a Problem where `player` is not the page of the player.
 */
export function packageOf(course: Course, player: string, at: number): Uint8Array<ArrayBuffer> {
	return zip([manifestOf(course, start), { path: start, text: filled(player, course) }], at);
}

function filled(player: string, course: Course): string {
	const [before, after, ...more] = player.split(slot);
	if (before === undefined || after === undefined || more.length) {
		// Such as the sign-in page of a school’s network, which answers in the place of every other.
		throw new Problem(
			'Something else came in the place of the player.',
			'Perhaps your network wants you to sign in. Do that, load this page again, and make the package once more.'
		);
	}
	const head = course.way === 'cmi5' ? before.replace(asks.nothing, asks.anywhere) : before;
	return `${head}${slot.replace('><', () => `>${inScript(course)}<`)}${after}`;
}

/** As JSON in which nothing can end a script element, nor a line of a script. */
function inScript(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll('<', '\\u003c')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
}
