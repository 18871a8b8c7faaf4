import { waiting, type Question, type Written } from '$lib/core/answers';
import type { Comment } from '$lib/core/classroom';
import { keeping } from './keeping.svelte';

/** What a teacher says of an answer: the comment, and the points of the checklist that they find in it. */
export type Said = { text: string; ticks: string[] };

/** The answers to one question, one after the other, as a teacher goes through them. */
export class Sitting {
	filter = $state<'waiting' | 'all'>('waiting');
	/** Whether the teacher has gone past the last answer. */
	isOver = $state(false);
	/** What was cleared last, for an undo. */
	cleared = $state.raw<{ learner: string; said: Said } | null>(null);
	/** Counts what was cleared and put back: fields begin anew then. */
	revision = $state(0);
	private at = $state<string | null>(null);
	/** Who was read in this sitting: they stay in the row, so that one can go back to them. */
	private read = $state.raw<ReadonlySet<string>>(new Set());
	/** Whose own ticks are open: the teacher asked for them, or has moved on. */
	private open = $state.raw<ReadonlySet<string>>(new Set());

	constructor(
		private readonly question: () => Question,
		private readonly spot: () => { class: string; assignment: string }
	) {}

	readonly answers = $derived.by(() => this.question().answers);
	readonly left = $derived.by(() => waiting([this.question()]));
	readonly row = $derived(
		this.answers.filter(
			({ learner, standing }) =>
				this.filter === 'all' || standing !== 'looked at' || this.read.has(learner)
		)
	);
	readonly current = $derived(this.row.find(({ learner }) => learner === this.at) ?? this.row[0]);
	readonly place = $derived(this.current ? this.row.indexOf(this.current) : -1);
	readonly isCompared = $derived(this.current !== undefined && this.open.has(this.current.learner));

	keyOf({ learner }: Pick<Written, 'learner'>) {
		const { lesson, exercise } = this.question();
		return { class: this.spot().class, learner, lesson: lesson.slug, exercise: exercise.id };
	}

	/** The comment on an answer, whether it was read or is still on its way there and back. */
	private commentOn(answer: Written): Comment | null {
		const coming = keeping.latest(this.keyOf(answer));
		return coming === undefined ? answer.comment : coming;
	}

	/** What is said of an answer. */
	said(answer: Written): Said {
		const { text = '', ticks = [] } = this.commentOn(answer) ?? {};
		return { text, ticks };
	}

	say(answer: Written, said: Said) {
		this.read = new Set(this.read).add(answer.learner);
		const { assignment } = this.spot();
		const about = { assignment, answered: answer.at, at: Date.now() };
		const comment: Comment = { ...this.keyOf(answer), ...about, ...said };
		void keeping.keep(this.keyOf(answer), comment);
	}

	compare() {
		if (this.current) this.open = new Set(this.open).add(this.current.learner);
	}

	/** To the next answer, or the one before. An answer that a teacher goes on from was looked at. */
	go(by: 1 | -1) {
		const { current } = this;
		if (by === -1 && this.isOver) return void (this.isOver = false);
		if (!current || this.isOver) return;
		const to = this.row[this.place + by];
		if (by === -1 && !to) return;
		if (by === 1 && this.commentOn(current)?.answered !== current.at) {
			this.say(current, this.said(current));
		}
		this.compare();
		this.at = to?.learner ?? current.learner;
		this.isOver = !to;
	}

	choose(filter: 'waiting' | 'all') {
		[this.filter, this.isOver, this.at] = [filter, false, null];
	}

	clear(answer: Written) {
		this.cleared = { learner: answer.learner, said: this.said(answer) };
		this.read = new Set(this.read).add(answer.learner);
		this.at = answer.learner;
		this.revision++;
		void keeping.keep(this.keyOf(answer), null);
	}

	undo() {
		const answer = this.answers.find(({ learner }) => learner === this.cleared?.learner);
		if (!answer || !this.cleared) return;
		this.say(answer, this.cleared.said);
		[this.cleared, this.at, this.isOver] = [null, answer.learner, false];
		this.revision++;
	}
}
