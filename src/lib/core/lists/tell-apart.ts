import type { Student } from '../classroom';
import { tidy } from '../roster';

/**
 * What tells students of one name apart, by their ids in the class: a login, an address or a number from a
 * list of another program. Only students with a namesake have it, and only where a list said it.
 */
export function tellApart(students: readonly Student[]): Map<string, string> {
	const count = new Map<string, number>();
	for (const name of students.map(({ name }) => tidy(name))) {
		count.set(name, (count.get(name) ?? 0) + 1);
	}
	const found = students.flatMap(({ id, name, elsewhere = {} }) => {
		const { canvas, moodle, oneRoster } = elsewhere;
		const words =
			canvas?.sisLogin ||
			moodle?.username ||
			moodle?.email ||
			moodle?.idNumber ||
			canvas?.sisUser ||
			canvas?.id ||
			oneRoster?.sourcedId;
		return words && count.get(tidy(name))! > 1 ? [[id, words] as const] : [];
	});
	return new Map(found);
}
