import * as v from 'valibot';
import { answered, statement } from '../xapi/statement';
import type { Actor, Context, Statement } from '../xapi/statement';
import { activities } from '../xapi/activities';
import type { Course } from './course';
import type { Interaction, Report } from './report';

const categories = {
	cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
	moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon'
} as const;
const masteryScore = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/**
 * What a launch gives (cmi5, sections 8.1 and 10.2): who learns, the activity that was launched, the registration, the
 * context that every statement repeats, and from which score on it is passed; null where nothing is.
 */
export type Session = {
	actor: Actor;
	activity: string;
	context: Context;
	mastery: number | null;
};

/** What was told of a registration: it is never told twice. */
export const Told = v.object({
	answers: v.array(v.string()),
	completed: v.boolean(),
	judged: v.nullable(v.picklist(['passed', 'failed']))
});
export type Told = v.InferOutput<typeof Told>;

export const nothingTold: Told = { answers: [], completed: false, judged: null };

type Defined = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

const seconds = (milliseconds: number) => `PT${Math.max(0, Math.round(milliseconds / 1000))}S`;

/** One of the statements that cmi5 defines (section 9.3). `lasted` is the time of the session until then, in milliseconds. */
export function defined(
	verb: Defined,
	session: Session,
	at: number,
	lasted: number,
	score: number | null = null
): Statement {
	const judges = verb === 'passed' || verb === 'failed';
	const moves = judges || verb === 'completed';
	const category = [categories.cmi5, ...(moves ? [categories.moveOn] : [])].map((id) => ({ id }));
	const { context } = session;
	const before = context.contextActivities?.category ?? [];
	return statement({
		actor: session.actor,
		verb,
		object: { objectType: 'Activity', id: session.activity },
		...(verb !== 'initialized' && {
			result: {
				duration: seconds(lasted),
				...(verb === 'completed' && { completion: true }),
				...(judges && { success: verb === 'passed', score: { scaled: score ?? 0 } })
			}
		}),
		context: {
			...context,
			contextActivities: { ...context.contextActivities, category: [...before, ...category] },
			extensions: {
				...context.extensions,
				...(judges && session.mastery !== null && { [masteryScore]: session.mastery })
			}
		},
		at
	});
}

/** What names an answer among those that were told. */
const nameOf = ({ lesson, exercise, at }: Interaction) => `${lesson}/${exercise}/${at}`;

/**
 * The statements that a report adds to what was told, and what is told once a store has them: each answer, then that
 * all is done, then whether it is passed: each once, and who has passed never fails later (sections 9.3 and 9.3.5).
 * `lasted` is the time of the session until now, in milliseconds; `isEnd`: the session is about to end.
 */
export function news(
	{ assignment }: Course,
	report: Report,
	told: Told,
	session: Session,
	lasted: number,
	isEnd: boolean
): { statements: Statement[]; told: Told } {
	const fresh = report.interactions.filter((each) => !told.answers.includes(nameOf(each)));
	const statements = fresh.map((each) =>
		answered(
			{
				lesson: { slug: each.lesson, title: each.lessonTitle, version: each.version },
				exercise: { id: each.exercise, title: each.title, isMarking: each.kind === 'mark' },
				...{ nth: each.tries, at: each.at, response: each.text || null },
				...{ outcome: each.look, agreed: each.agreed }
			},
			session.actor,
			session.context,
			[activities.assignment(assignment)]
		)
	);
	const { completed, score } = report;
	// At the time of the last answer, so that what is told once more, because nobody said that it had come, is the same.
	const at = Math.max(...report.interactions.map((each) => each.at));
	if (completed && !told.completed) {
		statements.push(defined('completed', session, at, lasted));
	}
	let { judged } = told;
	if (completed && session.mastery !== null && score !== null && judged !== 'passed') {
		const outcome = score >= session.mastery ? 'passed' : 'failed';
		// A session has one verdict, and who has not passed may still try again in it.
		if (outcome !== judged && (outcome === 'passed' || isEnd)) {
			statements.push(defined(outcome, session, at, lasted, score));
			judged = outcome;
		}
	}
	const answers = [...told.answers, ...fresh.map(nameOf)];
	return { statements, told: { answers, completed: told.completed || completed, judged } };
}
