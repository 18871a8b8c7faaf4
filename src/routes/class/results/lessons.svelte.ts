import type { LabelCard } from '$lib/core/label-card';
import type { Lesson } from '$lib/core/lesson';
import { bring } from '../bring';

/** The lessons of an assignment with their keys, and the label cards: parts of the site, cached with it. */
export class Taught {
	lessons = $state.raw<Lesson[]>([]);
	labels = $state.raw<LabelCard[]>([]);
	/** Slugs of lessons that this Loupe does not have, or cannot reach without a network. */
	missing = $state.raw<string[]>([]);
	ready = $state(false);

	async load(slugs: readonly string[]): Promise<void> {
		const [labels, ...lessons] = await Promise.all([
			bring<LabelCard[]>('/labels.json'),
			...slugs.map((slug) => bring<Lesson>(`/lessons/${encodeURIComponent(slug)}/lesson.json`))
		]);
		this.labels = labels ?? [];
		this.lessons = lessons.filter((lesson) => lesson !== null);
		this.missing = slugs.filter((_, n) => lessons[n] === null);
		this.ready = labels !== null;
	}
}
