import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sheet } from '$lib/core/key';
import { labelIds, strandOf, strands } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';
import { grade } from '$lib/core/score';

const check = <T>(cases: fc.Arbitrary<T>, property: (each: T) => void) =>
	fc.assert(fc.property(cases, property), { numRuns: 200 });

const wordsOf = (sheet: Sheet, at: string) =>
	sheet.passages.find(({ id }) => id === at)?.sentences.reduce((a, b) => a + b, 0) ?? 0;

/** A run of words in one of the passages, anywhere and of any length up to 14 words. */
const spans = fc.tuple(fc.nat(), fc.nat(), fc.nat(13));
const span = (sheet: Sheet, [passage, start, more]: [number, number, number]) => {
	const { id } = sheet.passages[passage % sheet.passages.length]!;
	const words = wordsOf(sheet, id);
	const from = start % words;
	return { at: id, from, to: Math.min(words - 1, from + more) };
};

/** Random sheets: a few passages of short and empty sentences, any strand, overlapping keys. */
const sheets: fc.Arbitrary<Sheet> = fc
	.record({
		strand: fc.constantFrom(...strands),
		labels: fc.subarray([0, 1, 2, 3]),
		first: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
		passages: fc.array(fc.array(fc.nat(12), { maxLength: 5 }), { maxLength: 3 }),
		keys: fc.array(
			fc.record({
				span: spans,
				label: fc.nat(4),
				also: fc.array(fc.nat(4), { maxLength: 1 }),
				zone: fc.constantFrom('required' as const, 'required' as const, 'arguable' as const)
			}),
			{ maxLength: 7 }
		)
	})
	.map(({ strand, labels, first, passages, keys }) => {
		const own = labelIds.filter((label) => strandOf(label) === strand);
		const full = [first, ...passages.filter((sentences) => sentences.some(Boolean))];
		const sheet: Sheet = {
			strand,
			labels: labels.map((n) => own[n]!),
			passages: full.map((sentences, n) => ({ id: `p${n}`, sentences })),
			keys: []
		};
		sheet.keys = keys.map(({ span: where, label, also, zone }, n) => ({
			...{ id: `k${n}`, ...span(sheet, where), strand, zone },
			...{ label: own[label]!, also: also.map((each) => own[each]!) }
		}));
		return sheet;
	});

/** A sheet and marks on it: anywhere, at the keys and around them, and now and then lost. */
const answers = fc
	.record({
		sheet: sheets,
		marks: fc.array(
			fc.record({
				span: spans,
				at: fc.option(fc.nat(), { freq: 3 }),
				label: fc.option(fc.nat(4), { freq: 5 }),
				nudge: fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })),
				lost: fc.nat(15).map((n) => n === 0)
			}),
			{ maxLength: 10 }
		),
		nothing: fc.boolean()
	})
	.map(({ sheet, marks, nothing }) => ({
		sheet,
		nothing,
		marks: marks.map(({ span: where, at, label, nudge, lost }): Mark => {
			const key = at === null ? undefined : sheet.keys[at % sheet.keys.length];
			const { at: passage, from, to } = key ?? span(sheet, where);
			const last = wordsOf(sheet, passage) - 1;
			const low = key ? Math.max(0, Math.min(last, from + nudge[0])) : from;
			const high = key ? Math.max(low, Math.min(last, to + nudge[1])) : to;
			const own = labelIds.filter((each) => strandOf(each) === sheet.strand);
			return {
				at: lost ? 'gone' : passage,
				from: low,
				to: high,
				label: label === null ? null : own[label]!
			};
		})
	}));

const clean = (sheet: Sheet) =>
	sheet.passages.flatMap(({ id: at, sentences }) => {
		let next = 0;
		return sentences.flatMap((count) => {
			const from = next;
			next += count;
			const keyed = sheet.keys.some((k) => k.at === at && k.from < next && k.to >= from);
			return count && !keyed ? [{ at, from, to: next - 1 }] : [];
		});
	});

const everything = (sheet: Sheet, label: Mark['label']): Mark[] =>
	sheet.passages.flatMap(({ id: at, sentences }) => {
		let next = 0;
		return sentences.flatMap((count) => {
			const from = next;
			next += count;
			return count ? [{ at, from, to: next - 1, label }] : [];
		});
	});

