import type { Draft } from '$lib/core/attempt';
import type { Answer, Exercise } from '$lib/core/exercises';
import type { Kit } from '$lib/ui/kinds';
import type { Desk } from '$lib/ui/lesson/desk';
import { Steps } from '$lib/ui/lesson/steps.svelte';
import type { Sitting } from './sitting.svelte';

/** The work on one exercise of a course. Nobody else writes at the same time: the host opens a course once. */
export class Work implements Desk {
	private readonly steps = new Steps();
	/** Whether another try has begun that nothing was changed in yet, and what it begins with. */
	private fresh = $state.raw<Answer>();

	constructor(
		private readonly sitting: Sitting,
		private readonly task: { lesson: string; exercise: Exercise; version: string },
		private readonly kit: Pick<Kit, 'blank' | 'carry'>
	) {}

	private get place() {
		return { lesson: this.task.lesson, exercise: this.task.exercise.id };
	}
	private readonly draft = $derived.by(() => {
		const draft = this.sitting.draft(this.place);
		// What was begun on another version of the lesson may mean other words by now.
		return draft?.version === this.task.version ? draft : null;
	});
	readonly attempts = $derived.by(() => this.sitting.attempts(this.place));
	readonly answer = $derived.by(() => this.draft?.answer ?? this.fresh ?? this.kit.blank());
	readonly done = $derived.by(
		() => this.attempts.length > 0 && this.draft === null && this.fresh === undefined
	);
	readonly canUndo = $derived.by(() => this.steps.canUndo);
	readonly canRedo = $derived.by(() => this.steps.canRedo);

	get ready(): boolean {
		return this.sitting.ready;
	}

	set(answer: Answer) {
		this.steps.made(this.answer);
		this.keep(answer);
	}

	undo() {
		const before = this.steps.back(this.answer);
		if (before) this.keep(this.kit.carry(this.answer, before));
	}

	redo() {
		const after = this.steps.forth(this.answer);
		if (after) this.keep(this.kit.carry(this.answer, after));
	}

	/** The answer is kept in this window in any case; whether the host took it shows above. */
	async commit(): Promise<boolean> {
		await this.sitting.answered(this.drafted(this.answer));
		this.steps.clear();
		this.fresh = undefined;
		return true;
	}

	again(answer: Answer) {
		this.steps.clear();
		this.fresh = answer;
	}

	private keep(answer: Answer) {
		this.sitting.begun(this.drafted(answer));
	}

	private drafted(answer: Answer): Draft {
		const { lesson, exercise, version } = this.task;
		return {
			learner: this.sitting.kept.learner,
			attempt: `${lesson}.${exercise.id}`,
			...{ lesson, exercise: exercise.id, kind: exercise.type, version },
			...{ rev: 1, at: Date.now(), answer: $state.snapshot(answer) as Answer }
		};
	}
}
