import * as v from 'valibot';
import { Attempt, Draft } from './attempt';
import { Assigned, Comment, Issued, Received, Returned, SchoolClass } from './classroom';
import { Learner } from './learner';
import { Manuscript } from './manuscript/manuscript';
import { openedKept, type KeptLesson } from './pack/lesson';
import { Sheet } from './paper/sheet';
import { Review } from './practice/review';
import { Reading } from './second/reading';
import { Begun } from './wish';

/** What a file of work holds, list by list. */
export type Lists = {
	learners: Learner[];
	attempts: Attempt[];
	drafts: Draft[];
	reviews: Review[];
	assigned: Assigned[];
	returned: Returned[];
	classes: SchoolClass[];
	issued: Issued[];
	received: Received[];
	comments: Comment[];
	sheets: Sheet[];
	wishes: Begun[];
	manuscripts: Manuscript[];
	lessons: KeptLesson[];
	readings: Reading[];
};
type Spot = { learner: string; lesson: string; exercise: string };
/** A list of a file: what one entry is called, what it must be, and what no two of them share. */
export type Listed<List> = List extends (infer Entry)[]
	? { what: string; Entry: v.GenericSchema<unknown, Entry>; key: (entry: Entry) => unknown }
	: never;

const spot = ({ learner, lesson, exercise }: Spot) => [learner, lesson, exercise];

/** Each list, in the order in which a file is read. */
export const lists = {
	learners: { what: 'learner', Entry: Learner, key: ({ id }) => id },
	attempts: { what: 'finished exercise', Entry: Attempt, key: ({ id }) => id },
	drafts: { what: 'unfinished exercise', Entry: Draft, key: spot },
	reviews: { what: 'answer in practice', Entry: Review, key: ({ id }) => id },
	assigned: { what: 'assignment', Entry: Assigned, key: ({ learner, id }) => [learner, id] },
	returned: { what: 'word of a teacher', Entry: Returned, key: spot },
	classes: { what: 'class', Entry: SchoolClass, key: ({ id }) => id },
	issued: { what: 'assignment of a class', Entry: Issued, key: ({ id }) => id },
	received: { what: 'hand-in', Entry: Received, key: ({ id }) => id },
	comments: { what: 'comment', Entry: Comment, key: (row) => [row.class, ...spot(row)] },
	sheets: {
		what: 'half-typed sheet',
		Entry: Sheet,
		key: (row) => [row.class, row.assignment, row.student]
	},
	wishes: { what: 'begun assignment', Entry: Begun, key: (row) => [row.class, row.made] },
	manuscripts: { what: 'lesson in the making', Entry: Manuscript, key: ({ id }) => id },
	lessons: {
		what: 'lesson',
		Entry: v.pipe(v.unknown(), v.transform(openedKept)),
		key: ({ slug, version }) => [slug, version]
	},
	readings: { what: 'text to read for a colleague', Entry: Reading, key: ({ id }) => id }
} satisfies { [List in keyof Lists]: Listed<Lists[List]> };

/**
 * What a person takes with them, as it was at `savedAt`, in milliseconds since 1970: learners with all that
 * they did, were asked to do and were given back; and a teacher's classes with what they asked for, what came
 * in, what was said of it, and what is half filled in; and the lessons of one’s own, made and in
 * the making, with what they read for colleagues. `app` is the Loupe that saved it. `filed` tells, by attempt id, which earlier
 * states of a draft (see `state` in merge.ts) the work has grown from or taken in.
 */
export type Content = Lists & {
	savedAt: number;
	app: string;
	filed: Record<string, string[]>;
};

/** A content with nothing in it. */
export function nothing(savedAt: number, app: string): Content {
	const [people, rooms] = [
		{ learners: [], attempts: [], drafts: [], reviews: [], assigned: [], returned: [] },
		{ classes: [], issued: [], received: [], comments: [], sheets: [], wishes: [] }
	];
	return {
		savedAt,
		app,
		...people,
		...rooms,
		manuscripts: [],
		lessons: [],
		readings: [],
		filed: {}
	};
}
