import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, limit, read, write } from '$lib/core/backup';
import type { Content } from '$lib/core/content';
import { crc32 } from '$lib/core/crc';
import { wrap } from '$lib/core/envelope';
import { kinds } from '$lib/core/exercises';
import type { Problem } from '$lib/core/problem';
import { everyKind } from './handin/samples';

const frozen = readFileSync('tests/handins/work-v1.txt', 'utf8');
const content = read(frozen);
const [third, room] = ['mina', 'class'].map((which) =>
	read(readFileSync(`tests/handins/work-v3-${which}.txt`, 'utf8'))
) as [Content, Content];
const half = read(readFileSync('tests/handins/work-v4-class.txt', 'utf8'));
const [attempt] = content.attempts;
const [draft] = content.drafts;
const [learner] = content.learners;

const review = {
	id: 'rev00000000000000000',
	learner: learner!.id,
	item: 'b-s4-01',
	version: 'c0ffee00',
	label: 'S4',
	mark: { at: 'p1', from: 0, to: 1 },
	at: 1760000100000
};

const problem = (text: string): Problem => {
	try {
		read(text);
	} catch (error) {
		return error as Problem;
	}
	throw new Error('it was read');
};

test('a file of version 1 still reads, with an answer of every kind', () => {
	const all = Object.keys(kinds).sort();
	expect(content.attempts.map(({ kind }) => kind).sort()).toEqual(all);
	expect(content.drafts.map(({ kind }) => kind).sort()).toEqual(all);
	expect(content.learners.map(({ name }) => name)).toEqual(['Zoë <b>قاسم</b> 🦊', '']);
	expect(content.attempts.find(({ kind }) => kind === 'open')?.answer).toEqual({
		text: 'They say “sources”.\nWhich?\n\t— I would ask how they know. 🔭',
		locked: true,
		ticks: { named: true, doubt: false }
	});
	expect(JSON.parse(frozen)).toMatchObject({ format: 'loupe-work', version: 1, check: 'bac06e8d' });
});

test('a file keeps by what other programs know students, and one without it still reads', () => {
	const known = read(readFileSync('tests/handins/work-v4-known.txt', 'utf8'));
	const ids = { id: '101', sisUser: 'S-0001', sisLogin: 'mina.karimi' };
	const [first, second] = known.classes[0]!.students;
	expect(first!.elsewhere).toEqual({
		canvas: { ...ids, student: 'Karimi, Mina', section: '8B' }
	});
	expect(second!.elsewhere).toEqual({
		moodle: { idNumber: '2031-17', username: '', email: 'omid@school.example' },
		oneRoster: { sourcedId: 'u-2' }
	});
	expect(read(write(known))).toEqual(known);
	expect(half.classes[0]!.students[0]).not.toHaveProperty('elsewhere');
});

test('a file of version 2 still reads, with its answers in practice', () => {
	const second = readFileSync('tests/handins/work-v2.txt', 'utf8');
	expect(JSON.parse(second)).toMatchObject({ version: 2, check: '2b7c81b8' });
	const { reviews, ...rest } = read(second);
	expect(rest).toMatchObject({ attempts: content.attempts, drafts: content.drafts });
	expect(reviews.map(({ label, mark }) => [label, mark])).toEqual([
		['S4', { at: 'p1', from: 0, to: 1 }],
		['F1', { at: 'p0', from: 0, to: 3 }],
		['L2', null]
	]);
	expect(reviews.map(({ learner }) => learner).sort()).toEqual(
		[content.learners[0]!.id, content.learners[0]!.id, content.learners[1]!.id].sort()
	);
	expect(content.reviews).toEqual([]);
});

test('files of version 3 still read: what was assigned and given back, and a class with all it handed in', () => {
	const [own, room] = ['mina', 'class'].map((which) =>
		readFileSync(`tests/handins/work-v3-${which}.txt`, 'utf8')
	) as [string, string];
	expect(JSON.parse(own)).toMatchObject({ version: 3, check: '9696f13c' });
	expect(JSON.parse(room)).toMatchObject({ version: 3, check: '1aa1619d' });
	const mine = read(own);
	expect(mine.attempts).toEqual(content.attempts);
	expect(mine.assigned[0]).toMatchObject({ alias: 'Blue Heron', opened: 1_919_500_000_000 });
	expect(mine.assigned[0]!.handedIn.map(({ round, way }) => [round, way])).toEqual([
		[1, 'code'],
		[2, 'share']
	]);
	expect(mine.returned[0]!.text).toBe(
		'Yes: it names its source. <i>Where</i> does it say when? 🔭'
	);
	const theirs = read(room);
	expect(theirs.classes[0]).toMatchObject({ name: '8B <i>Süd</i>', rev: 7 });
	expect(theirs.received[0]!.handIn.works).toEqual(everyKind.works);
	expect(theirs.issued[0]).toMatchObject({ class: 'c1a55', privateKey: { d: 'Ag' } });
	expect(theirs.comments).toHaveLength(1);
	expect([read(write(mine)), read(write(theirs))]).toEqual([mine, theirs]);
});

