import type { Assignment } from '$lib/core/assignment';
import { asksFor } from '$lib/core/asked';
import { asked } from '$lib/core/collect';
import type { Answer, Exercise } from '$lib/core/exercises';
import { columnId } from '$lib/core/gradebook';
import type { HandIn } from '$lib/core/handin/hand-in';
import type { LabelCard } from '$lib/core/label-card';
import type { Lesson, Scene } from '$lib/core/lesson';
import { same } from '$lib/core/merge';
import { blankOnPaper, type FromPaper } from '$lib/core/paper/entry';
import { printedLines } from '$lib/core/paper/lines';
import { fitting, type Typed } from '$lib/core/paper/sheet';
import { readCodes, type Reading, type Sheet } from '$lib/core/paper/read';
import { writeCodes } from '$lib/core/paper/write';
import { scene } from '$lib/core/scene';
import { isPassage } from '$lib/core/text';
import { kit, type Kit } from '$lib/ui/kinds';

/** An exercise that was asked for, ready to be typed in. `sheet` is null where no text is marked. */
export type Task = {
	key: string;
	exercise: Exercise;
	scene: Scene;
	kit: Kit;
	blank: Answer;
	sheet: Sheet | null;
};

function sheetOf(exercise: Exercise, { blocks }: Scene): Sheet | null {
	if (exercise.type !== 'mark') return null;
	const { labels, passages } = exercise;
	const own = blocks.filter(isPassage).filter(({ id }) => passages.includes(id));
	return { lines: printedLines(own), labels };
}

/** All exercises that an assignment asks of anybody, in the order of the lessons. */
export async function tasksOf(
	assignment: Assignment,
	lessons: readonly Lesson[],
	labels: readonly LabelCard[]
): Promise<Task[]> {
	const parts = asked(assignment);
	const wanted = lessons.flatMap((lesson) =>
		lesson.exercises
			.filter(({ id }) => asksFor(parts, { lesson: lesson.slug, exercise: id }))
			.map(async (exercise): Promise<Task> => {
				const around = scene(lesson, exercise, labels);
				const parts = await kit(exercise.type);
				const key = columnId(lesson.slug, exercise.id);
				const blank = blankOnPaper(parts.blank(), around.cards);
				return {
					key,
					exercise,
					scene: around,
					kit: parts,
					blank,
					sheet: sheetOf(exercise, around)
				};
			})
	);
	return Promise.all(wanted);
}

/** A hand-in as it would have been typed; work on another version of a lesson is not in it. */
export function typedFrom(tasks: readonly Task[], handIn: HandIn | null): Typed {
	const typed: Typed = { codes: {}, answers: {} };
	for (const { key, exercise, scene, sheet } of tasks) {
		const work = handIn?.works.find(
			(each) => columnId(each.lesson, each.exercise) === key && each.version === scene.version
		);
		if (!work || work.kind !== exercise.type) continue;
		if (sheet) typed.codes[key] = writeCodes(work.answer as Reading['answer'], sheet);
		else typed.answers[key] = work.answer;
	}
	return typed;
}

/** What was typed before, as far as it fits the exercises. */
export function typedAgain(tasks: readonly Task[], typed: Typed): Typed {
	return fitting(typed, (column) => tasks.find(({ key }) => key === column)?.exercise.type);
}

/** What was typed for an exercise: the answer, null where nothing was, and which codes are wrong. */
export function answerOf(
	{ key, blank, sheet }: Pick<Task, 'key' | 'blank' | 'sheet'>,
	typed: Typed
): { answer: Answer | null; wrong: Reading['wrong'] } {
	const read = sheet && readCodes(typed.codes[key] ?? '', sheet);
	const answer = read ? read.answer : typed.answers[key];
	const touched = answer !== undefined && !same(answer, blank);
	return { answer: touched ? answer : null, wrong: read?.wrong ?? [] };
}

/** All that was typed, exercise by exercise; what was not touched is left out. */
export function answersOf(tasks: readonly Task[], typed: Typed): FromPaper[] {
	return tasks.flatMap((task) => {
		const { answer } = answerOf(task, typed);
		if (!answer) return [];
		const { exercise, scene } = task;
		return {
			lesson: scene.slug,
			exercise: exercise.id,
			kind: exercise.type,
			version: scene.version,
			answer
		};
	});
}
