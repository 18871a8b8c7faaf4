import type { Elsewhere, Student } from '../classroom';
import type { Listed } from './table';

/** What tells one student from another in each program, the surest first. */
const telling = {
	canvas: ['id', 'sisUser', 'sisLogin'],
	moodle: ['idNumber', 'username', 'email'],
	oneRoster: ['sourcedId']
} as const;
const systems = Object.keys(telling) as (keyof typeof telling)[];

/** Identifiers by their kind, the surest of each program first. */
export type Identifiers = ReadonlyMap<string, string>;

/** Each identifier of somebody, as it is compared: without capitals. Empty ones are left out. */
export function identifiers(elsewhere: Elsewhere = {}): Identifiers {
	const all = systems.flatMap((system) =>
		telling[system].map((field) => {
			const own = elsewhere[system] as Record<string, string> | undefined;
			return [`${system} ${field}`, (own?.[field] ?? '').toLowerCase()] as const;
		})
	);
	return new Map(all.filter(([, value]) => value));
}

/**
 * Whether two have an identifier of one kind that differs; with `upTo` only those of the same program that are
 * surer than that one count, because an address may change while the ID number stays.
 */
export function differ(one: Identifiers, other: Identifiers, upTo?: string): boolean {
	for (const [kind, value] of one) {
		if (upTo && kind.split(' ')[0] !== upTo.split(' ')[0]) continue;
		if (kind === upTo) return false;
		if (other.has(kind) && other.get(kind) !== value) return true;
	}
	return false;
}

/** By what a student is known, with what a list adds; what the list leaves empty stays. */
export function joined(mine: Elsewhere = {}, theirs: Elsewhere): Elsewhere {
	const parts = systems.flatMap((system) => {
		const said = Object.entries(theirs[system] ?? {}).filter(([, value]) => value);
		const both = { ...theirs[system], ...mine[system], ...Object.fromEntries(said) };
		return Object.keys(both).length ? [[system, both] as const] : [];
	});
	return Object.fromEntries(parts);
}

/** Who of a list is known by an identifier, nobody twice. */
export function known(
	own: ReadonlyMap<Student, Identifiers>,
	listed: readonly Listed[]
): Map<Listed, Student> {
	const found = new Map<Listed, Student>();
	const taken = new Set<Student>();
	const places = new Map<string, Student[]>();
	for (const [student, ids] of own) {
		for (const place of [...ids].map((id) => JSON.stringify(id))) {
			const there = places.get(place);
			if (there) there.push(student);
			else places.set(place, [student]);
		}
	}
	for (const each of listed) {
		const ids = identifiers(each.elsewhere);
		for (const identifier of ids) {
			const fits = (places.get(JSON.stringify(identifier)) ?? []).filter(
				(student) => !taken.has(student) && !differ(own.get(student)!, ids, identifier[0])
			);
			if (fits.length !== 1) continue;
			found.set(each, fits[0]!);
			taken.add(fits[0]!);
			break;
		}
	}
	return found;
}