test('a file of version 4 reads, with sheets that are half typed in and forms of assignments', () => {
	const file = JSON.parse(readFileSync('tests/handins/work-v4-class.txt', 'utf8'));
	expect(file).toMatchObject({ version: 4, check: '82bdd21f' });
	expect({ ...half, sheets: [], wishes: [] }).toEqual({ ...room, savedAt: half.savedAt });
	expect(Object.values(half.sheets[0]!.typed!.answers)).toEqual(
		everyKind.works.map(({ answer }) => answer)
	);
	expect(half.sheets.map(({ student, typed }) => [student, typed === null])).toEqual([
		['s1', false],
		['s2', true]
	]);
	expect(half.wishes.map(({ made, wish }) => [made, wish.title])).toEqual([
		['', 'Zwei <b>Berichte</b>'],
		['3f1a09c27b', 'Zwei <b>Berichte</b>']
	]);
	expect([room.sheets, room.wishes]).toEqual([[], []]);
});

test('a file of version 4 holds lessons of one’s own, made and in the making', () => {
	const file = readFileSync('tests/handins/work-v4-making.txt', 'utf8');
	expect(JSON.parse(file)).toMatchObject({ version: 4, check: 'de254121' });
	const { manuscripts, lessons } = read(file);
	expect(manuscripts).toMatchObject([
		{ slug: 'own-m', rev: 3, voices: [{ who: 'Zoë <b>قاسم</b>' }] }
	]);
	expect(lessons.map(({ slug, own }) => [slug, own])).toEqual([
		['own-council', true],
		['own-tram', false]
	]);
	expect(read(write(read(file)))).toEqual(read(file));
	expect([half.manuscripts, half.lessons, room.lessons]).toEqual([[], [], []]);
});

test('a file of version 5 holds what somebody reads for a colleague, and the readers of a lesson', () => {
	const file = readFileSync('tests/handins/work-v5-reading.txt', 'utf8');
	expect(JSON.parse(file)).toMatchObject({ version: 5, check: 'c27390a0' });
	const { readings, manuscripts } = read(file);
	expect(readings).toMatchObject([
		{
			lesson: 'm',
			name: 'Zoë',
			rev: 4,
			work: { language: { whys: { z: 'Who says that he has no heart?' } } }
		}
	]);
	expect(manuscripts[0]!.readers).toMatchObject({ '2k5m0a1b3c': { passages: ['p1', 'p2'] } });
	expect(read(write(read(file)))).toEqual(read(file));
	expect(half.readings).toEqual([]);
	const spoilt = forged(file.replace('A heartless mayor', 'A hearty mayor'));
	expect(problem(spoilt).message).toMatch(/text to read for a colleague 1/);
});

test('a lesson that was changed inside a file of work is refused', () => {
	const file = readFileSync('tests/handins/work-v4-making.txt', 'utf8');
	const spoilt = forged(file.replace('It judges.","calmer":null', 'It does not.","calmer":null'));
	expect(spoilt).not.toBe(forged(file));
	expect(problem(spoilt).message).toMatch(/its hash is not/);
});

test('what was written is what is read', () => {
	expect(read(write(content))).toEqual(content);
	expect(read(write(half))).toEqual(half);
});

test('a file whose fields stand in another order is the same file', () => {
	expect(forged(frozen)).toBe(frozen);
	const { format, version, ...rest } = JSON.parse(frozen) as Record<string, unknown>;
	expect(read(JSON.stringify({ ...rest, version, format }))).toEqual(content);
});

test('an editor or a mail program that adds a mark or lines around the text does no harm', () => {
	expect(read(`\uFEFF${frozen.replace('{"format"', '{\r\n  "format"')}\r\n`)).toEqual(content);
});

test('a file that was cut anywhere is refused', () => {
	const bytes = new TextEncoder().encode(frozen);
	for (let length = 0; length < bytes.length; length += 7) {
		const { name, message } = problem(new TextDecoder().decode(bytes.slice(0, length)));
		expect([name, message]).toEqual(['Problem', expect.stringMatching(/empty|not a file|missing/)]);
	}
});

