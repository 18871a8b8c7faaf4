import type { Catalogue, LessonEntry } from '$lib/core/catalogue';
import type { Stranded } from '$lib/core/narrow';
import type { Hits } from '$lib/search/finder';
import { loadCatalogue } from '../catalogue';

/** All lessons with their exercises, from the list that the library searches, too. */
export class Lessons {
	all = $state.raw<LessonEntry[]>([]);
	/** Whether the list could not be loaded: without a network, before all was prepared. */
	failed = $state(false);
	words = $state('');
	private catalogue: Catalogue | null = null;
	private find = $state.raw<((asked: string) => Hits) | null>(null);

	async load() {
		try {
			this.catalogue = await loadCatalogue();
			this.all = this.catalogue.lessons;
			this.failed = false;
		} catch (error) {
			console.info('The list of lessons is not here yet.', error);
			this.failed = true;
		}
	}

	/** The search itself is loaded with the first words. */
	async look(words: string) {
		this.words = words;
		if (this.find || !this.catalogue) return;
		const { finder } = await import('$lib/search/finder');
		this.find = await finder(this.catalogue);
	}

	/** The lessons that the words find, best first; all of them where there are no words. */
	readonly found = $derived.by(() => {
		const words = this.words.trim();
		return words && this.find ? this.find(words).lessons.map(({ item }) => item) : this.all;
	});

	/** What a lesson is called; its id where the list is not here. */
	nameOf(slug: string): string {
		return this.all.find((lesson) => lesson.slug === slug)?.shortTitle ?? slug;
	}

	/** The ids of the exercises of a lesson; none where the list is not here. */
	exercisesOf(slug: string): string[] {
		return this.all.find((lesson) => lesson.slug === slug)?.exercises.map(({ id }) => id) ?? [];
	}

	/** The exercises of a lesson with their strands; none where the list is not here. */
	strandsOf(slug: string): Stranded[] {
		return this.all.find((lesson) => lesson.slug === slug)?.exercises ?? [];
	}

	/** What an exercise of a lesson is called; its id where the list is not here. */
	titleOf(slug: string, exercise: string): string {
		const lesson = this.all.find((each) => each.slug === slug);
		return lesson?.exercises.find(({ id }) => id === exercise)?.title ?? exercise;
	}
}
