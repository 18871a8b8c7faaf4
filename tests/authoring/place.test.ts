import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAll } from '../../src/lib/authoring/place';
import { bare } from '../../src/lib/core/annotation/letters';
import { remarks, type Remark } from '../../src/lib/core/annotation/read';
import { bound, longest } from '../../src/lib/core/annotation/seek';
import { isSown, sow } from '../../src/lib/core/annotation/seed';
import { spanOf, whole } from '../../src/lib/core/annotation/whole';
import { collection, type Noted } from '../../src/lib/core/annotation/write';
import { begun, type Manuscript } from '../../src/lib/core/manuscript/manuscript';
import { isPassage, wordsIn, type Passage } from '../../src/lib/core/text';
import { lessons } from '../../src/lib/server/lessons';
import { bridge, keysOf, nameOf, names, passage, passages } from '../core/annotation/samples';

const remark = (exact: string, more: Partial<Remark> = {}): Remark => ({
	...{ quote: { exact, prefix: '', suffix: '' }, within: null, position: null, source: 'x:y' },
	...{ tags: [], comments: [], calmer: [], ...more }
});
const around = (exact: string, prefix: string, suffix: string) => ({
	quote: { exact, prefix, suffix }
});
const unseen = [passage('p9', 'Nobody sees that the mayor sold it.')];
const place = (...all: Remark[]) => placeAll(all, bridge, unseen, names);
const one = async (each: Remark) => {
	const { seeds, lost } = await place(each);
	const { at, from, to, near, alike } = seeds[0] ?? {};
	return seeds[0] ? { at, from, to, near, alike } : lost[0]!.reason;
};

test.for([
	['words that stand there once', remark('shut the bridge on'), ['p1', 3, 6, false, 1]],
	[
		'other spaces, capitals and quotation marks',
		remark('It\n is  "EIGHTY years"'),
		['p1', 8, 11, false, 1]
	],
	[
		'another dash and what cannot be seen',
		remark('coun\u00adcil -- again'),
		['p2', 8, 9, false, 1]
	],
	['a part of a word, as the whole word', remark('eartless counc'), ['p1', 1, 2, true, 2]],
	[
		'repeated words, the first, and says that there are more',
		remark('heartless council'),
		['p1', 1, 2, false, 2]
	],
	[
		'repeated words by what stands before them',
		remark('', around('council', 'said the heartless ', '')),
		['p2', 8, 8, false, 1]
	],
	[
		'repeated words by what stands after them',
		remark('', around('the council', '', ' shut')),
		['p3', 0, 1, false, 1]
	],
	[
		'repeated words by their position',
		remark('the', { position: { start: 150, end: 153 } }),
		['p3', 3, 3, false, 1]
	],
	[
		'words within others',
		remark('council', { within: { exact: 'The council shut', prefix: '', suffix: '' } }),
		['p3', 1, 1, false, 1]
	],
	[
		'words that differ a little',
		remark('The hartless counsil shut the bridge'),
		['p1', 0, 5, true, 1]
	],
	['words that are elsewhere in the article', remark('the mayor sold it'), 'unused'],
	['words that are nearly elsewhere', remark('that teh mayor soldit'), 'unused'],
	['words that are nowhere', remark('A stranger wrote these lines'), 'absent'],
	['a short word that differs', remark('bridgx'), 'absent'],
	['words over two paragraphs', remark('years” old. A'), 'across'],
	['nothing', remark('', { quote: null }), 'silent'],
	['signs alone', remark('“ … ”'), 'silent'],
	[
		'a position in another text',
		remark('', { quote: null, position: { start: 0, end: 4 } }),
		'silent'
	],
	['a letter over and over', remark('a'.repeat(300)), 'absent'],
	['very long words', remark('The shut council '.repeat(30)), 'long']
] as const)('%s: the place is found or the reason told', async ([, each, expected]) => {
	const found = await one(each as Remark);
	if (typeof expected === 'string') return expect(found).toBe(expected);
	const [at, from, to, near, alike] = expected;
	expect(found).toEqual({ at, from, to, near, alike });
});

test('the same remark twice is one, placed or not', async () => {
	const { seeds, lost } = await place(
		...[remark('Monday'), remark('Monday'), remark('Tuesday in May'), remark('Tuesday in May')]
	);
	expect([seeds.length, lost.length]).toEqual([1, 1]);
});

/** A manuscript whose text is an article and whose key is empty. */
const manuscriptOf = (article: Passage[]): Manuscript => ({
	...begun('m', 'own-m', 1),
	article: article.map(({ id, sentences }) => ({ id, role: 'paragraph', used: true, sentences }))
});

const file = (article: Passage[], keys: Noted[]) =>
	JSON.stringify(
		collection(article, keys, { label: 'Key', creator: '', generator: 'Loupe', at: 1 }, nameOf)
	);

const plain = ({ at, from, to, strand, label, also, zone, why, calmer }: Noted) =>
	JSON.stringify([at, from, to, strand, label, also, zone, why, calmer]);

test('a key that is exported and imported into the same text is the same key, and twice is once', async () => {
	await fc.assert(
		fc.asyncProperty(
			passages.chain((all) => fc.tuple(fc.constant(all), keysOf(all))),
			async ([article, keys]) => {
				fc.pre(keys.length > 0);
				const { seeds, lost } = await placeAll(
					...([remarksIn(file(article, keys)), article, [], names] as const)
				);
				expect(lost).toEqual([]);
				const items = seeds.map((seed, n) => ({ seed, id: `k${n}` }));
				const sown = sow(manuscriptOf(article), items, null, 'framing');
				expect(Object.values(sown.keys).map(plain).sort()).toEqual(keys.map(plain).sort());
				expect(Object.values(sown.keys).every(({ origin }) => origin === 'file')).toBe(true);
				expect(
					sow(
						sown,
						items.map(({ seed }, n) => ({ seed, id: `l${n}` })),
						'required',
						'framing'
					)
				).toBe(sown);
				expect(seeds.every((seed) => isSown(sown, seed))).toBe(true);
			}
		),
		{ numRuns: 60 }
	);
});