test('a file in which one bit changed anywhere is refused', () => {
	const bytes = new TextEncoder().encode(frozen);
	for (let place = 0; place < bytes.length; place += 7) {
		const changed = bytes.slice();
		changed[place]! ^= 1 << (place % 8);
		expect(problem(new TextDecoder().decode(changed)).name).toBe('Problem');
	}
});

const damage = (change: (file: Record<string, unknown>) => void) => {
	const file = JSON.parse(frozen) as Record<string, unknown>;
	change(file);
	return JSON.stringify(file);
};
/** What somebody makes who knows how the check is made. */
const forged = (text: string) => {
	const rest = JSON.parse(text) as Record<string, unknown>;
	delete rest.check;
	const sorted = (value: unknown): string =>
		Array.isArray(value)
			? `[${value.map(sorted).join()}]`
			: typeof value === 'object' && value !== null
				? `{${Object.entries(value)
						.sort(([one], [other]) => (one < other ? -1 : 1))
						.map(([name, field]) => `${JSON.stringify(name)}:${sorted(field)}`)
						.join()}}`
				: JSON.stringify(value);
	return JSON.stringify({ ...rest, check: crc32(sorted(rest)) });
};
const hostile = (more: object) => wrap({ ...content, ...more }, 4);

test.for([
	['nothing', '', 'This file is empty.'],
	['nothing but lines', ' \n\n', 'This file is empty.'],
	['a picture', '\u0089PNG\r\n', 'This is not a file that Loupe saved.'],
	['a list', '[1, 2]', 'This is not a file that Loupe saved.'],
	['the file of another program', '{"format":"other"}', 'This is not a file that Loupe saved.'],
	['half a file', frozen.slice(0, 900), 'The end of this file is missing.'],
	[
		'a file with a hole',
		frozen.replace('"kind":"open"', '"kind":'),
		'This file was changed or damaged'
	],
	[
		'an answer that somebody changed',
		frozen.replace('Which?', 'Who?'),
		'This file was changed or damaged'
	],
	['a file without its check', damage((file) => delete file.check), 'changed or damaged'],
	['a file of a newer Loupe', wrap(content, 6), 'saved by a newer Loupe'],
	['a version that is no number', damage((file) => (file.version = '1')), 'changed or damaged'],
	['version 0', damage((file) => (file.version = 0)), 'changed or damaged'],
	['too much', 'x'.repeat(limit + 1), 'This file is too big'],
	[
		'a field called __proto__',
		forged(frozen.replace('"learners":', '"__proto__":{"admin":true},"learners":')),
		'changed or damaged'
	],
	[
		'a field called __proto__ in an answer',
		forged(frozen.replace('"slots":{', '"slots":{"__proto__":{"admin":true},')),
		'changed or damaged'
	],
	[
		'lists in lists without end',
		`{"format":"loupe-work","version":1,"learners":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
		'changed or damaged'
	],
	['a field too many', hostile({ extra: 1 }), 'extra'],
	['no list of attempts', hostile({ attempts: null }), 'attempts'],
	[
		'an answer that does not fit its kind',
		hostile({ attempts: [attempt, { ...attempt, id: 'x', kind: 'order' }] }),
		'finished exercise 2, answer'
	],
	['a time that is none', hostile({ drafts: [{ ...draft, at: -1 }] }), 'unfinished exercise 1, at'],
	[
		'a name that is too long',
		hostile({ learners: [{ ...learner, name: 'x'.repeat(41) }] }),
		'learner 1, name'
	],
	[
		'a learner twice',
		hostile({ learners: [learner, ...content.learners] }),
		'learner 2 is in it twice'
	],
	[
		'an attempt twice',
		hostile({ attempts: [attempt, attempt] }),
		'finished exercise 2 is in it twice'
	],
	[
		'two drafts on one exercise',
		hostile({ drafts: [draft, { ...draft, attempt: 'other' }] }),
		'unfinished exercise 2 is in it twice'
	],
	['work of nobody', hostile({ learners: [] }), 'belongs to nobody'],
	['no list of practice', hostile({ reviews: undefined }), 'reviews'],
	[
		'practice of nobody',
		hostile({ reviews: [{ ...review, learner: 'nobody' }] }),
		'the practice on “b-s4-01” belongs to nobody'
	],
	[
		'an answer in practice twice',
		hostile({ reviews: [review, review] }),
		'practice 2 is in it twice'
	],
	[
		'a mark that ends before it begins',
		hostile({ reviews: [{ ...review, mark: { at: 'p1', from: 2, to: 1 } }] }),
		'answer in practice 1, mark'
	],
	[
		'an assignment of nobody',
		hostile({ assigned: third.assigned, learners: [], attempts: [], drafts: [], reviews: [] }),
		'Week 3” belongs to nobody'
	],
	['a hand-in of no class', hostile({ received: room.received }), 'belongs to no class'],
	['a comment of no class', hostile({ comments: room.comments }), 'belongs to no class'],
	['a half-typed sheet of no class', hostile({ sheets: half.sheets }), 'belongs to no class'],
	['a begun assignment of no class', hostile({ wishes: half.wishes }), 'belongs to no class'],
	['no list of half-typed sheets', hostile({ sheets: undefined }), 'sheets'],
	[
		'a half-typed answer of no kind',
		hostile({
			...{ ...half, wishes: [] },
			sheets: [{ ...half.sheets[0], typed: { codes: {}, answers: { 'l/e': { score: 1 } } } }]
		}),
		'half-typed sheet 1, typed'
	],
	[
		'a begun assignment with a field too many',
		hostile({
			...half,
			wishes: [{ ...half.wishes[0], wish: { ...half.wishes[0]!.wish, key: 'x' } }]
		}),
		'begun assignment 1, wish.key'
	],
	[
		'one form twice',
		hostile({ ...half, wishes: [half.wishes[0], half.wishes[0]] }),
		'begun assignment 2 is in it twice'
	],
	[
		'a hand-in with a forged answer',
		hostile({
			...room,
			received: [{ ...room.received[0], handIn: { ...room.received[0]!.handIn, score: 1 } }]
		}),
		'hand-in 1, handIn.score'
	],
	[
		'a class twice',
		hostile({ classes: [room.classes[0], room.classes[0]] }),
		'class 2 is in it twice'
	],
	['a label that is none', hostile({ reviews: [{ ...review, label: 'X1' }] }), 'practice 1, label']
] as [string, string, string][])('%s is refused in plain words', ([, text, message]) => {
	const found = problem(text);
	expect(found.name).toBe('Problem');
	expect(found.message).toContain(message);
	expect(found.fix).not.toBe('');
	expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

test('a file of an older version is brought up step by step, whatever Loupe reads it', () => {
	const old = wrap(
		{ ...content, app: undefined, learners: undefined, people: content.learners },
		1
	);
	const middle = wrap({ ...content, app: undefined }, 2);
	const upgrades = [
		({ people, ...file }: Record<string, unknown>) => ({ ...file, learners: people }),
		(file: Record<string, unknown>) => ({ ...file, app: '1' })
	];
	expect(read(old, upgrades)).toEqual({ ...content, app: '1' });
	expect(read(middle, upgrades)).toEqual({ ...content, app: '1' });
	expect(read(wrap(content, 3), upgrades)).toEqual(content);
	expect(() => read(wrap(content, 4), upgrades)).toThrow('newer Loupe');
});

test('names and writing come back as they were, whatever stands in them', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.string(), (name, text) => {
			const odd: Content = {
				...content,
				learners: [{ ...learner!, name }],
				attempts: [],
				drafts: [{ ...draft!, kind: 'open', answer: { text, locked: false, ticks: {} } }]
			};
			expect(read(write(odd))).toEqual(odd);
		})
	);
});

const noon = new Date(2031, 4, 7, 12).getTime();

test.for([
	['a plain name', 'Mina', 'loupe-Mina-2031-05-07.txt'],
	['spaces and accents', ' Zoë  van Dam ', 'loupe-Zoë-van-Dam-2031-05-07.txt'],
	['another script', 'نگار', 'loupe-نگار-2031-05-07.txt'],
	['signs that no file name may have', '../a\\b:c*?"<>|', 'loupe-a-b-c-2031-05-07.txt'],
	['nothing that can stand in a name', '🦊 ', 'loupe-work-2031-05-07.txt'],
	['no name', '', 'loupe-work-2031-05-07.txt']
] as const)('a file is named after %s', ([, name, expected]) => {
	expect(fileName(name, noon)).toBe(expected);
});

test('the check is the CRC-32 that other programs compute', () => {
	expect(crc32('123456789')).toBe('cbf43926');
	expect(crc32('')).toBe('00000000');
	expect(crc32('é🦊')).toBe('de90a865');
});
