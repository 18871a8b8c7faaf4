import type { Draft } from '$lib/core/attempt';
import { askedOf, type Course } from '$lib/core/course/course';
import { joined } from '$lib/core/course/joined';
import {
	attemptsIn,
	draftIn,
	nothingKept,
	withAnswer,
	withDraft,
	type Kept
} from '$lib/core/course/kept';
import { reportOf } from '$lib/core/course/report';
import { Problem } from '$lib/core/problem';
import { termsOf } from '$lib/core/terms';
import type { Host } from '$lib/exchange/lms/host';
import { fromState } from '$lib/exchange/lms/state';
import { newId } from '../routes/id';
import { Giving } from './giving.svelte';
import { startOf } from './place';

type Place = { lesson: string; exercise: string };

/** A learner at a course: what is done, and what goes on from there. Each change is on its way into the host at once. */
export class Sitting {
	kept = $state.raw<Kept>(nothingKept(newId(), 0));
	ready = $state(false);
	/** Where the learner is in this window. */
	place = $state('');
	/** What the host calls the learner; empty where it does not say. */
	name = $state('');
	/** What the host kept and this course cannot read: it stays there until something is changed. */
	unread = $state.raw<string | null>(null);
	readonly host: Giving;

	constructor(
		readonly course: Course,
		host: Host
	) {
		this.host = new Giving(host, () => ({ kept: this.kept, report: this.report }));
	}

	readonly asked = $derived.by(() => askedOf(this.course, this.kept.learner));
	/** The lessons that these are from, in their order. */
	readonly lessons = $derived.by(() => {
		const slugs = [...new Set(this.asked.map(({ lesson }) => lesson))];
		return slugs.flatMap((slug) => this.course.lessons.find((each) => each.slug === slug) ?? []);
	});
	readonly report = $derived.by(() => reportOf(this.course, this.kept));
	/** Whether each change reaches the host, so that it may be said. */
	readonly isKept = $derived.by(() => {
		const { looks, trouble, extent, closed } = this.host;
		return !looks && !trouble && !closed && extent === 'everything';
	});

	async start(): Promise<void> {
		const found = await this.launch();
		this.place = startOf(this.lessons, this.kept);
		this.ready = true;
		// To pack what is kept for the first time takes a while, and the learner wants to begin: it has time.
		if (found) this.host.changed();
	}

	/** Tries again what the host would not: to keep and be told, or even to begin. */
	async retry(): Promise<void> {
		if (this.host.begun || (await this.launch())) await this.host.store();
	}

	/** Begins with what the host kept, and with what was done here before it was reached. False for neither. */
	private async launch(): Promise<boolean> {
		const launch = await this.host.launch();
		if (!launch) return false;
		this.name = launch.name;
		try {
			if (launch.state) this.kept = joined(fromState(launch.state), this.kept);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.unread = launch.state;
		}
		return this.unread === null;
	}

	attempts(place: Place) {
		return attemptsIn(this.kept, place);
	}

	draft(place: Place): Draft | null {
		return draftIn(this.kept, place);
	}

	/** What the assignment asks for an exercise. */
	terms(place: Place) {
		const { assignment } = this.course;
		const { version, id } = assignment;
		const { learner, at, opened, finished, called } = this.kept;
		const handedIn =
			finished === null ? [] : [{ at: finished, version, round: 1 as const, way: 'file' as const }];
		const row = { learner, id, assignment, at, changedAt: at, opened, alias: called || null };
		return termsOf([{ ...row, handedIn }], place);
	}

	/** Keeps a change to an answer. */
	begun(draft: Draft): void {
		this.change(withDraft(this.kept, draft));
	}

	/** Keeps an answer. False where the host did not take it; it stays here all the same. */
	answered(draft: Draft): Promise<boolean> {
		this.change(withAnswer(this.kept, draft, Date.now()));
		return this.host.store();
	}

	/** Keeps where the learner is: no reason yet to write over what could not be read. */
	goTo(place: string): void {
		this.place = place;
		if (this.unread !== null) this.kept = { ...this.kept, place };
		else this.change({ ...this.kept, place });
	}

	/** Keeps the name that somebody hands in under. */
	call(called: string): void {
		this.change({ ...this.kept, called: called.slice(0, 40) });
	}

	/** The explanations were opened with the teacher’s digits. */
	open(): Promise<boolean> {
		this.change({ ...this.kept, opened: Date.now() });
		return this.host.store();
	}

	/** The learner says that they have finished. */
	finish(): Promise<boolean> {
		this.change({ ...this.kept, finished: Date.now() });
		return this.host.store();
	}

	private change(kept: Kept): void {
		this.kept = { ...kept, at: Math.max(kept.at, Date.now()) };
		this.unread = null;
		this.host.changed();
	}
}
