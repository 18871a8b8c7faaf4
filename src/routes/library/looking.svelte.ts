import { replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { Catalogue, Entry } from '$lib/core/catalogue';
import { fits, fromQuery, narrow, noFilters, toQuery, type Filters } from '$lib/core/filters';
import type { Hits } from '$lib/search/finder';
import { afterPaint } from '$lib/ui/marking/painted';
import { loadCatalogue } from '../catalogue';
import { handful, pageful, screenful } from './pageful';

/** How long typing must rest until the address follows, in milliseconds: browsers limit such changes. */
const rest = 300;

/**
 * What somebody looks for in the library, and what is found. What is asked for stands in the address, so
 * that a link shares it and the way back finds it again.
 */
export class Looking {
	asked = $state.raw(noFilters);
	/** How many lessons show. */
	shown = $state(pageful);
	/** Whether the catalogue could not be loaded: without a network, before all was prepared. */
	failed = $state(false);
	private catalogue = $state.raw<Catalogue | null>(null);
	private find = $state.raw<((asked: string) => Hits) | null>(null);
	private building = false;
	private filling: (() => void) | undefined;
	private due: ReturnType<typeof setTimeout> | undefined;
	private readonly first: Entry[];
	private readonly bundled: number;
	/** How many lessons there are at all. */
	total: number = $state(0);

	constructor(first: Entry[], total: number) {
		this.first = first;
		this.bundled = this.total = total;
	}

	/** Whether everything is at hand that what is asked for needs. */
	readonly ready = $derived(
		(this.catalogue !== null || this.isWhole) && (!this.asked.words.trim() || this.find !== null)
	);

	private readonly left = $derived.by(() =>
		this.catalogue
			? narrow(this.catalogue, this.asked)
			: { lessons: this.first.filter((each) => fits(each, this.asked)), labels: [], words: [] }
	);
	readonly lessons: Entry[] = $derived(this.left.lessons);
	/** How many lessons there are of the kind asked for; before all are known, how many there are at all. */
	readonly count = $derived.by(() =>
		this.catalogue || this.isWhole ? this.lessons.length : this.total
	);

	/** What the words find among what the filters leave; null where no words are asked for, or not yet. */
	readonly hits = $derived.by((): Hits | null => {
		if (!this.asked.words.trim() || !this.find) return null;
		const { lessons, labels, words } = this.find(this.asked.words);
		const left = new Set<unknown>([...this.left.lessons, ...this.left.labels, ...this.left.words]);
		const kept = <T extends { item: unknown }>(hits: T[]) =>
			hits.filter(({ item }) => left.has(item));
		return { lessons: kept(lessons), labels: kept(labels), words: kept(words) };
	});

	private get isWhole() {
		return this.first.length === this.total;
	}

	/** Loads what the library searches, once. */
	async load() {
		try {
			const { own, ...catalogue } = await loadCatalogue();
			this.catalogue = catalogue;
			this.total = this.bundled + own;
			this.failed = false;
			await this.prepare();
		} catch (error) {
			console.info('The search is not here yet.', error);
			this.failed = true;
		}
	}

	/** Takes over what an address asks for. */
	read(query: string) {
		this.asked = fromQuery(query);
		this.shown = pageful;
		void this.prepare();
	}

	change(part: Partial<Filters>) {
		this.asked = { ...this.asked, ...part };
		this.shown = screenful;
		this.filling?.();
		this.filling = afterPaint(() => {
			this.shown = toQuery(this.asked) ? handful : pageful;
		});
		clearTimeout(this.due);
		if ('words' in part && Object.keys(part).length === 1) {
			this.due = setTimeout(() => this.note(), rest);
		} else this.note();
		void this.prepare();
	}

	/** Writes what is asked for into the address, without a step in the history. */
	note() {
		clearTimeout(this.due);
		const query = toQuery(this.asked);
		replaceState(resolve('/library/') + (query && `?${query}`), page.state);
	}

	/** The search itself is loaded with the first words. */
	private async prepare() {
		if (this.building || !this.catalogue || !this.asked.words.trim()) return;
		this.building = true;
		const { finder } = await import('$lib/search/finder');
		this.find = await finder(this.catalogue);
	}
}
