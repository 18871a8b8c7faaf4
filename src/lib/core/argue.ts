import type { Answer } from './exercises/mark';
import { attempt, heat, type LabelCount } from './heat';
import type { Sheet } from './key';
import { labelIds, type LabelId } from './labels';
import type { Mark } from './mark';
import { grade } from './score';
import { meet, type Place } from './text';
import { layout, sentencesOf, type Layout } from './zone';

/** Between these shares, from 0 to 1, a class is worth setting against itself (the Peer Instruction band). */
export const band = { from: 0.35, to: 0.7 };

/**
 * Words about which a class is divided. `marked` of `students` have a mark on some of them, with these
 * labels; of the others `elsewhere` are the labels that they gave in the same sentence, if any.
 */
export type Divided = Place & {
	marked: number;
	students: number;
	share: number;
	labels: LabelCount[];
	elsewhere: LabelCount[];
};

/** What is counted of a phrase while answers are read. */
type Camp = { place: Place; around: Place; marked: number; labels: Given; elsewhere: Given };
type Given = Map<LabelId | null, number>;

/** Runs of words that at least 35 % marked and none more than 70 %, as far as they touch. */
function phrases(sheet: Sheet, answers: readonly Answer[]): Place[] {
	const joined: (Place & { most: number })[] = [];
	for (const { at, from, to, share } of heat(sheet, answers).runs) {
		if (share < band.from) continue;
		const last = joined.at(-1);
		if (last && last.at === at && last.to + 1 === from) {
			last.to = to;
			last.most = Math.max(last.most, share);
		} else joined.push({ at, from, to, most: share });
	}
	return joined.filter(({ most }) => most <= band.to).map(({ at, from, to }) => ({ at, from, to }));
}

function note(given: Given, marks: readonly Mark[]) {
	for (const label of new Set(marks.map(({ label }) => label))) {
		given.set(label, (given.get(label) ?? 0) + 1);
	}
}

function counted(given: Given): LabelCount[] {
	const order = (label: LabelId | null) => (label ? labelIds.indexOf(label) : labelIds.length);
	return [...given]
		.map(([label, count]) => ({ label, count }))
		.sort((a, b) => b.count - a.count || order(a.label) - order(b.label));
}

function sentences(page: Layout, place: Place): Place {
	const { from, to } = sentencesOf(page, place);
	return {
		at: place.at,
		from: page.starts[from]!,
		to: (page.starts[to + 1] ?? page.words) - 1
	};
}

/** The phrases about which a class is divided, one answer a student: the most divided first. */
export function argue(sheet: Sheet, answers: readonly Answer[]): Divided[] {
	const pages = new Map(sheet.passages.map(({ id, sentences }) => [id, layout(sentences)]));
	const words = new Map([...pages].map(([id, page]) => [id, page.words]));
	const camps = phrases(sheet, answers).map((place): Camp => ({
		place,
		around: sentences(pages.get(place.at)!, place),
		marked: 0,
		labels: new Map(),
		elsewhere: new Map()
	}));
	let students = 0;
	for (const answer of answers) {
		const marks = attempt(words, answer);
		if (!marks) continue;
		students++;
		for (const camp of camps) {
			const own = marks.filter((mark) => meet(mark, camp.place));
			if (own.length) {
				camp.marked++;
				note(camp.labels, own);
			} else
				note(
					camp.elsewhere,
					marks.filter((mark) => meet(mark, camp.around))
				);
		}
	}
	return camps
		.map(({ place, marked, labels, elsewhere }) => ({
			...place,
			marked,
			students,
			share: marked / students,
			labels: counted(labels),
			elsewhere: counted(elsewhere)
		}))
		.filter(({ share }) => share >= band.from && share <= band.to)
		.sort((a, b) => Math.abs(a.share - 0.5) - Math.abs(b.share - 0.5));
}

/**
 * A place where the class contradicts the key: a clean `sentence` (counted from 0 in its passage) that half
 * of them marked, or a required `key` (its id) that under a fifth found. The teacher should look at it.
 */
export type Doubt = { at: string; count: number; students: number } & (
	{ kind: 'clean'; sentence: number } | { kind: 'required'; key: string }
);

/** It takes so many students before a key is doubted. */
export const leastForDoubt = 5;

/** Where a class, one answer a student, contradicts the key; nothing where fewer than five attempted it. */
export function doubts(sheet: Sheet, answers: readonly Answer[]): Doubt[] {
	const touched = new Map(sheet.passages.map(({ id, sentences }) => [id, sentences.map(() => 0)]));
	const found = sheet.keys.map(() => 0);
	let students = 0;
	for (const { marks, nothing } of answers) {
		const result = grade(sheet, Object.values(marks), nothing);
		if (!result.attempted) continue;
		students++;
		result.keys.forEach(({ mark }, n) => (found[n]! += Number(mark !== null)));
		const places = new Map<string, Set<number>>();
		for (const { at, sentence } of result.marks.flatMap((mark) => mark.cleanSentences)) {
			places.set(at, (places.get(at) ?? new Set()).add(sentence));
		}
		for (const [at, here] of places) for (const n of here) touched.get(at)![n]!++;
	}
	if (students < leastForDoubt) return [];
	const clean = [...touched].flatMap(([at, counts]) =>
		counts.flatMap((count, sentence): Doubt[] =>
			2 * count >= students ? [{ kind: 'clean', at, sentence, count, students }] : []
		)
	);
	const required = sheet.keys.flatMap(({ id, at, zone }, n): Doubt[] => {
		const count = found[n]!;
		if (zone !== 'required' || 5 * count >= students) return [];
		return [{ kind: 'required', at, key: id, count, students }];
	});
	return [...clean, ...required];
}
