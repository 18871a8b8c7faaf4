import * as v from 'valibot';
import { Assignment } from './assignment';
import { HandIn } from './handin/hand-in';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

/** By which way a hand-in left or came. */
export const ways = ['code', 'file', 'text', 'share', 'scan', 'paper'] as const;
export type Way = (typeof ways)[number];

/**
 * An assignment as a student’s device keeps it: whose, the newest version that was opened, and each time
 * that the work was handed in. `at` is when it came, `opened` when the explanations were opened with the
 * teacher’s code, null where they were not; `alias` the name under which this student hands in, null where
 * none was chosen; `changedAt` when anything of this last changed. Times are in milliseconds since 1970.
 */
export const Assigned = v.strictObject({
	learner: name,
	id: name,
	assignment: Assignment,
	at: time,
	changedAt: time,
	opened: v.nullable(time),
	alias: v.nullable(v.pipe(v.string(), v.maxLength(40))),
	handedIn: v.array(
		v.strictObject({ at: time, version: time, round: v.picklist([1, 2]), way: v.picklist(ways) })
	)
});
export type Assigned = v.InferOutput<typeof Assigned>;

/** The longest comment of a teacher, in characters. */
export const longestComment = 2000;

/**
 * A teacher’s word on one written answer, that of the attempt made at `answered`; `ticks` are the points
 * of the checklist that the teacher found in it, `at` when it was written.
 */
const words = {
	learner: name,
	assignment: v.nullable(name),
	lesson: name,
	exercise: name,
	answered: time,
	text: v.pipe(v.string(), v.maxLength(longestComment)),
	ticks: v.array(name),
	at: time
};

/** Such a word as the teacher’s device keeps it, for a hand-in of one class. */
export const Comment = v.strictObject({ ...words, class: name });
export type Comment = v.InferOutput<typeof Comment>;

/**
 * Such a word as the student’s device keeps it, brought in at `receivedAt`; `seenAt` is when it first stood
 * before the student beside their answer, absent until then.
 */
export const Returned = v.strictObject({
	...words,
	receivedAt: time,
	seenAt: v.optional(time)
});
export type Returned = v.InferOutput<typeof Returned>;

/** The longest identifier of another program that is kept, in characters. */
export const longestIdentifier = 200;
const cell = v.pipe(v.string(), v.maxLength(longestIdentifier));

/**
 * By what other programs know a student, as their own files say it; empty where they said nothing. Absent
 * for a program from which no list came.
 */
export const Elsewhere = v.strictObject({
	canvas: v.optional(
		v.strictObject({ id: cell, sisUser: cell, sisLogin: cell, student: cell, section: cell })
	),
	moodle: v.optional(v.strictObject({ idNumber: cell, username: cell, email: cell })),
	oneRoster: v.optional(v.strictObject({ sourcedId: cell }))
});
export type Elsewhere = v.InferOutput<typeof Elsewhere>;

/**
 * A student on a teacher’s list. `learners` are the opaque ids under which their devices hand in;
 * `elsewhere` is there only where a list of another program named them.
 */
export const Student = v.strictObject({
	id: name,
	name: v.pipe(v.string(), v.maxLength(200)),
	learners: v.array(name),
	elsewhere: v.optional(Elsewhere)
});
export type Student = v.InferOutput<typeof Student>;

/**
 * A class. `invented`: made up for trying out, and marked as that wherever it shows. `rev` counts the
 * changes of the class and of all that belongs to it; `saved` is what of it last went to a file and when,
 * null for never.
 */
export const SchoolClass = v.strictObject({
	id: name,
	name: v.pipe(v.string(), v.maxLength(200)),
	createdAt: time,
	invented: v.boolean(),
	students: v.array(Student),
	rev: time,
	saved: v.nullable(v.strictObject({ rev: time, at: time }))
});
export type SchoolClass = v.InferOutput<typeof SchoolClass>;

/**
 * An assignment on the teacher’s device: its newest version, the class it is for (null: none yet), and
 * the private key (JWK) that opens what was sealed for it; null where nothing is sealed.
 */
export const Issued = v.strictObject({
	id: name,
	class: v.nullable(name),
	assignment: Assignment,
	createdAt: time,
	privateKey: v.nullable(v.custom<JsonWebKey>((key) => typeof key === 'object' && key !== null))
});
export type Issued = v.InferOutput<typeof Issued>;

/** A hand-in as the teacher’s device keeps it. `id` is that of the hand-in (`idOf`). */
export const Received = v.strictObject({
	id: name,
	class: name,
	assignment: v.nullable(name),
	receivedAt: time,
	way: v.picklist(ways),
	handIn: HandIn
});
export type Received = v.InferOutput<typeof Received>;
