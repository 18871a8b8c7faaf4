import { expect, test } from 'vitest';
import type { Answer } from '$lib/core/exercises/mark';
import { seen, type Look } from '$lib/core/handed';
import type { HandIn } from '$lib/core/handin/hand-in';
import { inventedClass } from '$lib/core/invented';
import { onPaper, withPaper } from '$lib/core/paper/entry';
import { printedLines } from '$lib/core/paper/lines';
import { readCodes } from '$lib/core/paper/read';
import { writeCodes } from '$lib/core/paper/write';
import { isPassage } from '$lib/core/text';
import { wallOf } from '$lib/core/wall/wall';
import { lessons } from '$lib/server/lessons';

const lesson = lessons().find(({ slug }) => slug === 'further-sanctions-2021')!;
const exercise = lesson.exercises.find((each) => each.type === 'mark')!;
const passages = lesson.blocks.filter(isPassage).filter(({ id }) => exercise.passages.includes(id));
const sheet = { lines: printedLines(passages), labels: exercise.labels };
const wanted = {
	...{ id: 'c1', name: 'Class 9x', seed: 'loupe', assignment: { id: 'a1', version: 1 } },
	...{ lessons: [lesson], at: 1_900_000_000_000 }
};
const rounds = [1, 2] as const;
const [first, second] = rounds.map((round) =>
	inventedClass({ ...wanted, at: wanted.at + round * 9e6, round })
);
const { students } = first!.schoolClass;

/** The same marks as on a screen, written on a sheet and typed in by a teacher. */
function onSheet(handIn: HandIn, round: 1 | 2, look: Look): HandIn[] {
	const student = students.find(({ learners }) => learners.includes(handIn.learner))!;
	const work = handIn.works.find((each) => each.exercise === exercise.id);
	if (!work) return [];
	const codes = writeCodes(seen(work, look).answer as Answer, sheet);
	const { answer, wrong } = readCodes(codes, sheet);
	expect(wrong).toEqual([]);
	const { lesson, kind, version } = work;
	const typed = [{ lesson, exercise: exercise.id, kind, version, answer }];
	const how = { at: handIn.at, round, before: null, versions: {} };
	return [onPaper(student, wanted.assignment, typed, how)];
}

test('two votes on paper come to the same four counts as the same marks on a screen', () => {
	const screens = [...first!.handIns, ...second!.handIns];
	const sheets = [
		...first!.handIns.flatMap((handIn) => onSheet(handIn, 1, 'first')),
		...second!.handIns.flatMap((handIn) => onSheet(handIn, 2, 'last'))
	];
	const onWall = (handIns: HandIn[], list = students) =>
		wallOf({
			assignment: { id: 'a1', revote: true, split: null },
			...{ lesson, exercise, lessons: [lesson], students: list, handIns, name: () => 'label' }
		}).revote!;
	const listed = students.reduce((list, { id }) => withPaper(list, id), students);
	const [screen, paper] = [onWall(screens), onWall(sheets, listed)];
	expect(screen.students).toBeGreaterThan(10);
	expect(screen.moved).toBeGreaterThan(0);
	expect(paper).toEqual(screen);

	// Who voted on a screen first and on paper then is one student all the same.
	const mixed = onWall([...first!.handIns, ...sheets.filter(({ round }) => round === 2)], listed);
	expect(mixed.sentences).toEqual(screen.sentences);
	expect(mixed.phrases).toEqual(screen.phrases);
});
