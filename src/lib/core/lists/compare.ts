import type { Student } from '../classroom';
import { same } from '../merge';
import { tidy } from '../roster';
import { differ, identifiers, joined, known } from './identify';
import { keyOf } from './names';
import type { Listed } from './table';

/**
 * What a list says of one student: somebody new, somebody of the class as the list has them (`same`), or with
 * identifiers that Loupe did not have (`gains`); `unclear` where two of one name are not to be told apart.
 * `renamed` where the list calls them otherwise than the class does.
 */
export type Change = {
	listed: Listed;
	student: Student | null;
	kind: 'new' | 'gains' | 'same' | 'unclear';
	renamed: boolean;
};

/**
 * A list against the students of a class, in the order of the list. Students are found by what the program
 * knows them by; where it is not known yet, by their name, whichever way round, if nobody else has it. A
 * plain list of names finds whoever is called exactly that.
 */
export function compare(students: readonly Student[], listed: readonly Listed[]): Change[] {
	const own = new Map(students.map((student) => [student, identifiers(student.elsewhere)]));
	const found = known(own, listed);
	const taken = new Set(found.values());
	const free = byKey(students.filter((student) => !taken.has(student)));
	const names = new Set(students.map(({ name }) => tidy(name)));
	const open = listed.filter((each) => !found.has(each));
	const wanting = byKey(open);
	return listed.map((each): Change => {
		const bare = { listed: each, student: null, renamed: false };
		if (found.has(each)) return changeOf(each, found.get(each)!);
		const theirs = identifiers(each.elsewhere);
		if (!theirs.size) return { ...bare, kind: names.has(each.name) ? 'same' : 'new' };
		const key = keyOf(each.name);
		const mine = (free.get(key) ?? []).filter((student) => !differ(own.get(student)!, theirs));
		if (!mine.length) return { ...bare, kind: 'new' };
		const alone = mine.length === 1 && wanting.get(key)!.length === 1;
		return alone ? changeOf(each, mine[0]!) : { ...bare, kind: 'unclear' };
	});
}

function byKey<T extends { name: string }>(all: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const each of all) {
		const key = keyOf(each.name);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return groups;
}

function changeOf(listed: Listed, student: Student): Change {
	const gains = !same(joined(student.elsewhere, listed.elsewhere), student.elsewhere ?? {});
	const renamed = tidy(student.name) !== listed.name;
	return { listed, student, kind: gains ? 'gains' : 'same', renamed };
}

/**
 * The students of a class after a list came in: who is new at the end, under the ids of `fresh` in the order
 * of the list, the others with what it says of them. Nobody leaves, and only students in `renaming`, by
 * their ids, get another name.
 */
export function enrolled(
	students: readonly Student[],
	listed: readonly Listed[],
	renaming: ReadonlySet<string>,
	fresh: readonly string[]
): Student[] {
	const changes = compare(students, listed);
	const told = new Map(changes.flatMap((each) => (each.student ? [[each.student, each]] : [])));
	const here = students.map((student) => {
		const change = told.get(student);
		if (!change) return student;
		const name = change.renamed && renaming.has(student.id) ? change.listed.name : student.name;
		return { ...student, name, elsewhere: joined(student.elsewhere, change.listed.elsewhere) };
	});
	const added = changes.flatMap(({ kind, listed: { name, elsewhere } }, n): Student[] => {
		if (kind !== 'new') return [];
		const known = Object.keys(elsewhere).length ? { elsewhere } : {};
		return [{ id: fresh[n]!, name, learners: [], ...known }];
	});
	return [...here, ...added];
}