/** A place as a mark, with its label or the first one of the strand. */
const bare =
	(sheet: Sheet) =>
	({ at, from, to, ...rest }: Pick<Mark, 'at' | 'from' | 'to'> & Partial<Mark>): Mark => {
		const first = labelIds.find((each) => strandOf(each) === sheet.strand)!;
		return { at, from, to, label: rest.label ?? first };
	};

test('a score lies between 0 and 1, and no count exceeds what there is to count', () => {
	check(answers, ({ sheet, marks, nothing }) => {
		const result = grade(sheet, marks, nothing);
		const { score, raw, found, required, touched, leftAlone, credit } = result;
		expect(result.clean).toBe(clean(sheet).length);
		expect(found).toBeLessThanOrEqual(required);
		expect(credit).toBeLessThanOrEqual(found);
		expect(touched).toBeLessThanOrEqual(result.clean);
		expect(leftAlone).toBe(result.clean - touched);
		expect(score === null).toBe(!result.attempted || result.clean === 0);
		expect(score).toBe(raw === null ? null : Math.max(0, raw));
		expect(score ?? 1).toBeLessThanOrEqual(1);
	});
});

/**
 * Why it holds for every text with a key and a clean sentence, also where K > C/2: no mark earns more
 * than 1 at a key, so Σ ≤ K, and F = C, so the cost c·F = max(½, K/C)·C ≥ K.
 */
test('marking every sentence earns 0 wherever there is a key, whatever else is marked', () => {
	const cases = fc.record({ answer: answers, label: fc.nat(4) });
	check(cases, ({ answer: { sheet, marks, nothing }, label }) => {
		const own = labelIds.filter((each) => strandOf(each) === sheet.strand);
		const { required, clean, touched, score } = grade(
			sheet,
			[...marks, ...everything(sheet, own[label]!)],
			nothing
		);
		expect(touched).toBe(clean);
		if (!clean) expect(score).toBeNull();
		else if (required) expect(score).toBe(0);
		else expect(score).toBe(clean === 1 ? 0.5 : 0);
	});
});

test('touching every clean sentence earns 0 even with every key found exactly', () => {
	check(sheets, (sheet) => {
		const result = grade(sheet, [...sheet.keys, ...clean(sheet)].map(bare(sheet)), false);
		fc.pre(result.required > 0 && result.clean > 0);
		expect(result).toMatchObject({ found: result.required, credit: result.required, score: 0 });
	});
});

test('marking every required key exactly, with its own label, earns all there is', () => {
	check(sheets, (sheet) => {
		const required = sheet.keys.filter(({ zone }) => zone === 'required');
		fc.pre(required.length > 0 && clean(sheet).length > 0);
		expect(grade(sheet, required.map(bare(sheet)), false)).toMatchObject({
			found: required.length,
			touched: 0,
			score: 1
		});
	});
});

test('one more mark in a clean sentence never raises a score', () => {
	const cases = fc.record({
		answer: answers,
		pick: fc.nat(),
		part: fc.tuple(fc.nat(), fc.nat()),
		label: fc.option(fc.constantFrom(...labelIds))
	});
	check(cases, ({ answer: { sheet, marks, nothing }, pick, part, label }) => {
		const places = clean(sheet);
		const before = grade(sheet, marks, nothing);
		fc.pre(places.length > 0 && before.attempted);
		const { at, from, to } = places[pick % places.length]!;
		const first = from + (part[0] % (to - from + 1));
		const last = first + (part[1] % (to - first + 1));
		const after = grade(sheet, [...marks, { at, from: first, to: last, label }], nothing);
		expect(after.raw).toBeLessThanOrEqual(before.raw!);
		expect(after.marks.at(-1)!.verdict).toBe('clean');
		expect(after.keys).toEqual(before.keys);
	});
});

test('the order in which marks are given does not matter', () => {
	const cases = answers.chain((answer) =>
		fc.record({
			answer: fc.constant(answer),
			order: fc.shuffledSubarray(
				answer.marks.map((_, n) => n),
				{ minLength: answer.marks.length }
			)
		})
	);
	check(cases, ({ answer: { sheet, marks, nothing }, order }) => {
		const shuffled = order.map((n) => marks[n]!);
		const plain = (given: Mark[]) => {
			const { keys, marks: results, ...counts } = grade(sheet, given, nothing);
			const finders = keys.map(({ mark, credit }) => [mark === null ? null : given[mark], credit]);
			// Marks that are alike in everything may change places, so each goes with its words.
			const each = results.map((result, n) => JSON.stringify([given[n], result])).sort();
			return { counts, finders, each };
		};
		expect(plain(shuffled)).toEqual(plain(marks));
	});
});

