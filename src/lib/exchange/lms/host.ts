import type { Report } from '../../core/course/report';
import { Problem } from '../../core/problem';

/** What a host says when a course begins. */
export type Launch = {
	/** What the course gave it to keep; empty where there was nothing. */
	state: string;
	/** What it calls the learner; empty where it does not say. */
	name: string;
	/** Whether somebody only looks: then the host takes nothing. */
	looks: boolean;
};

/**
 * What a course runs in: it keeps what is done, and is told what came of it. Each call throws a Problem where the
 * host would not, and may be tried again.
 */
export type Host = {
	/** The most characters that it keeps; null where that is more than any course needs. */
	limit: number | null;
	launch: () => Promise<Launch>;
	/** Gives the host what to keep, and the place where the learner is. */
	keep: (state: string, place: string) => Promise<void>;
	/** Tells what there is to tell, and asks the host to store all that it was given. */
	tell: (report: Report) => Promise<void>;
	/** The end of this session; null where somebody only looked: then nothing is told but that. */
	leave: (report: Report | null) => Promise<void>;
	/**
	 * Gives the host all of it while the page goes away, as far as that can still be done: nobody is there any more to
	 * be told. `gone` where the page is being closed, and not only put behind another.
	 */
	part: (state: string, place: string, report: Report, gone: boolean) => void;
};

/** A host would not take what it was given. */
export class Refused extends Problem {
	constructor() {
		super(
			'Your school’s system does not take your work any more.',
			'Go on: your work stays in this window. Try again in a while, and do not close the window before that worked or you have handed in with a code or a file.'
		);
	}
}
