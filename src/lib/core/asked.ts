import type { Part } from './assignment';
import type { Spot } from './attempt';

type Place = Pick<Spot, 'lesson' | 'exercise'>;

/** What is known of a lesson here: enough to name it and its exercises. */
export type Known = {
	slug: string;
	shortTitle: string;
	exercises: readonly { id: string; title: string }[];
};

/**
 * A lesson that an assignment asks for, with the exercises that are asked for; `whole` where that is all
 * of them. `title` is null for a lesson that this Loupe does not have; `missing` counts the exercises that
 * it does not have of a lesson that it knows.
 */
export type Asked = {
	lesson: string;
	title: string | null;
	whole: boolean;
	exercises: { id: string; title: string }[];
	missing: number;
};

/** The lessons that parts ask for, each once, in their order, as far as the shelf knows them. */
export function asked(parts: readonly Part[], shelf: readonly Known[]): Asked[] {
	const slugs = [...new Set(parts.map(({ lesson }) => lesson))];
	return slugs.map((slug) => {
		const lesson = shelf.find((each) => each.slug === slug);
		const wanted = parts.filter((part) => part.lesson === slug);
		const whole = wanted.some(({ exercises }) => exercises === null);
		const ids = new Set(wanted.flatMap(({ exercises }) => exercises ?? []));
		const all = lesson?.exercises ?? [];
		return {
			lesson: slug,
			title: lesson?.shortTitle ?? null,
			whole,
			exercises: all
				.filter(({ id }) => whole || ids.has(id))
				.map(({ id, title }) => ({ id, title })),
			missing: lesson ? [...ids].filter((id) => !all.some((each) => each.id === id)).length : 0
		};
	});
}

/** The exercises that are asked for, one after the other. */
export function places(lessons: readonly Asked[]): Place[] {
	return lessons.flatMap(({ lesson, exercises }) =>
		exercises.map(({ id }) => ({ lesson, exercise: id }))
	);
}

/** Whether parts ask for an exercise. */
export function asksFor(parts: readonly Part[], { lesson, exercise }: Place): boolean {
	return parts.some(
		(part) => part.lesson === lesson && (part.exercises?.includes(exercise) ?? true)
	);
}
