import { versionsAnswered } from '$lib/core/answered';
import { questions } from '$lib/core/answers';
import { partsFor } from '$lib/core/assignment';
import { asksFor } from '$lib/core/asked';
import { asked } from '$lib/core/collect';
import { columnsOf, gradebook } from '$lib/core/gradebook';
import { handed } from '$lib/core/handed';
import { isOwn } from '$lib/core/pack/own';
import { schoolClass } from '$lib/store/classes';
import { issuedOf } from '$lib/store/issued';
import { receivedIn } from '$lib/store/received';
import { commentsIn } from '$lib/store/comments';
import { live } from '$lib/store/live.svelte';
import { place } from './place.svelte';
import { Taught } from './results/lessons.svelte';

/**
 * What a class handed in for the assignment that the address names, with its lessons: what the pages on it
 * are made of. To be made while a page is.
 */
export class HandedIn {
	// Each by itself: what stands behind them may change at every step, and must not ask the database anew.
	private readonly roomId = $derived(place()[0] ?? '');
	private readonly made = $derived(place()[1] ?? '');
	readonly where = $derived({ room: this.roomId, made: this.made });
	private readonly liveRoom = $derived(live(() => schoolClass(this.roomId), undefined));
	private readonly liveIssued = $derived(live(() => issuedOf(this.made), undefined));
	private readonly liveReceived = $derived(live(() => receivedIn(this.roomId), null));
	private readonly liveComments = $derived(live(() => commentsIn(this.roomId), []));

	readonly taught = new Taught();
	/** Whether students are called by their names. */
	named = $state(false);

	/** Null where the device does not have it, undefined until that is known. */
	readonly room = $derived(this.liveRoom.current);
	readonly issued = $derived(this.liveIssued.current);
	readonly assignment = $derived(this.issued?.assignment);
	readonly comments = $derived(this.liveComments.current);
	readonly parts = $derived(this.assignment ? asked(this.assignment) : []);
	readonly asks = (lesson: string, exercise: string) => asksFor(this.parts, { lesson, exercise });
	readonly students = $derived(this.room?.students ?? []);
	readonly received = $derived(
		(this.liveReceived.current ?? []).filter((each) => each.assignment === this.made)
	);
	/** Whether the hand-ins were read: before that it looks as if nobody had handed in. */
	readonly ready = $derived(this.liveReceived.current !== null);
	readonly handIns = $derived(this.received.map(({ handIn }) => handIn));

	private readonly order = $derived(new Map(this.students.map(({ id }, n) => [id, n])));
	/** Who handed in, as on the list, then those who are not on it. */
	readonly people = $derived(
		handed(this.handIns, 1, this.students).sort((one, other) => this.rank(one) - this.rank(other))
	);
	readonly grades = $derived(gradebook(this.people, columnsOf(this.taught.lessons, this.asks)));
	readonly questions = $derived(
		questions(this.handIns, this.students, this.taught.lessons, this.comments, this.asks).map(
			(question) => ({
				...question,
				answers: question.answers.sort((one, other) => this.rank(one) - this.rank(other))
			})
		)
	);

	/** Each lesson, and of one’s own the versions that were answered. As text: the same again is no change. */
	private readonly wanted = $derived.by(() => {
		const slugs = [...new Set(this.parts.map(({ lesson }) => lesson))];
		return JSON.stringify(
			slugs.map((slug) => [slug, isOwn(slug) ? versionsAnswered(this.handIns, slug) : []])
		);
	});

	constructor() {
		// What is asked for is known only once the database was read.
		$effect(() => {
			const wanted = new Map(JSON.parse(this.wanted) as [string, string[]][]);
			if (wanted.size) void this.taught.load([...wanted.keys()], (slug) => wanted.get(slug) ?? []);
		});
	}

	/** The columns of the gradebook that were asked of a student: in a split class, not those of the other half. */
	columnsFor(who: string) {
		const learner = this.students.find(({ id }) => id === who)?.learners[0] ?? who;
		const parts = this.assignment ? partsFor(this.assignment, learner) : [];
		return this.grades.columns.filter(({ lesson, exercise }) =>
			asksFor(parts, { lesson, exercise: exercise.id })
		);
	}

	private rank({ who }: { who: string }): number {
		return this.order.get(who) ?? this.order.size;
	}

	/** What a student’s name is, whether names show or not. */
	nameOf(who: string): string {
		const { name } = this.students.find(({ id }) => id === who) ??
			this.handIns.find(({ learner }) => learner === who) ?? { name: '' };
		return name || this.numberOf(who);
	}

	private numberOf(who: string): string {
		const place = this.order.get(who);
		if (place !== undefined) return `Student ${place + 1}`;
		return `Alias ${this.people.findIndex((each) => each.who === who) + 1}`;
	}

	/** What a student is called on the screen now. */
	readonly called = (who: string) => (this.named ? this.nameOf(who) : this.numberOf(who));
}
