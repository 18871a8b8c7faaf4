import { ways, type Course } from '$lib/core/course/course';
import { manifestOf } from '$lib/core/course/manifest/manifest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { course } from './made';
import { complaintsAbout } from './schemas';

const start = 'index.html';
const plain = course();
const titled = (title: string, more: Partial<Course> = {}): Course => ({
	...plain,
	...more,
	assignment: { ...plain.assignment, title }
});
const textOf = (made: Course) => manifestOf(made, start).text;

test.for(ways)('a manifest of %s is valid, with and without something to pass', async (way) => {
	const manifests = [null, 0, 0.6, 1 / 3, 1].map((mastery) => textOf({ ...plain, way, mastery }));
	expect(await complaintsAbout(way, manifests)).toEqual([]);
});

test.for(ways)('the schemas of %s find what is wrong', async (way) => {
	const good = textOf({ ...plain, way, mastery: 0.5 });
	const [end, value] = [/<\/[a-zA-Z]+>\s*$/, /version="1"|masteryScore="0.5"/];
	const strange = good.replace(end, (tag) => `<strange/>${tag}`);
	expect(strange).not.toBe(good);
	expect(await complaintsAbout(way, [strange])).not.toEqual([]);
	expect(await complaintsAbout(way, [good.replace('<title>', '')])).not.toEqual([]);
	const nameless = good.replace(/ (identifier|id)="/, ' x="');
	expect(await complaintsAbout(way, [nameless])).not.toEqual([]);
	expect(good).toMatch(value);
});

test.for([
	['scorm12', 'imsmanifest.xml'],
	['scorm2004', 'imsmanifest.xml'],
	['cmi5', 'cmi5.xml']
] as const)('the manifest of %s is %s, where a system looks for it', ([way, path]) => {
	expect(manifestOf({ ...plain, way }, start).path).toBe(path);
});

test.for([
	['scorm12', '<adlcp:masteryscore>60</adlcp:masteryscore>'],
	['scorm2004', '<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>'],
	['cmi5', 'moveOn="CompletedAndPassed" masteryScore="0.6"']
] as const)('%s says from which score on it is passed, and only where it can be', ([way, told]) => {
	expect(textOf({ ...plain, way, mastery: 0.6 })).toContain(told);
	expect(textOf({ ...plain, way })).not.toMatch(/master|minNormalized|Passed|satisfiedByMeasure/);
});

test('SCORM 2004 knows found and left alone as objectives that decide nothing', () => {
	const text = textOf({ ...plain, way: 'scorm2004', mastery: 0.6 });
	for (const id of ['found', 'left-alone']) {
		expect(text).toContain(`<imsss:objective objectiveID="${id}"/>`);
	}
	expect(text).toContain('<imsss:primaryObjective objectiveID="score" satisfiedByMeasure="true">');
	expect(text).toContain('completionSetByContent="true" objectiveSetByContent="true"');
});

test.for(ways)('a title in %s stands as it was written', (way) => {
	const text = textOf(titled('Q&A: <b>"خبر"</b> & ‘who says’ 🦊', { way }));
	expect(text).toContain('Q&amp;A: &lt;b&gt;&quot;خبر&quot;&lt;/b&gt; &amp; ‘who says’ 🦊');
});

test.for(ways)('what no XML may hold is left out of %s, and an empty title gets ours', (way) => {
	expect(textOf(titled('a\u0000b\u000bc\ufffed\ud800e', { way }))).toContain('>abcde<');
	expect(textOf(titled(' \u0007 ', { way }))).toContain('>Loupe<');
});

test('the same version of an assignment is the same course anywhere, another version another', () => {
	const iri = (made: Course) => /<au id="([^"]+)"/.exec(textOf({ ...made, way: 'cmi5' }))![1];
	const next = { ...plain, assignment: { ...plain.assignment, version: 2 } };
	expect(iri(plain)).toBe(iri(titled('Another title', { mastery: 0.5 })));
	expect(iri(next)).not.toBe(iri(plain));
	expect(iri(plain)).toMatch(/^urn:uuid:[-0-9a-f]{36}#assignment\/3f1a09c27b\/1\/work$/);
});

/** Texts of any sign that there is, control characters and other scripts among them. */
const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 64 });
const courses = fc
	.record({
		title: texts,
		note: texts,
		id: texts,
		version: fc.integer({ min: 1, max: 9999 }),
		mastery: fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
	})
	.map(({ mastery, ...some }) => ({
		...plain,
		mastery,
		assignment: { ...plain.assignment, ...some }
	}));

test.for(ways)('whatever it is called and wherever it is passed, %s is valid', async (way) => {
	const property = fc.asyncProperty(
		fc.array(courses, { minLength: 40, maxLength: 40 }),
		async (all) => {
			const manifests = all.map((made) => textOf({ ...made, way }));
			expect(await complaintsAbout(way, manifests)).toEqual([]);
		}
	);
	await fc.assert(property, { numRuns: 5 });
});

test('two assignments never have the same names in a manifest', () => {
	const nameOf = (id: string, version: number) =>
		/identifier="([^"]+)"/.exec(
			textOf({ ...plain, assignment: { ...plain.assignment, id, version } })
		)![1];
	const ids = fc.tuple(texts, fc.integer({ min: 1, max: 9999 }));
	fc.assert(
		fc.property(ids, ids, (one, other) => {
			const same = one[0] === other[0] && one[1] === other[1];
			expect(nameOf(...one) === nameOf(...other)).toBe(same);
		})
	);
	expect(nameOf('a-1', 2)).not.toBe(nameOf('a', 1));
	expect(nameOf('a_2d_b', 1)).not.toBe(nameOf('a-b', 1));
	expect(nameOf('a b', 1)).not.toBe(nameOf('a-b', 1));
});
