import type { Student } from './classroom';
import type { Answer } from './exercises';
import type { Given, HandIn, Work } from './handin/hand-in';

/**
 * What one person handed in, exercise by exercise. `who` is the id of the student on the teacher’s list,
 * or the opaque id of the learner where the list does not know them.
 */
export type Handed = { who: string; name: string; at: number; works: Work[] };

/** Which look at an exercise: before anything was explained, or the last one. */
export type Look = 'first' | 'last';

/** An exercise, and the version of its lesson as it is now. */
export type Asked = { lesson: string; exercise: string; version: string };

/**
 * What counts of many hand-ins of one round: of each learner and assignment the newest, of a student with
 * several devices the newest work on each exercise. In the order in which people first appear.
 */
export function handed(
	handIns: readonly HandIn[],
	round: 1 | 2,
	students: readonly Pick<Student, 'id' | 'name' | 'learners'>[] = []
): Handed[] {
	const newest = new Map<string, HandIn>();
	for (const handIn of handIns) {
		if (handIn.round !== round) continue;
		const id = JSON.stringify([handIn.learner, handIn.assignment?.id ?? null]);
		const known = newest.get(id);
		if (!known || known.at <= handIn.at) newest.set(id, handIn);
	}
	const listed = new Map(
		students.flatMap((student) => student.learners.map((learner) => [learner, student] as const))
	);
	const people = new Map<string, { person: Handed; works: Map<string, Work> }>();
	for (const { learner, name, at, works } of newest.values()) {
		const student = listed.get(learner);
		const who = student?.id ?? learner;
		const entry = people.get(who) ?? {
			person: { who, name: student?.name ?? name, at, works: [] },
			works: new Map<string, Work>()
		};
		people.set(who, entry);
		entry.person.at = Math.max(entry.person.at, at);
		for (const work of works) {
			const spot = JSON.stringify([work.lesson, work.exercise]);
			const known = entry.works.get(spot);
			if (!known || known.at <= work.at) entry.works.set(spot, work);
		}
	}
	return [...people.values()].map(({ person, works }) => ({
		...person,
		works: [...works.values()]
	}));
}

/** The answer of a look. The last stands for the first where that was no other. */
export function seen(work: Work, look: Look): Given {
	return look === 'first' ? (work.first ?? work) : work;
}

/**
 * The answers of a kind to one exercise, each with whose it is. Answers to another version of the lesson
 * are not among them, because their words may be others; `otherVersion` says how many people gave one.
 */
export function answersTo<T extends Answer>(
	people: readonly Handed[],
	asked: Asked & { kind: Work['kind'] },
	look: Look
): { answers: { who: string; answer: T }[]; otherVersion: number } {
	const answers: { who: string; answer: T }[] = [];
	let otherVersion = 0;
	for (const { who, works } of people) {
		const work = works.find(
			(each) =>
				each.lesson === asked.lesson && each.exercise === asked.exercise && each.kind === asked.kind
		);
		if (!work) continue;
		const { version, answer } = seen(work, look);
		if (version === asked.version) answers.push({ who, answer: answer as T });
		else otherVersion++;
	}
	return { answers, otherVersion };
}
