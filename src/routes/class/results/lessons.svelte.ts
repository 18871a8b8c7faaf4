import type { LabelCard } from '$lib/core/label-card';
import type { Lesson } from '$lib/core/lesson';
import { ownLesson } from '../../own';
import { bring } from '../bring';

/** The lessons of an assignment with their keys, and the label cards: parts of the site, cached with it. */
export class Taught {
	lessons = $state.raw<Lesson[]>([]);
	labels = $state.raw<LabelCard[]>([]);
	/** Slugs of lessons that this Loupe does not have, or cannot reach without a network. */
	missing = $state.raw<string[]>([]);
	ready = $state(false);

	/**
	 * Loads lessons by their slugs. `answered` gives the versions that a class answered, the most frequent first:
	 * of a lesson of one’s own, that one is taken where it is still here.
	 */
	async load(
		slugs: readonly string[],
		answered: (slug: string) => string[] = () => []
	): Promise<void> {
		const [labels, ...lessons] = await Promise.all([
			bring<LabelCard[]>('/labels.json'),
			...slugs.map((slug) => lessonFor(slug, answered(slug)))
		]);
		this.labels = labels ?? [];
		this.lessons = lessons.filter((lesson) => lesson !== null);
		this.missing = slugs.filter((_, n) => lessons[n] === null);
		this.ready = labels !== null;
	}
}

/** A lesson by its slug, of one’s own as in `load`; null where it is not on this device. */
export async function lessonFor(slug: string, answered: string[] = []): Promise<Lesson | null> {
	const own = await ownLesson(slug);
	if (!own) return bring<Lesson>(`/lessons/${encodeURIComponent(slug)}/lesson.json`);
	const all = [own.lesson, ...own.older];
	const wanted = answered.find((version) => all.some((each) => each.version === version));
	return all.find(({ version }) => version === wanted) ?? own.lesson;
}
