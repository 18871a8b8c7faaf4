import { agreement, type Agreement } from '../agreement';
import type { Answer } from '../exercises/mark';
import { attempts } from '../heat';
import type { Sheet } from '../key';
import type { Mark } from '../mark';
import { meet, type Place } from '../text';
import { layout } from '../zone';

/** How many marked something then and now, came to it, left it, never did. Together: all that were asked. */
export type Moved = { both: number; came: number; left: number; never: number };

type Given = { who: string; answer: Answer };

/**
 * Two votes of the same people. Only who attempted both counts: `students` of them; `onlyFirst` and
 * `onlySecond` took part in one alone. `sentences` adds up the moves over all sentences of the text,
 * `phrases` has those of each phrase that was asked about; `moved` students changed at least one sentence.
 */
export type Revote = {
	students: number;
	onlyFirst: number;
	onlySecond: number;
	before: Agreement;
	after: Agreement;
	phrases: (Place & Moved)[];
	sentences: Moved;
	moved: number;
};

const none: Moved = { both: 0, came: 0, left: 0, never: 0 };

function moveOf(before: readonly Mark[], after: readonly Mark[], place: Place): keyof Moved {
	const then = before.some((mark) => meet(mark, place));
	const now = after.some((mark) => meet(mark, place));
	if (then) return now ? 'both' : 'left';
	return now ? 'came' : 'never';
}

function everySentence({ passages }: Pick<Sheet, 'passages'>): Place[] {
	return passages.flatMap(({ id, sentences }) => {
		const { starts } = layout(sentences);
		return sentences.flatMap((words, n) =>
			words ? [{ at: id, from: starts[n]!, to: starts[n]! + words - 1 }] : []
		);
	});
}

/**
 * Holds a second vote against the first, one answer a student in each. The order of the answers does not
 * matter, and neither vote is changed.
 */
export function revote(
	sheet: Pick<Sheet, 'strand' | 'passages'>,
	first: readonly Given[],
	second: readonly Given[],
	asked: readonly Place[]
): Revote {
	const given = (all: readonly Given[]) =>
		new Map(
			all.flatMap(({ who, answer }) => {
				const [marks] = attempts(sheet, [answer]);
				return marks ? [[who, { answer, marks }] as const] : [];
			})
		);
	const [then, now] = [given(first), given(second)];
	const pairs = [...then].flatMap(([who, before]) => {
		const after = now.get(who);
		return after ? [{ before, after }] : [];
	});
	const counted = (place: Place): Moved => {
		const counts = { ...none };
		for (const { before, after } of pairs) counts[moveOf(before.marks, after.marks, place)]++;
		return counts;
	};
	const whole = everySentence(sheet);
	const sentences = { ...none };
	for (const counts of whole.map(counted))
		for (const move of Object.keys(none) as (keyof Moved)[]) sentences[move] += counts[move];
	const changes = ({ before, after }: (typeof pairs)[number]) =>
		whole.some((place) => ['came', 'left'].includes(moveOf(before.marks, after.marks, place)));
	return {
		students: pairs.length,
		onlyFirst: then.size - pairs.length,
		onlySecond: now.size - pairs.length,
		before: agreement(
			sheet,
			pairs.map(({ before }) => before.answer)
		),
		after: agreement(
			sheet,
			pairs.map(({ after }) => after.answer)
		),
		phrases: asked.map(({ at, from, to }) => ({ at, from, to, ...counted({ at, from, to }) })),
		sentences,
		moved: pairs.filter(changes).length
	};
}

/** The change of agreement in plain words; what is missing where there is no number to compare. */
export function changeInWords({ students, before, after }: Revote): string {
	if (!students) return 'Nobody has voted twice yet.';
	if (before.standing === 'students') return 'Too few voted twice to speak of agreement.';
	if (before.standing === 'sentences') return 'The text is too short to speak of agreement.';
	if (after.standing === 'alike') return 'In the second vote everyone marked alike.';
	if (before.alpha === null || after.alpha === null)
		return 'In the first vote everyone marked alike.';
	const change = after.alpha - before.alpha;
	if (Math.abs(change) < 0.05) return 'You agree about as much as before.';
	const much = Math.abs(change) >= 0.2 ? 'much ' : 'a little ';
	return `You agree ${much}${change > 0 ? 'more' : 'less'} than before.`;
}
