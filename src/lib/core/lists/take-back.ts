import type { Student } from '../classroom';
import { same } from '../merge';

/**
 * The students as they are now with a list taken back: those who came with it leave, unless they handed in
 * meanwhile, and the others are called and known as before. What was changed since stays.
 */
export function takenBack(
	now: readonly Student[],
	before: readonly Student[],
	after: readonly Student[]
): Student[] {
	const [old, then] = [before, after].map((all) => new Map(all.map((each) => [each.id, each])));
	return now.flatMap((student) => {
		const [was, came] = [old!.get(student.id), then!.get(student.id)];
		if (!came) return student;
		if (!was) return same(student, came) ? [] : student;
		const { elsewhere, ...rest } = student;
		const known = same(elsewhere, came.elsewhere) ? was.elsewhere : elsewhere;
		const name = student.name === came.name ? was.name : student.name;
		return { ...rest, name, ...(known && { elsewhere: known }) };
	});
}
