import { dayOf } from '$lib/core/practice/day';
import type { Item } from '$lib/core/practice/item';
import { read } from '$lib/core/practice/log';
import { next } from '$lib/core/practice/next';
import { outcome } from '$lib/core/practice/outcome';
import type { Outcome } from '$lib/core/practice/outcome';
import type { Review } from '$lib/core/practice/review';
import { few, session as practiceOf } from '$lib/core/practice/session';
import { standings } from '$lib/core/practice/standing';
import type { Place } from '$lib/core/text';
import { schedule } from '$lib/practice/fsrs';
import { live } from '$lib/store/live.svelte';
import { finished, keepReview, reviews } from '$lib/store/reviews';
import { untrack } from 'svelte';
import { newId } from '../id';
import { session } from '../session.svelte';
import { bank, type Bank } from './bank';
import { Marking, Waiting } from './waiting.svelte';

type Past = { log: Review[]; spots: { lesson: string; exercise: string }[] };

/** An item that was just answered; `number` is its place in the session. */
type Answered = { item: Item; mark: Place | null; outcome: Outcome; number: number };

/** Practice as it stands for whoever learns in this tab. What comes next follows from the log alone. */
export class Deck {
	private bank = $state.raw<Bank | null>(null);
	/** The bank is not on this device yet, and there is no network. */
	missing = $state(false);
	private now = $state(Date.now());
	/** What is being marked stays, even where another tab answers it meanwhile. */
	private held = $state.raw<Item | null>(null);
	answered = $state.raw<Answered | null>(null);
	/** On which day somebody wanted a few more, and how many items make that day’s session then. */
	private more = $state.raw({ day: 0, goal: 0 });
	saving = $state(false);
	private readonly waiting = new Waiting();

	private readonly past = $derived.by(() => {
		const id = session.learner?.id;
		// Whoever answers before they are a learner becomes one by it: the page must not wait again.
		const initial = untrack(() => this.held) ? { log: [], spots: [] } : null;
		return live<Past | null>(async () => {
			const [log, spots] = id ? await Promise.all([reviews(id), finished(id)]) : [[], []];
			return { log, spots };
		}, initial);
	});
	private readonly met = $derived.by(() => {
		const { first = [], teaches = {} } = this.bank ?? {};
		const spots = this.past.current?.spots ?? [];
		const own = spots.flatMap(({ lesson, exercise }) => teaches[`${lesson}/${exercise}`] ?? []);
		return [...first, ...own];
	});
	readonly log = $derived(read(this.bank?.items ?? [], this.past.current?.log ?? []));
	readonly standings = $derived(standings(this.log.results, schedule));
	readonly today = $derived(dayOf(this.now));
	readonly practice = $derived(practiceOf(this.log, this.standings, this.met, this.today));

	readonly ready = $derived(
		session.ready &&
			this.bank !== null &&
			this.past.current !== null &&
			(this.waiting.known || this.held !== null)
	);
	readonly cards = $derived(this.bank?.cards ?? []);
	/** What was marked before the tab was closed, and not answered yet. */
	private readonly begun = $derived(this.waiting.item(this.bank?.items ?? [], this.log));
	readonly goal = $derived(
		Math.max(
			this.more.day === this.today ? this.more.goal : 0,
			this.practice.goal,
			// A mark that was made while doing a few more is finished, though that wish is forgotten.
			this.begun && !this.answered ? this.practice.done + 1 : 0
		)
	);

	/** What is asked now; null when it is enough for today. */
	readonly item = $derived.by(() => {
		if (this.held) return this.held;
		if (this.begun) return this.begun;
		const { labels, anyway, done } = this.practice;
		if (!this.bank || done >= this.goal) return null;
		const from = labels.length ? labels : anyway;
		return next(this.bank.items, this.log, from, session.learner?.id ?? '');
	});

	/** The mark on it. */
	readonly marking = $derived(this.item && new Marking(this.item));

	/** Brings the bank: a part of the site itself, cached with it. */
	async fetch(): Promise<void> {
		this.bank = await bank();
		this.missing = this.bank === null;
	}

	/** The day may have changed since this tab was last looked at. */
	look(): void {
		if (!this.held && !this.answered) this.now = Date.now();
	}

	/** Marks words, null to take the mark away. From now on this item is being worked on. */
	take(item: Item, mark: Place | null): void {
		this.held = item;
		this.marking?.take(mark);
	}

	/** Keeps an answer, and then shows what it came to. False where it could not be kept. */
	async answer(item: Item, mark: Place | null): Promise<boolean> {
		if (this.saving) return false;
		this.held = item;
		this.saving = true;
		const number = this.practice.done + 1;
		try {
			return await session.guard(async () => {
				const learner = session.worker ?? (await session.begin().learner);
				const { id, version, label } = item;
				const at = Date.now();
				await keepReview({ id: newId(), learner: learner.id, item: id, version, label, mark, at });
				this.now = at;
				this.answered = { item, mark, outcome: outcome(item, mark), number };
			});
		} finally {
			this.saving = false;
		}
	}

	onward(): void {
		this.held = this.answered = null;
		this.look();
	}

	/** A few more, by one’s own wish. */
	goOn(): void {
		this.more = { day: this.today, goal: this.practice.done + few };
	}
}
