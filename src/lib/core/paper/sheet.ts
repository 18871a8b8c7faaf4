import * as v from 'valibot';
import type { Received } from '../classroom';
import { answerable, type Answer, type Answerable } from '../exercises';
import { same } from '../merge';
import { paperLearner } from './entry';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
// The ids of a lesson and of an exercise, see `columnId`.
const column = v.pipe(v.string(), v.maxLength(130));
const anyAnswer = v.union(
	Object.values(answerable).map(({ Answer }) => Answer as v.GenericSchema<unknown, Answer>)
);

/**
 * What a teacher types of a student’s sheet, exercise by exercise under `columnId`: codes where a text was
 * marked, else the answer. What was not touched is absent.
 */
export const Typed = v.strictObject({
	codes: v.record(column, v.pipe(v.string(), v.maxLength(20_000))),
	answers: v.record(column, anyAnswer)
});
export type Typed = v.InferOutput<typeof Typed>;

/**
 * What was typed of a student’s sheets and not handed in yet: of the first vote and of the `second`, null
 * for nothing; `at` when it last changed, in milliseconds since 1970, 0 where that was not kept.
 */
export const Sheet = v.strictObject({
	class: name,
	assignment: name,
	student: name,
	typed: v.nullable(Typed),
	second: v.nullable(Typed),
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
});
export type Sheet = v.InferOutput<typeof Sheet>;

/** Under which name a sheet keeps what was typed of a vote. */
export const votes = { 1: 'typed', 2: 'second' } as const;

/**
 * A sheet without the votes that were handed in after it last changed: `received` are hand-ins of its student,
 * those on paper among them. Null where nothing is left.
 */
export function stillTyped(sheet: Sheet, received: readonly Received[]): Sheet | null {
	const isIn = (round: 1 | 2) =>
		received.some(
			({ assignment, receivedAt, handIn }) =>
				assignment === sheet.assignment &&
				receivedAt >= sheet.at &&
				handIn.round === round &&
				handIn.learner === paperLearner({ id: sheet.student })
		);
	const typed = isIn(1) ? null : sheet.typed;
	const second = isIn(2) ? null : sheet.second;
	return typed || second ? { ...sheet, typed, second } : null;
}

/** A sheet of this device with what a file has of it: of each vote what was typed last. Null where nothing is new. */
export function joinSheet(here: Sheet, theirs: Sheet): Sheet | null {
	const [last, first] = theirs.at > here.at ? [theirs, here] : [here, theirs];
	const joined = {
		...last,
		typed: last.typed ?? first.typed,
		second: last.second ?? first.second
	};
	return same(joined, here) ? null : joined;
}

/** What was typed, without answers that do not fit the kind of their exercise: a file may hold any. */
export function fitting(typed: Typed, kindOf: (column: string) => Answerable | undefined): Typed {
	const answers = Object.entries(typed.answers).filter(([column, answer]) => {
		const kind = kindOf(column);
		return kind !== undefined && v.is(answerable[kind].Answer, answer);
	});
	return { ...typed, answers: Object.fromEntries(answers) };
}
