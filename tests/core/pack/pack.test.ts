import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crc32 } from '$lib/core/crc';
import { canonical } from '$lib/core/envelope';
import { hashOf, lessonOf, signed, versionOf, type PackedLesson } from '$lib/core/pack/lesson';
import { packed } from '$lib/core/pack/make';
import { fileName, read, write } from '$lib/core/pack/pack';
import { newest, standing } from '$lib/core/pack/stand';
import type { Problem } from '$lib/core/problem';
import { whole } from '../manuscript/whole';

const frozen = readFileSync('tests/handins/lessons-v1.txt', 'utf8');
const lesson = packed(whole())!;
const text = write({ app: '0.1.0', lessons: [lesson] });

function problem(pack: string, bundled: string[] = []): Problem {
	try {
		read(pack, bundled);
	} catch (error) {
		expect(error).toMatchObject({ name: 'Problem', fix: expect.stringMatching(/\.$/) });
		return error as Problem;
	}
	throw new Error('it was read');
}

type Plain = Record<string, unknown>;

/** A pack that was changed by somebody who knows how the check is made. */
function forged(change: (pack: Plain & { lessons: (Plain & PackedLesson)[] }) => unknown): string {
	const { check: _check, ...pack } = JSON.parse(text);
	const changed = (change(pack) as Plain | undefined) ?? pack;
	return JSON.stringify({ ...changed, check: crc32(canonical(changed)) });
}

/** One whose hashes are made anew, too. */
const signedAgain = (change: (lesson: Plain & PackedLesson) => void) =>
	forged(({ lessons: [first] }) => {
		change(first!);
		Object.assign(first!, { hash: hashOf(first!) });
	});

/** Texts that no check can be reckoned for, because they would not get that far. */
const raw = (inside: string) => text.replace('"lessons":[{', `"lessons":[{${inside},`);

test('a lesson that is finished is packed, and what was packed is what is read', () => {
	expect(lesson).toMatchObject({ slug: 'own-m', author: 'A. Teacher', read: false });
	expect(read(text)).toEqual({ app: '0.1.0', lessons: [lesson] });
	expect(fileName({ lessons: [lesson] }, Date.UTC(2031, 4, 7, 12))).toBe(
		'loupe-lesson-Council-meets-2031-05-07.txt'
	);
});

test('a pack of version 1 still reads', () => {
	const { lessons } = read(frozen);
	expect(lessons.map(({ slug, version }) => [slug, version])).toEqual([
		['own-council', 'b9e1d6e5a2'],
		['own-tram', '640443f8d9']
	]);
	const [council] = lessons.map((each) => lessonOf(each, (markdown) => `<p>${markdown}</p>`));
	expect(council!.keys).toMatchObject([{ at: 'p1', from: 1, to: 1, label: 'L1' }]);
	expect(council!.teach).toBe('<p>Words push.</p>');
});

test('what a device alone knows of a lesson stays there', () => {
	const kept = { ...lesson, own: true, keptAt: 5 };
	expect(write({ app: '0.1.0', lessons: [kept] })).toBe(text);
});

test('a lesson that lacks something is not packed', () => {
	expect(packed({ ...whole(), teach: '' })).toBeNull();
	expect(packed({ ...whole(), about: { ...whole().about, licence: ' ' } })).toBeNull();
});

test('a key counts as read once somebody else marked the text', () => {
	const reader = {
		id: 'r',
		name: 'R',
		at: 1,
		marks: { sourcing: null, language: [], framing: null },
		...{ passages: null, left: {}, lost: [] }
	};
	expect(packed({ ...whole(), readers: { r: reader } })).toMatchObject({
		read: true,
		readers: [[{ strand: 'language', both: 0, key: 1, reader: 0, neither: 3 }]]
	});
	const asked = { ...reader, marks: { ...reader.marks, language: null } };
	const unread = packed({ ...whole(), readers: { r: asked } })!;
	expect(unread.read).toBe(false);
	expect(unread).not.toHaveProperty('readers');
	// Who read another text, of which nothing is left, has not read this one.
	const gone = { ...reader, passages: ['p9'] };
	expect(packed({ ...whole(), readers: { r: gone } })!.read).toBe(false);
});

test('a pack of version 2 says how far a reader agrees with the key, and neither name nor marks', () => {
	const second = readFileSync('tests/handins/lessons-v2.txt', 'utf8');
	expect(JSON.parse(second)).toMatchObject({ version: 2, check: 'f36ca665' });
	const [read2] = read(second).lessons;
	expect(read2!.readers).toEqual([
		[{ strand: 'language', both: 2, key: 0, reader: 1, neither: 10 }]
	]);
	expect(lessonOf(read2!, () => '').readers).toEqual(read2!.readers);
	expect(second).not.toMatch(/Zoë|2k5m0a1b3c|no heart/);
	// A lesson that was published before is one whose key nobody else has read.
	expect(lessonOf(read(frozen).lessons[0]!, () => '').readers).toEqual([]);
});

