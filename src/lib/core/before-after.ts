import * as v from 'valibot';
import type { Attempt } from './attempt';
import { coin } from './coin';
import { Form, type Answer, type FormId, type Judged } from './exercises/form';
import { words } from './exercises/parts';
import { range, tango, wilson, type Interval } from './interval';

/** The lesson under which answers to the forms are kept; their exercises are “a” and “b”. */
export const lesson = 'before-after';

/** `before-after.yaml`: the two forms, and how they are used, scored and matched. */
export const BeforeAfter = v.strictObject({
	title: words,
	instruction: words,
	use: words,
	scoring: words,
	matching: words,
	noneMeans: words,
	forms: v.array(Form)
});
export type BeforeAfter = v.InferOutput<typeof BeforeAfter>;

/** All that answers to a form refer to, as JSON. Its hash is the version of the form. */
export function referents({ items }: Form): string {
	const parts = items.map(({ id, text, options }) => [id, text, [...options].sort()] as const);
	return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The form that a learner does first, decided by their id alone: on every device and after every reload
 * the same, and about half of all learners each.
 */
export function firstForm(learner: string): FormId {
	return coin(learner) === 0 ? 'a' : 'b';
}

/** An answer that was committed to a form, and when. */
export type Done = { form: FormId; at: number; answer: Answer };

/**
 * How far a learner is. `order`: which form comes first and which second, by what was committed and, before
 * that, by the learner’s id. `first` and `second` are null until they are committed; only the first answer
 * to a form counts. `lessons` is how many exercises were finished after the first form.
 */
export type Course = {
	order: readonly [FormId, FormId];
	first: Done | null;
	second: Done | null;
	lessons: number;
};

/** The course of a learner, from all of their attempts. */
export function course(learner: string, attempts: readonly Attempt[]): Course {
	const done = (['a', 'b'] as const).flatMap((form): Done[] => {
		const [own] = attempts
			.filter((each) => each.lesson === lesson && each.kind === 'form' && each.exercise === form)
			.sort((one, other) => one.at - other.at);
		return own ? [{ form, at: own.at, answer: own.answer as Answer }] : [];
	});
	const [first = null, second = null] = done.sort((one, other) => one.at - other.at);
	const begin = first?.form ?? firstForm(learner);
	const since = attempts.filter(({ kind, at }) => kind !== 'form' && first && at > first.at);
	const lessons = new Set(since.map(({ lesson, exercise }) => `${lesson}/${exercise}`)).size;
	return { order: [begin, begin === 'a' ? 'b' : 'a'], first, second, lessons };
}

/** A number of a form with the shares, from 0 to 1, between which the real one may lie. */
export type Share = { right: number; of: number } & Interval;

/**
 * The two forms side by side in one number. `by` is second less first, in texts; the real change may lie
 * anywhere between `from` and `to`, in whole texts, rounded away from 0 or outward.
 */
export type Row = {
	what: 'moves' | 'clean' | 'all';
	first: Share;
	second: Share;
	change: { by: number; from: number; to: number };
};

/**
 * What changed from the first form to the second, with 95 % intervals: Wilson’s for each number, Tango’s
 * for the change, in which each text is held against the one that it is paired with.
 */
export function compare(first: Judged, second: Judged): Row[] {
	const right = ({ items }: Judged, pair: string) =>
		items.some(({ item, credit }) => item.pair === pair && credit === 1);
	return (['moves', 'clean', 'all'] as const).map((what) => {
		const own = first.items.filter(({ move }) => what === 'all' || move === (what === 'moves'));
		const pairs = own.map(({ item }) => item.pair);
		const gained = pairs.filter((pair) => !right(first, pair) && right(second, pair)).length;
		const lost = pairs.filter((pair) => right(first, pair) && !right(second, pair)).length;
		const share = (judged: Judged): Share => {
			const count = pairs.filter((pair) => right(judged, pair)).length;
			return { right: count, of: pairs.length, ...wilson(count, pairs.length) };
		};
		const { from, to } = range(tango(gained, lost, pairs.length), pairs.length);
		return {
			what,
			first: share(first),
			second: share(second),
			change: { by: gained - lost, from, to }
		};
	});
}
