import type { Attempt, Spot } from '$lib/core/attempt';
import type { Kind } from '$lib/core/exercises';
import type { Answer as Marks } from '$lib/core/exercises/mark';
import type { Sheet } from '$lib/core/key';
import { strandOf, type LabelId } from '$lib/core/labels';
import type { Learner } from '$lib/core/learner';
import { byLabel, tally } from '$lib/core/progress';
import { resolve } from '$app/paths';
import { firstAttempts, latest } from '$lib/store/attempts';
import { live } from '$lib/store/live.svelte';

export type Shelf = {
	slug: string;
	exercises: { id: string; type: Kind; title: string }[];
}[];

type Keys = { sheets: Record<string, Record<string, Sheet>>; names: Record<LabelId, string> };

let keys: Promise<Keys> | null = null;

// Part of the site itself, cached with it: the only thing Home asks for, and only once there is something to score.
async function loadKeys(): Promise<Keys | null> {
	keys ??= fetch(resolve('/keys.json')).then((answer) => answer.json() as Promise<Keys>);
	try {
		return await keys;
	} catch (error) {
		// Without a network and before everything was prepared: asked again when Home is opened again.
		console.info('The keys are not here yet.', error);
		keys = null;
		return null;
	}
}

/** The key under which a first attempt stands: lesson and exercise. */
export function spotKey({ lesson, exercise }: Pick<Spot, 'lesson' | 'exercise'>): string {
	return `${lesson}/${exercise}`;
}

function rowsOf(firsts: Map<string, Attempt>, found: Keys | null) {
	if (!found) return [];
	const { sheets, names } = found;
	const results = [...firsts.values()].flatMap((attempt) => {
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
	rows: ReturnType<typeof rowsOf>;
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
		const rows = marked ? rowsOf(firsts, await Promise.resolve(loadKeys())) : [];
		return { firsts, latest: last, rows };
	}, nothing);
}
