import type { Assignment } from '$lib/core/assignment';
import type { Student } from '$lib/core/classroom';
import { idOf, type HandIn } from '$lib/core/handin/hand-in';
import { onPaper, withPaper, type FromPaper } from '$lib/core/paper/entry';
import { changeStudents } from '$lib/store/classes';
import { receive } from '$lib/store/received';
import { forgetTyped, type SheetSpot } from '$lib/store/paper';

type Sheet = {
	student: Student;
	assignment: Assignment;
	answers: FromPaper[];
	before: HandIn | null;
	versions: Record<string, string>;
};

/** Keeps a sheet as a hand-in that came on paper, and forgets what was typed of it. */
export async function handInTyped(spot: SheetSpot, sheet: Sheet): Promise<void> {
	const { student, assignment, answers, before, versions } = sheet;
	// Never before the one that it stands for, should the clock have gone back.
	const at = Math.max(Date.now(), (before?.at ?? 0) + 1);
	const handIn = onPaper(student, assignment, answers, { at, round: spot.round, before, versions });
	// By name alone, two students of one name would not be told apart.
	await changeStudents(spot.room, (students) => withPaper(students, student.id));
	await receive(spot.room, [
		{
			...{ id: idOf(handIn), class: spot.room, assignment: assignment.id },
			...{ receivedAt: Date.now(), way: 'paper', handIn }
		}
	]);
	await forgetTyped(spot);
}
