import type { Attempt, Draft } from '$lib/core/attempt';
import type { Answer, Answerable } from '$lib/core/exercises';
import { merge, same } from '$lib/core/merge';
import { attemptsOf, commit } from '$lib/store/attempts';
import { draft, keepDraft } from '$lib/store/drafts';
import { live } from '$lib/store/live.svelte';
import { setOut } from '$lib/store/parked';
import type { Learner } from '$lib/core/learner';
import type { Kit } from '$lib/ui/kinds';
import { newId } from '../../../id';
import { session } from '../../../session.svelte';
import { Turns } from './turns';
import { Steps } from '$lib/ui/lesson/steps.svelte';

type Task = { lesson: string; exercise: string; kind: Answerable; version: string };

/**
 * The work on one exercise: the answer as it stands, its undo and redo, and its way into storage. Each
 * change is kept at once. What another tab does to the same draft shows here as soon as nothing of ours
 * is under way.
 */
export class Work {
	/** The answer as this tab has it; undefined until something was done here. */
	private mine = $state.raw<Answer>();
	private readonly steps = new Steps();
	private readonly turns = new Turns();
	private pending = $state(0);
	private attempt = newId();
	/** The draft as we last handed it to storage or read it there: the common ground of a merge. */
	private issued: Draft | null = null;
	private readonly task: Task;
	private readonly blank: Answer;
	private readonly carry: Kit['carry'];

	constructor(task: Task, kit: Pick<Kit, 'blank' | 'carry'>) {
		this.task = task;
		this.blank = kit.blank();
		this.carry = kit.carry;
	}

	/** Where the work belongs; null before there is a learner. */
	readonly spot = $derived.by(() => {
		const { lesson, exercise } = this.task;
		return session.learner && { learner: session.learner.id, lesson, exercise };
	});
	private readonly storedDraft = $derived.by(() => {
		const spot = this.spot;
		return live<Draft | null | undefined>(async () => (spot ? draft(spot) : null), undefined);
	});
	private readonly storedAttempts = $derived.by(() => {
		const spot = this.spot;
		return live<Attempt[] | undefined>(async () => (spot ? attemptsOf(spot) : []), undefined);
	});

	readonly attempts = $derived(this.storedAttempts.current ?? []);

	/** Whether what was kept before is known: until then nothing may be changed, or it would be overwritten. */
	readonly ready = $derived(
		this.mine !== undefined ||
			(session.ready &&
				this.storedDraft.current !== undefined &&
				this.storedAttempts.current !== undefined)
	);
	readonly canUndo = $derived(this.steps.canUndo);
	readonly canRedo = $derived(this.steps.canRedo);
	readonly saving = $derived(this.pending > 0);

	/** The answer: ours while we work on it, else the stored draft, else an empty one. */
	get answer(): Answer {
		return this.mine ?? this.storedDraft.current?.answer ?? this.blank;
	}

	/** Whether the explanation shows: something was committed and no further try has begun. */
	readonly done = $derived(
		this.attempts.length > 0 && this.mine === undefined && this.storedDraft.current === null
	);

	/** Takes over what another tab did to this draft, where nothing of ours is under way. */
	follow() {
		const stored = this.storedDraft.current;
		if (this.pending || this.mine === undefined || !this.issued) return;
		if (stored?.attempt === this.attempt && stored.rev > this.issued.rev) this.take(stored);
		else if (!stored && this.attempts.some(({ id }) => id === this.attempt)) this.reset();
	}

	set(answer: Answer) {
		if (!this.ready) return;
		this.steps.made(this.answer);
		void this.keep(answer);
	}

	undo() {
		const [now, before] = [this.answer, this.steps.back(this.answer)];
		if (before) void this.keep(this.carry(now, before));
	}

	redo() {
		const [now, after] = [this.answer, this.steps.forth(this.answer)];
		if (after) void this.keep(this.carry(now, after));
	}

	/** Commits the answer. False where it could not be kept: then the draft stays as it is. */
	async commit(): Promise<boolean> {
		const at = Date.now();
		const arrived = this.leave(at);
		try {
			if (!(await this.keep(this.answer))) return false;
			return await session.guard(async () => {
				const { issued } = this;
				if (issued) await commit(issued, at);
				this.reset();
			});
		} finally {
			arrived();
		}
	}

	/** Who presses the last button and closes the tab has finished all the same. */
	private leave(commit: number): () => void {
		const [learner, stored] = [session.worker, this.issued ?? this.storedDraft.current];
		if (!learner) return () => {};
		const attempt = stored?.attempt ?? this.attempt;
		const mine = { ...this.drafted(learner, this.answer), attempt };
		return setOut({ mine, base: stored ?? null, spare: newId(), commit });
	}

	/** Begins another try, with an answer to start from. The attempts before stay as they are. */
	again(answer: Answer) {
		this.reset();
		this.mine = answer;
	}

	private async keep(answer: Answer): Promise<boolean> {
		const stored = this.storedDraft.current;
		if (!this.issued && stored) [this.issued, this.attempt] = [stored, stored.attempt];
		this.mine = answer;
		this.pending++;
		try {
			return await session.guard(() => this.store(answer));
		} finally {
			this.pending--;
		}
	}

	private async store(answer: Answer): Promise<void> {
		const learner = session.worker ?? (await this.somebody(answer));
		const base = this.issued;
		const mine = this.drafted(learner, answer);
		this.issued = mine;
		const settled = await keepDraft(mine, base, newId(), this.turns.of(mine));
		// Only the last of several changes under way may tell what stands: the others are history.
		if (this.issued !== mine) return;
		if (settled) this.take(settled);
		else this.reset();
	}

	/** Who works here, once there is somebody: until then the change is safe as it is. */
	private async somebody(answer: Answer): Promise<Learner> {
		const { fresh, learner } = session.begin();
		const mine = this.drafted(fresh, answer);
		const arrived = setOut({ mine, base: this.issued, spare: newId(), fresh });
		try {
			return await learner;
		} finally {
			arrived();
		}
	}

	private drafted(learner: Learner, answer: Answer): Draft {
		return {
			...this.task,
			learner: learner.id,
			attempt: this.attempt,
			answer,
			rev: (this.issued?.rev ?? 0) + 1,
			at: Date.now()
		};
	}

	private take(draft: Draft) {
		const before = this.mine;
		if (before && !same(before, draft.answer)) {
			// What another tab did is no step of ours: going back must not take it away.
			this.steps.rebase((step) => merge(before, step, draft.answer));
		}
		this.issued = draft;
		this.attempt = draft.attempt;
		this.mine = draft.answer;
	}

	private reset() {
		this.mine = undefined;
		this.steps.clear();
		this.attempt = newId();
		this.issued = null;
	}
}