const remarksIn = (text: string) => remarks(text).remarks;

test('a key comes back in a text to which paragraphs were added, too', async () => {
	const keys: Noted[] = [
		{
			at: 'p2',
			from: 7,
			to: 8,
			strand: 'language',
			label: 'L1',
			also: [],
			zone: 'required',
			why: 'So.',
			calmer: ''
		}
	];
	const longer = [passage('new', 'Quite another heartless council began it.'), ...bridge];
	const { seeds } = await placeAll(remarksIn(file(bridge, keys)), longer, [], names);
	expect(seeds).toMatchObject([
		{ at: 'p2', from: 7, to: 8, near: false, alike: 1, zone: 'required' }
	]);
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
/** A text whose every word is quite another (without a bias towards the first letters), so that there is one right place. */
const textOf = (letters: string) =>
	fc
		.noBias(
			fc.uniqueArray(fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 9 }), {
				minLength: 30,
				maxLength: 50
			})
		)
		.map((words) => passage('p1', words.join(' ')));
const made = textOf('abcdefghijklmnopqrstuvwxyz');
const edits = fc.array(fc.tuple(fc.constantFrom('put', 'cut', 'swap'), fc.nat(), letter), {
	minLength: 1,
	maxLength: 40
});

test('words changed in as many letters as the bound allows are found in their place', async () => {
	await fc.assert(
		fc.asyncProperty(
			made,
			fc.nat(),
			fc.integer({ min: 3, max: 8 }),
			edits,
			async (text, start, more, changes) => {
				const from = start % (wordsIn(text.sentences) - more);
				const all = whole([text]);
				const exact = all.text.slice(...spanOf(all, { at: 'p1', from, to: from + more - 1 })!);
				// A letter more or less changes how many may differ: a tenth stays well inside.
				const most = bound(Math.floor(exact.length * 0.9));
				let quote = exact;
				for (const [kind, n, letter] of changes.slice(0, Math.max(1, most - 1))) {
					const at = 1 + (n % (quote.length - 2));
					const gone = kind === 'put' ? 0 : 1;
					quote = quote.slice(0, at) + (kind === 'cut' ? '' : letter) + quote.slice(at + gone);
				}
				const { seeds } = await placeAll([remark(quote)], [text], [], names);
				const found = seeds[0]!;
				expect(Math.abs(found.from - from)).toBeLessThanOrEqual(1);
				expect(Math.abs(found.to - (from + more - 1))).toBeLessThanOrEqual(1);
				expect(found.near).toBe(bare(quote) !== bare(exact));
			}
		),
		{ numRuns: 100 }
	);
});

test('words of quite other letters are not placed', async () => {
	const [one, other] = [textOf('abcdefghijklm'), textOf('nopqrstuvwxyz')];
	await fc.assert(
		fc.asyncProperty(
			one,
			other,
			fc.nat(20),
			fc.integer({ min: 2, max: 8 }),
			async (text, strange, from, more) => {
				const all = whole([strange]);
				const exact = all.text.slice(...spanOf(all, { at: 'p1', from, to: from + more - 1 })!);
				const { seeds, lost } = await placeAll([remark(exact)], [text], [], names);
				expect(seeds).toEqual([]);
				expect(lost.map(({ reason }) => reason)).toEqual(['absent']);
			}
		),
		{ numRuns: 60 }
	);
});

test('no sentence of a lesson is placed in the text of another but what stands there', async () => {
	const texts = lessons().map(({ blocks }) => blocks.filter(isPassage));
	let asked = 0;
	for (const [n, text] of texts.entries()) {
		const other = texts[(n + 1) % texts.length]!;
		const said = other.flatMap(({ sentences }) => sentences.map((sentence) => sentence.join('')));
		const long = said.filter((sentence) => bare(sentence).length >= 25);
		const letters = bare(whole(text).text);
		const strange = long.filter((sentence) => !letters.includes(bare(sentence)));
		asked += strange.length;
		const { seeds } = await placeAll(
			strange.map((each) => remark(each)),
			text,
			[],
			names
		);
		expect(seeds.map(({ quote }) => quote)).toEqual([]);
	}
	expect(asked).toBeGreaterThan(200);
});

test('the most that is looked for nearly is bounded, in letters that differ and in length', () => {
	expect([7, 8, 10, 50, 200, 320, 5_000].map(bound)).toEqual([0, 1, 2, 10, 40, 40, 40]);
	expect(longest).toBe(320);
});

test('a thousand long quotations that stand nowhere end within the work that is allowed', async () => {
	const text = [
		passage('p1', 'The mayor of the town said again that the bridge is old. '.repeat(400))
	];
	const strange = Array.from({ length: 1_000 }, (_, n) =>
		remark(`${n} zebra quilts vexed jumping foxes `.repeat(8))
	);
	const heard: number[] = [];
	const { lost } = await placeAll(strange, text, [], names, (done) => heard.push(done));
	expect(lost.length).toBe(1_000);
	expect(heard.length).toBeGreaterThan(3);
});
