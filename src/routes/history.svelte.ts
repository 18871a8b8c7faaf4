import type { Attempt, Spot } from '$lib/core/attempt';
import type { Kind } from '$lib/core/exercises';
import type { Answer as Marks } from '$lib/core/exercises/mark';
import { strandOf } from '$lib/core/labels';
import type { Learner } from '$lib/core/learner';
import { byLabel, tally } from '$lib/core/progress';
import { firstAttempts, latest } from '$lib/store/attempts';
import { live } from '$lib/store/live.svelte';
import { loadKeys, type Keys } from './keys';

export type Shelf = {
	slug: string;
	exercises: { id: string; type: Kind; title: string }[];
}[];

/** The key under which a first attempt stands: lesson and exercise. */
export function spotKey({ lesson, exercise }: Pick<Spot, 'lesson' | 'exercise'>): string {
	return `${lesson}/${exercise}`;
}

/** How it went label by label, over first attempts; no rows without the keys. */
export function labelRows(firsts: Iterable<Attempt>, found: Keys | null) {
	if (!found) return [];
	const { sheets, names } = found;
	const results = [...firsts].flatMap((attempt) => {
		const sheet = sheets[attempt.lesson]?.[attempt.exercise];
		if (!sheet || attempt.kind !== 'mark') return [];
		const { marks, nothing } = attempt.answer as Marks;
		return [byLabel(sheet, Object.values(marks), nothing)];
	});
	return tally(results).map((row) => ({
		...row,
		id: row.label,
		name: names[row.label],
		strand: strandOf(row.label)
	}));
}

/** What Home knows of a learner: see `history`. */
export type History = {
	firsts: Map<string, Attempt>;
	latest: Pick<Spot, 'lesson' | 'exercise'> | null;
	rows: ReturnType<typeof labelRows>;
};

const nothing: History = {
	firsts: new Map<string, Attempt>(),
	latest: null,
	rows: []
};

/**
 * What Home shows of a learner: the first attempt at each exercise, where they were last, and how they
 * do by label. The cost depends on the number of exercises, not of attempts.
 */
export function history(learner: Learner | null, shelf: Shelf) {
	const spots = shelf.flatMap(({ slug, exercises }) =>
		exercises.map(({ id }) => ({ lesson: slug, exercise: id }))
	);
	return live(async () => {
		if (!learner) return nothing;
		const [attempts, last] = await Promise.all([
			firstAttempts(learner.id, spots),
			latest(learner.id)
		]);
		const done = attempts.filter((attempt) => attempt !== null);
		const firsts = new Map(done.map((attempt) => [spotKey(attempt), attempt]));
		const marked = done.some(({ kind }) => kind === 'mark');
		const rows = marked ? labelRows(done, await Promise.resolve(loadKeys())) : [];
		return { firsts, latest: last, rows };
	}, nothing);
}