test('what answers refer to makes the version, and our words and keys do not', () => {
	const version = versionOf(lesson);
	expect(versionOf({ ...lesson, text: { ...lesson.text, key: [] } })).toBe(version);
	const { passages } = lesson.text;
	expect(
		versionOf({ ...lesson, text: { ...lesson.text, passages: [...passages, ...passages] } })
	).not.toBe(version);
});

test('a pack that was cut anywhere is refused', () => {
	const bytes = new TextEncoder().encode(frozen);
	for (let length = 0; length < bytes.length - 1; length++) {
		problem(new TextDecoder().decode(bytes.slice(0, length)));
	}
});

test('a pack in which one bit changed anywhere is refused', () => {
	const bytes = new TextEncoder().encode(frozen);
	for (let place = 0; place < bytes.length - 1; place++) {
		const changed = bytes.slice();
		changed[place]! ^= 1 << (place % 8);
		problem(new TextDecoder().decode(changed));
	}
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const nested = (depth: number) =>
	Array.from({ length: depth }).reduce((inner) => [inner], [] as unknown);

test.for<[string, string, RegExp]>([
	['nothing', '', /empty/],
	['a letter', 'Dear parents', /not a lesson pack/],
	['a page', '<!doctype html><script>alert(1)</script>', /not a lesson pack/],
	['a list', '[]', /not a lesson pack/],
	['a number', '7', /not a lesson pack/],
	['saved work', readFileSync('tests/handins/work-v1.txt', 'utf8'), /not a lesson pack/],
	['a zip, which could be a bomb', 'PK\u0003\u0004\u0014\u0000', /a zip/],
	['six megabytes', `${text}${' '.repeat(6 * 1024 * 1024)}`, /bigger than 5 MB/],
	['a hundred thousand brackets', deep, /too deep/],
	['brackets inside a pack', raw(`"more":${deep}`), /too deep/],
	['brackets that a quotation mark hides', raw(`"\\\\\\"":${deep}`), /too deep/],
	['no check', JSON.stringify({ ...JSON.parse(text), check: undefined }), /changed or damaged/],
	['a pack of a newer Loupe', forged((pack) => ({ ...pack, version: 3 })), /newer Loupe/],
	['version 0', forged((pack) => ({ ...pack, version: 0 })), /changed or damaged/],
	['version 1.5', forged((pack) => ({ ...pack, version: 1.5 })), /changed or damaged/],
	[
		'a field too many',
		forged((pack) => ({ ...pack, script: '' })),
		/one part of this pack: script/
	],
	['no lesson', forged((pack) => ({ ...pack, lessons: [] })), /one part of this pack: lessons/],
	['lessons that are none', forged((pack) => ({ ...pack, lessons: {} })), /one part.*lessons/],
	[
		'a lesson that is a word',
		forged((pack) => ({ ...pack, lessons: ['x'] })),
		/not a whole lesson/
	],
	['a lesson that is nothing', forged((pack) => ({ ...pack, lessons: [null] })), /not a whole/],
	[
		'fifty-one lessons',
		forged((pack) => ({ ...pack, lessons: Array.from({ length: 51 }, () => lesson) })),
		/one part of this pack: lessons/
	],
	['the same lesson twice', forged(({ lessons }) => void lessons.push(lessons[0]!)), /twice/],
	[
		'a lesson twice in two states',
		forged(({ lessons }) => void lessons.push(signed({ ...lesson, author: 'B' }) as never)),
		/“own-m” is in this pack twice/
	],
	['a field called __proto__', raw('"__proto__":{"x":1}'), /changed or damaged/],
	[
		'a field called constructor',
		forged(({ lessons }) => void Object.assign(lessons[0]!.head, { constructor: {} })),
		/a field called “constructor”/
	],
	[
		'a field called prototype',
		forged(({ lessons }) => void Object.assign(lessons[0]!, { prototype: 1 })),
		/a field called “prototype”/
	],
	['a very long text', signedAgain((each) => (each.teach = 'a'.repeat(20_001))), /20,000/],
	[
		'a very long list',
		signedAgain(({ head }) => (head.discussion = Array.from({ length: 1001 }, () => 'Why?'))),
		/1,000 items/
	],
	[
		'a lesson of half a megabyte',
		signedAgain(
			({ head }) => (head.discussion = Array.from({ length: 30 }, () => 'w'.repeat(19_000)))
		),
		/too long/
	],
	[
		'deep things in an exercise',
		signedAgain(({ exercises }) => Object.assign(exercises[0]!, { a: nested(14) })),
		/not a field/
	],
	['a lying version', signedAgain((each) => (each.version = '0123456789')), /its version is not/],
	[
		'a lying hash',
		forged(({ lessons }) => void (lessons[0]!.hash = 'a'.repeat(64))),
		/its hash is not/
	],
	[
		'a changed why under the old hash',
		forged(({ lessons }) => void (lessons[0]!.text.key[0]!.why = 'Because.')),
		/its hash is not/
	],
	[
		'a changed text under its old version',
		signedAgain((each) => {
			const [first] = each.text.passages as { sentences: string[][] }[];
			first!.sentences[1] = ['', 'Nobody', ' ', 'came', '.'];
		}),
		/its version is not/
	],
	['no hash', forged(({ lessons }) => void Reflect.deleteProperty(lessons[0]!, 'hash')), /hash/],
	[
		'the slug of no own lesson',
		signedAgain((each) => (each.slug = 'further-sanctions-2021')),
		/slug/
	],
	['a slug that is a path', signedAgain((each) => (each.slug = 'own-../../you')), /slug/],
	['a day that no calendar has', signedAgain((each) => (each.madeAt = 9e15)), /madeAt/],
	['no author', signedAgain((each) => (each.author = ' ')), /author/],
	['a file on the disk', signedAgain(({ head }) => (head.article = '../../passwd')), /on the disk/],
	[
		'no publisher',
		signedAgain(({ head }) => (head.provenance.publisher = '')),
		/publisher is empty/
	],
	[
		'an unknown kind of exercise',
		signedAgain(({ exercises }) => Object.assign(exercises[0]!, { type: 'run' })),
		/type cannot be "run"/
	],
	[
		'two exercises with one id',
		signedAgain(({ exercises }) => void exercises.push(exercises[0]!)),
		/twice/
	],
	[
		'two passages with one id',
		signedAgain(({ text: { passages } }) => void passages.push(passages[0]!)),
		/not a whole lesson/
	],
	[
		'a key that stands nowhere',
		signedAgain((each) => (each.text.key[0]!.quote = 'purple')),
		/purple/
	],
	[
		'a page hidden by an exercise',
		signedAgain(({ exercises }) => (exercises[0]!.id = 'teacher')),
		/is taken/
	],
	[
		'readers of more sentences than there are',
		signedAgain((lesson) => {
			const counts = { strand: 'language' as const, both: 1, key: 1, reader: 1, neither: 2 };
			Object.assign(lesson, { read: true, readers: [[counts]] });
		}),
		/its readers/
	],
	[
		'readers of a key that nobody has read',
		signedAgain((lesson) => {
			const counts = { strand: 'language' as const, both: 1, key: 0, reader: 0, neither: 3 };
			Object.assign(lesson, { readers: [[counts]] });
		}),
		/its readers/
	],
	[
		'a reader of less than nothing',
		signedAgain((lesson) => {
			const counts = { strand: 'language' as const, both: -1, key: 0, reader: 0, neither: 3 };
			Object.assign(lesson, { read: true, readers: [[counts]] });
		}),
		/readers/
	],
	[
		'rules broken five times',
		signedAgain(
			({ text: { key } }) =>
				void key.push(...Array.from({ length: 5 }, () => ({ ...key[0]!, quote: 'pink' })))
		),
		/and \d more/
	]
])('%s is refused, and it is said why', ([, pack, why]) => {
	expect(problem(pack).message).toMatch(why);
	expect(({} as Plain).x).toBeUndefined();
});

test('a lesson that comes with Loupe cannot be brought by a pack', () => {
	expect(problem(text, ['own-m']).message).toMatch(/comes with Loupe/);
});

test('a lesson is new, the same, newer or older than what is here', () => {
	const at = (madeAt: number) => ({ ...signed({ ...lesson, madeAt }), own: false, keptAt: 1 });
	expect(standing([], lesson)).toBe('new');
	expect(standing([at(5)], at(5))).toBe('same');
	expect(standing([at(5), at(7)], at(6))).toBe('older');
	expect(standing([at(5), at(7)], at(8))).toBe('newer');
	expect(standing([at(5)], signed({ ...lesson, madeAt: 5, author: 'B' }))).toBe('older');
	expect(newest([at(5), at(7), at(6)])?.madeAt).toBe(7);
});
