import type { Assignment } from './assignment';
import type { HandIn } from './handin/hand-in';

/** By which way a hand-in left or came. */
export type Way = 'code' | 'file' | 'text' | 'share' | 'scan' | 'paper';

/**
 * An assignment as a student’s device keeps it: whose, the newest version that was opened, and each time
 * that the work was handed in. Times are in milliseconds since 1970.
 */
export type Assigned = {
	learner: string;
	id: string;
	assignment: Assignment;
	at: number;
	/** When the explanations were opened with the teacher’s code; null where they were not. */
	opened: number | null;
	/** The alias under which this student hands in; null where none was chosen. */
	alias: string | null;
	handedIn: { at: number; version: number; round: 1 | 2; way: Way }[];
};

/** A student on a teacher’s list. `learners` are the opaque ids under which their devices hand in. */
export type Student = { id: string; name: string; learners: string[] };

/** A class. `invented`: made up for trying out, and marked as that wherever it shows. */
export type SchoolClass = {
	id: string;
	name: string;
	createdAt: number;
	invented: boolean;
	students: Student[];
};

/**
 * An assignment on the teacher’s device: its newest version, the class it is for (null: none yet), and
 * the private key (JWK) that opens what was sealed for it; null where nothing is sealed.
 */
export type Issued = {
	id: string;
	class: string | null;
	assignment: Assignment;
	createdAt: number;
	privateKey: JsonWebKey | null;
};

/** A hand-in as the teacher’s device keeps it. `id` is that of the hand-in (`idOf`). */
export type Received = {
	id: string;
	class: string;
	assignment: string | null;
	receivedAt: number;
	way: Way;
	handIn: HandIn;
};
