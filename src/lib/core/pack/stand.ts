import type { KeptLesson, PackedLesson } from './lesson';

/** How a lesson from a pack stands to what this device has of it. */
export type Standing = 'new' | 'newer' | 'same' | 'older';

/** The one that was made last, which is the one that counts; null of none. */
export function newest<Row extends PackedLesson>(versions: readonly Row[]): Row | null {
	return versions.reduce<Row | null>(
		(last, each) => (last && last.madeAt >= each.madeAt ? last : each),
		null
	);
}

/** How a lesson stands to the versions of it that are here. */
export function standing(here: readonly KeptLesson[], theirs: PackedLesson): Standing {
	const last = newest(here);
	if (!last) return 'new';
	if (here.some(({ hash }) => hash === theirs.hash)) return 'same';
	return theirs.madeAt > last.madeAt ? 'newer' : 'older';
}
