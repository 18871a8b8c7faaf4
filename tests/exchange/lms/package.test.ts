import type { Course } from '$lib/core/course/course';
import { manifestOf } from '$lib/core/course/manifest/manifest';
import { Problem } from '$lib/core/problem';
import { packageOf } from '$lib/exchange/lms/package';
import { entries } from '$lib/exchange/zip';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { course } from '../../core/course/made';

const at = 1_920_000_000_000;
const player = (slot = '<script type="application/json" id="course"></script>') =>
	`<!doctype html><html><body><p>$& $1</p>${slot}<script>start();</script></body></html>`;

function opened(zip: Uint8Array): Record<string, string> {
	return Object.fromEntries(
		entries(zip).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes(10_000_000))])
	);
}

/** The course in a page, read as a browser reads a script element: up to the first end of one. */
function courseIn(page: string): unknown {
	const [, after = ''] = page.split('<script type="application/json" id="course">');
	return JSON.parse(after.slice(0, after.toLowerCase().indexOf('</script')));
}

test('a package has a manifest and a page, and in the page the course', () => {
	const made = course({ mastery: 0.6 });
	const files = opened(packageOf(made, player(), at));
	expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html']);
	expect(files['imsmanifest.xml']).toBe(manifestOf(made, 'index.html').text);
	expect(courseIn(files['index.html']!)).toEqual(JSON.parse(JSON.stringify(made)));
	expect(files['index.html']!.endsWith('</script><script>start();</script></body></html>')).toBe(
		true
	);
	expect(files['index.html']).toContain('<p>$& $1</p>');
});

test('the manifest of cmi5 stands beside the page, too', () => {
	const files = opened(packageOf(course({ way: 'cmi5' }), player(), at));
	expect(Object.keys(files)).toEqual(['cmi5.xml', 'index.html']);
});

const named = (title: string): Course => {
	const made = course();
	const lessons = made.lessons.map((lesson) => ({ ...lesson, title, teach: title }));
	return { ...made, lessons, assignment: { ...made.assignment, title } };
};

test.for([
	'</script><script>alert(1)</script>',
	'</SCRIPT\n><!-- <script',
	'<!--<script>',
	'$& $` $1 $$',
	'a\u2028b\u2029c',
	'half \ud83d of a fox'
])('nothing that a lesson is called ends the element or changes on the way: %s', (title) => {
	const page = opened(packageOf(named(title), player(), at))['index.html']!;
	expect(page.match(/<script/gi)).toHaveLength(2);
	expect(page.match(/<\/script/gi)).toHaveLength(2);
	expect(page).not.toMatch(/<!--|[\u2028\u2029]/);
	expect(courseIn(page)).toEqual(named(title));
});

test('whatever stands in a course comes out of its package as it went in', () => {
	const made = course({ lessons: [] });
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, note) => {
			const wanted = { ...made, assignment: { ...made.assignment, title, note } };
			expect(courseIn(opened(packageOf(wanted, player(), at))['index.html']!)).toEqual(wanted);
		}),
		{ numRuns: 30 }
	);
});

test('the same course at the same time makes the same bytes', () => {
	const [one, same, later] = [at, at, at + 60_000].map((when) =>
		packageOf(course(), player(), when)
	);
	expect(one).toEqual(same);
	expect(one).not.toEqual(later);
});

test.for([
	['no place for a course', player('')],
	['two of them', player().repeat(2)],
	['one that is not empty', player('<script type="application/json" id="course">{}</script>')],
	['nothing at all', '']
])('a page with %s is no player, and its person is told', ([, page]) => {
	expect(() => packageOf(course(), page!, at)).toThrow(Problem);
});

test('only the page of a cmi5 package may ask another host', () => {
	const page = `<meta content="connect-src 'none'" />${player()}`;
	const policy = (way: Course['way']) =>
		/connect-src [^"]*/.exec(opened(packageOf(course({ way }), page, at))['index.html']!)![0];
	expect(policy('scorm12')).toBe("connect-src 'none'");
	expect(policy('scorm2004')).toBe("connect-src 'none'");
	expect(policy('cmi5')).toBe('connect-src https: http:');
});
