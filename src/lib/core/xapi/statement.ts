import type { Agreed } from '../agreed';
import type { Outcome } from '../results';
import { uuidOf } from '../uuid';
import { activities, type Activity } from './activities';
import { contexts, homePage, results, verbs, vocabulary } from './vocabulary';
import type { VerbName } from './vocabulary';

/** Who a statement is about: in what Loupe makes itself an opaque account, in an LMS whoever the LMS names. */
export type Actor = { objectType?: 'Agent'; account?: { homePage: string; name: string } } & Record<
	string,
	unknown
>;

/** Numbers or anything else under IRIs. */
export type Extensions = Record<string, unknown>;

type Around = Record<'parent' | 'grouping' | 'category', Activity[]>;

/**
 * In what a thing was done. `registration` is the UUID of one person’s way through one assignment. What an LMS
 * gives in its context template (cmi5, section 10.2.1) is handed in here, too, and stays as it is.
 */
export type Context = {
	registration: string;
	contextActivities?: Partial<Around>;
	extensions?: Extensions;
} & Record<string, unknown>;

export type Result = {
	score?: { scaled: number };
	completion?: boolean;
	success?: boolean;
	duration?: string;
	response?: string;
	extensions?: Extensions;
};

/** A statement, valid under xAPI 1.0.3 and under 2.0 (IEEE 9274.1.1). The time is in UTC, to a millisecond. */
export type Statement = {
	id: string;
	actor: Actor;
	verb: { id: string; display: { en: string } };
	object: Activity;
	result?: Result;
	context: Context;
	timestamp: string;
};

/**
 * Who learns, as an account that tells nothing but that two statements are about the same learner: a hash of
 * the opaque id that the learner’s device made, never a name or an address.
 */
export function account(learner: string): Actor {
	const name = uuidOf(vocabulary, JSON.stringify(['learner', learner]));
	return { objectType: 'Agent', account: { homePage, name } };
}

/** The registration of a learner for an assignment; null stands for work that nobody asked for. */
export function registration(learner: string, assignment: string | null): string {
	return uuidOf(vocabulary, JSON.stringify(['registration', learner, assignment]));
}

/** What is to be said; `at` is in milliseconds since 1970. `tells` is what sets it apart from others like it. */
export type Told = {
	actor: Actor;
	verb: VerbName;
	object: Activity;
	result?: Result;
	context: Context;
	at: number;
	tells?: unknown;
};

/**
 * A statement. Its id is made from who did what to which thing in which registration and when: the same
 * anywhere, so that a store that has it already takes it for what it is.
 */
export function statement({ actor, verb, object, result, context, at, tells }: Told): Statement {
	const timestamp = new Date(at).toISOString();
	const means = [verbs[verb], actor, object.id, context.registration, timestamp, tells ?? null];
	return {
		id: uuidOf(vocabulary, JSON.stringify(means)),
		actor,
		verb: { id: verbs[verb], display: { en: verb } },
		object,
		...(result && { result }),
		context,
		timestamp
	};
}

/** A context that says, beside what was there, where a thing belongs and that it keeps to our vocabulary. */
export function within(context: Context, around: Partial<Around>, more: Partial<Context>): Context {
	const lists: Partial<Around> = { ...context.contextActivities };
	for (const [place, added] of Object.entries({ ...around, category: [activities.profile] })) {
		if (added.length)
			lists[place as keyof Around] = [...(lists[place as keyof Around] ?? []), ...added];
	}
	const extensions = { ...context.extensions, ...more.extensions };
	return { ...context, ...more, contextActivities: lists, extensions };
}

/** An answer, and what it came to: `nth` counts the tries on the exercise from 1; null where there is no number. */
export type Answered = {
	lesson: { slug: string; title: string; version: string };
	exercise: { id: string; title: string; isMarking: boolean };
	nth: number;
	at: number;
	response: string | null;
	outcome: Outcome | null;
	agreed: Agreed | null;
};

const thousandths = (share: number) => Math.round(share * 1000) / 1000;

function resultOf({ response, outcome, agreed }: Answered): Result | undefined {
	const score = outcome?.score ?? null;
	const extensions = {
		...(outcome && {
			[results.found]: outcome.found,
			[results.required]: outcome.required,
			[results.leftAlone]: outcome.leftAlone,
			[results.clean]: outcome.clean
		}),
		...(agreed && { [results.agreed]: agreed.right, [results.questions]: agreed.of })
	};
	const result = {
		...(score !== null && { score: { scaled: thousandths(score) } }),
		...(response !== null && { response }),
		...(Object.keys(extensions).length && { extensions })
	};
	return Object.keys(result).length ? result : undefined;
}

/**
 * That somebody answered an exercise, with always both numbers of a marking. Where an exercise was asked for is
 * what `grouping` says. Stands by itself: the player in an LMS tells with it what it told its LMS.
 */
export function answered(
	told: Answered,
	actor: Actor,
	context: Context,
	grouping: Activity[] = []
): Statement {
	const { lesson, exercise, nth, at } = told;
	return statement({
		actor,
		verb: 'answered',
		object: activities.exercise(lesson.slug, exercise),
		result: resultOf(told),
		context: within(
			context,
			{ parent: [activities.lesson(lesson)], grouping },
			{
				revision: lesson.version,
				platform: 'Loupe',
				language: 'en',
				extensions: { [contexts.try]: nth }
			}
		),
		at,
		tells: nth
	});
}
