import { expect, test } from 'vitest';
import type { Draft } from '$lib/core/attempt';
import type { Course } from '$lib/core/course/course';
import { nothingKept, withAnswer, type Kept } from '$lib/core/course/kept';
import { reportOf } from '$lib/core/course/report';
import { responseTo } from '$lib/core/course/response';
import type { Answer, Answerable } from '$lib/core/exercises';
import { lesson } from '$lib/server/lessons';
import { course as made } from './made';

const slug = 'warmup-language';
const own = lesson(slug)!;
const courseOf = (exercises: string[] | null, change: Partial<Course> = {}): Course => {
	const { assignment } = made();
	const parts = [{ lesson: slug, exercises }];
	return made({ lessons: [own], assignment: { ...assignment, strands: null, parts }, ...change });
};

function answer(kept: Kept, exercise: string, kind: Answerable, given: Answer, at = 10): Kept {
	const spot = { learner: 'abc', lesson: slug, exercise, kind, version: own.version };
	const draft: Draft = { ...spot, attempt: 'x', rev: 1, at, answer: given };
	return withAnswer(kept, draft, at);
}

const start = nothingKept('abc', 1);
const required = own.keys.filter(
	({ at, zone }) => ['p1', 'p2'].includes(at) && zone === 'required'
);
const allFound = {
	marks: Object.fromEntries(
		required.map(({ id, at, from, to, label }) => [id, { at, from, to, label }])
	),
	nothing: false
};

test('before anything was answered there is no score, and nothing is done', () => {
	const report = reportOf(courseOf(null), start);
	expect(report).toMatchObject({ done: 0, of: own.exercises.length, completed: false });
	expect(report).toMatchObject({ score: null, passed: null, interactions: [] });
	expect(report.found).toEqual({ right: 0, of: 0 });
});

test('the score is the mean over all marking that is asked for, and what is not done counts 0', () => {
	const two = courseOf(['find-the-words', 'another-text']);
	const half = answer(start, 'find-the-words', 'mark', allFound);
	const one = reportOf(two, half);
	// Some systems fail whoever has too low a score before all is done.
	expect(reportOf({ ...two, mastery: 0.9 }, half)).toMatchObject({ score: null, passed: null });
	expect(one).toMatchObject({ done: 1, of: 2, score: 0.5, completed: false, passed: null });
	expect(one.found).toEqual({ right: required.length, of: required.length });
	expect(one.leftAlone.right).toBe(one.leftAlone.of);

	const alone = courseOf(['find-the-words'], { mastery: 1 });
	expect(reportOf(alone, answer(start, 'find-the-words', 'mark', allFound))).toMatchObject({
		...{ score: 1, completed: true, passed: true }
	});
	const none = answer(start, 'find-the-words', 'mark', { marks: {}, nothing: true });
	expect(reportOf(alone, none)).toMatchObject({ score: 0, completed: true, passed: false });
	expect(reportOf({ ...alone, mastery: null }, none).passed).toBeNull();
});

test('a course without marking is completed and has no score, so nobody passes or fails', () => {
	const written = courseOf(['fair-to-both'], { mastery: 0.5 });
	const kept = answer(start, 'fair-to-both', 'open', { text: 'Both.', locked: true, ticks: {} });
	expect(reportOf(written, kept)).toMatchObject({ completed: true, score: null, passed: null });
	expect(reportOf(written, kept).interactions).toMatchObject([
		{ exercise: 'fair-to-both', sort: 'long-fill-in', text: 'Both.', result: null, tries: 1 }
	]);
});

test('the last answer counts, and interactions stay in the order of the first answers', () => {
	let kept = answer(start, 'another-text', 'mark', { marks: {}, nothing: true }, 10);
	kept = answer(kept, 'find-the-words', 'mark', { marks: {}, nothing: true }, 20);
	kept = answer(kept, 'another-text', 'mark', { marks: {}, nothing: true }, 30);
	const { interactions } = reportOf(courseOf(null), kept);
	expect(interactions.map(({ exercise, at, tries }) => [exercise, at, tries])).toEqual([
		['another-text', 30, 2],
		['find-the-words', 20, 1]
	]);
});

test('answers to another version count as done, and nothing is reckoned from them', () => {
	const kept = answer(start, 'find-the-words', 'mark', allFound);
	const newer = courseOf(['find-the-words'], { lessons: [{ ...own, version: 'another' }] });
	expect(reportOf(newer, kept)).toMatchObject({ done: 1, completed: true, score: null });
});

test.for<[Answerable, Answer, string, string]>([
	['mark', { marks: {}, nothing: true }, 'other', 'nothing'],
	['order', { order: ['b', 'a'], note: 'why' }, 'sequencing', 'b[,]a'],
	['open', { text: 'Mine', locked: true, ticks: {} }, 'long-fill-in', 'Mine'],
	[
		'claims',
		{ items: { c1: { loaded: true } }, opened: ['x'] },
		'other',
		'items.c1.loaded=true; opened.0=x'
	]
])('an answer to %s is told in the words of other programs', ([kind, given, sort, text]) => {
	expect(responseTo(kind, given)).toEqual({ sort, text });
});

test('a score that is exactly what passes has passed, whatever the last of its digits', () => {
	const two = courseOf(['find-the-words', 'another-text'], { mastery: 0.9167 });
	const [, ...others] = Object.entries(allFound.marks);
	const fiveOfSix = { marks: Object.fromEntries(others), nothing: false };
	let kept = answer(start, 'find-the-words', 'mark', fiveOfSix);
	kept = answer(kept, 'another-text', 'mark', { marks: {}, nothing: true });
	// The mean of 5/6 and 1 has a 6 in every further place.
	expect(reportOf(two, kept)).toMatchObject({ score: 0.9167, passed: true });
});

test('once a lesson has changed, there is no score and no verdict until its marking is done anew', () => {
	const names = ['find-the-words', 'another-text'];
	let kept = answer(start, 'find-the-words', 'mark', allFound);
	kept = answer(kept, 'another-text', 'mark', { marks: {}, nothing: true });
	const works = kept.works.map((work, n) => (n ? work : { ...work, version: 'another' }));
	const before = { ...kept, works };
	const course = courseOf(names, { mastery: 0.5 });
	expect(reportOf(course, before)).toMatchObject({
		...{ completed: true, changed: true, score: null, passed: null }
	});
	const after = answer(before, 'find-the-words', 'mark', allFound, 50);
	expect(reportOf(course, after)).toMatchObject({ changed: false, passed: true });
});