test('lost marks change nothing about the others', () => {
	check(answers, ({ sheet, marks }) => {
		const last = sheet.passages[0]!;
		const end = wordsOf(sheet, last.id);
		const before = grade(sheet, marks, false);
		const after = grade(
			sheet,
			[...marks, { at: last.id, from: end - 1, to: end, label: 'L1' }],
			false
		);
		expect(after.marks.at(-1)).toEqual({ verdict: 'lost', key: null, cleanSentences: [] });
		expect({ ...after, marks: after.marks.slice(0, -1) }).toEqual(before);
	});
});

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** The zone of a key as the text of pedagogy.md says it, word by word. */
function zone(sheet: Sheet, key: Sheet['keys'][number]): Set<number> {
	const { sentences } = sheet.passages.find(({ id }) => id === key.at)!;
	const sentenceOf = sentences.flatMap((count, n) => new Array<number>(count).fill(n));
	const core = run(key.from, key.to).map((word) => sentenceOf[word]);
	const all = run(0, sentenceOf.length - 1);
	if (sheet.strand === 'framing') return new Set(all);
	if (sheet.strand === 'sourcing') return new Set(all.filter((n) => core.includes(sentenceOf[n])));
	return new Set(all.filter((n) => n >= key.from - 5 && n <= key.to + 5));
}

const inZone = (sheet: Sheet, mark: Mark, key: Sheet['keys'][number]) => {
	const words = zone(sheet, key);
	return mark.at === key.at && run(mark.from, mark.to).every((word) => words.has(word));
};

const finds = (sheet: Sheet, mark: Mark, key: Sheet['keys'][number]) => {
	const m = run(mark.from, mark.to);
	const k = run(key.from, key.to);
	const shared = m.filter((word) => k.includes(word)).length;
	return inZone(sheet, mark, key) && shared / Math.min(m.length, k.length) >= 0.5;
};

test('each find keeps the rule, and no mark that could still find a key is left over', () => {
	check(answers, ({ sheet, marks, nothing }) => {
		const result = grade(sheet, marks, nothing);
		const finders = result.keys.flatMap(({ mark }, n) =>
			sheet.keys[n]!.zone === 'required' && mark !== null ? [mark] : []
		);
		expect(new Set(finders).size).toBe(finders.length);
		marks.forEach((mark, m) => {
			const { verdict, key: own } = result.marks[m]!;
			if (verdict === 'lost') return;
			const paired = ['found', 'cousin', 'mislabelled', 'arguable'].includes(verdict);
			if (paired) {
				expect(finds(sheet, mark, sheet.keys[own!]!)).toBe(true);
				expect(sheet.keys[own!]!.zone === 'arguable').toBe(verdict === 'arguable');
			}
			const open = sheet.keys.filter((key, k) =>
				key.zone === 'required'
					? result.keys[k]!.mark === null && (!paired || verdict === 'arguable')
					: !paired
			);
			expect(open.filter((key) => finds(sheet, mark, key))).toEqual([]);
		});
	});
});

test('a mark that finds nothing is clean, near or beside, by its words alone', () => {
	check(answers, ({ sheet, marks, nothing }) => {
		const cleanPlaces = clean(sheet);
		const required = sheet.keys.filter((key) => key.zone === 'required');
		grade(sheet, marks, nothing).marks.forEach(({ verdict, cleanSentences }, n) => {
			const mark = marks[n]!;
			const over = cleanPlaces.filter(
				(place) => place.at === mark.at && place.from <= mark.to && place.to >= mark.from
			);
			expect(cleanSentences).toHaveLength(verdict === 'lost' ? 0 : over.length);
			if (!['clean', 'near', 'beside'].includes(verdict)) return;
			const near = required.some((key) => inZone(sheet, mark, key));
			expect(verdict).toBe(over.length ? 'clean' : near ? 'near' : 'beside');
		});
	});
});
