import { resolve } from '$app/paths';
import type { LabelCard } from '$lib/core/label-card';
import type { LabelId } from '$lib/core/labels';
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

export type Card = Pick<LabelCard, 'id' | 'name' | 'plain' | 'cue' | 'fineWhen'>;

/** What comes from practice.json: the bank, and which labels a lesson’s exercise teaches. */
type Bank = {
	items: Item[];
	cards: Card[];
	teaches: Record<string, LabelId[]>;
	first: LabelId[];
};

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

	readonly ready = $derived(session.ready && this.bank !== null && this.past.current !== null);
	readonly cards = $derived(this.bank?.cards ?? []);
	readonly goal = $derived(
		Math.max(this.more.day === this.today ? this.more.goal : 0, this.practice.goal)
	);

	/** What is asked now; null when it is enough for today. */
	readonly item = $derived.by(() => {
		if (this.held) return this.held;
		const { labels, anyway, done } = this.practice;
		if (!this.bank || done >= this.goal) return null;
		const from = labels.length ? labels : anyway;
		return next(this.bank.items, this.log, from, session.learner?.id ?? '');
	});

	/** Brings the bank: a part of the site itself, cached with it. */
	async fetch(): Promise<void> {
		try {
			const answer = await fetch(resolve('/practice.json'));
			if (!answer.ok) throw new Error(`practice.json: ${answer.status}`);
			this.bank = (await answer.json()) as Bank;
			this.missing = false;
		} catch (error) {
			console.info('The practice bank is not here yet.', error);
			this.missing = true;
		}
	}

	/** The day may have changed since this tab was last looked at. */
	look(): void {
		if (!this.held && !this.answered) this.now = Date.now();
	}

	hold(item: Item): void {
		this.held = item;
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
