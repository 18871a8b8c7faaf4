import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as vocabulary from '$lib/core/xapi/vocabulary';

const page = readFileSync('static/vocabulary/records.html', 'utf8');
const profile = JSON.parse(readFileSync('static/vocabulary/profile.json', 'utf8'));
const { base, verbs, types, results, contexts, unasked, homePage } = vocabulary;

/** Every IRI that the code can say. */
const iris = [
	...[verbs, types, results, contexts].flatMap((each) => Object.values(each)),
	...[vocabulary.profile, unasked, homePage],
	...[vocabulary.lessonId('LESSON'), vocabulary.exerciseId('LESSON', 'EXERCISE')],
	vocabulary.assignmentId('ID')
];

test('the document says what each IRI of the code means, and has no other', () => {
	const told = [...page.matchAll(/<code[^>]*>\s*((?:urn:uuid:|https?:)[^<\s]+)\s*<\/code/g)];
	const said = told.map(([, iri]) => iri).filter((iri) => iri !== 'urn:uuid:');
	expect(said.sort()).toEqual([...iris].sort());
});

test('each IRI of ours leads to its place in the document', () => {
	const terms = iris.filter((iri) => iri.startsWith(base)).map((iri) => iri.slice(base.length));
	for (const term of terms.filter((each) => !each.includes('/'))) {
		expect(page).toContain(`id="${term}"`);
	}
});

test('the profile for programs has each concept of ours, and says which kind it is', () => {
	expect(profile.id).toBe(vocabulary.profile);
	const kinds = (type: string) =>
		profile.concepts
			.filter((each: { type: string }) => each.type === type)
			.map(({ id }: { id: string }) => id);
	const own = (iris: object) => Object.values(iris).filter((iri) => iri.startsWith(base));
	expect(kinds('ActivityType')).toEqual(own(types));
	expect(kinds('ResultExtension')).toEqual(own(results));
	expect(kinds('ContextExtension')).toEqual(own(contexts));
});

test('whatever a lesson or an assignment is called makes an IRI', () => {
	expect(vocabulary.exerciseId('own-a b', 'ü/c')).toBe(`${base}lesson/own-a%20b/%C3%BC%2Fc`);
});
