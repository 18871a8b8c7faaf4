import type { Manuscript } from '$lib/core/manuscript/manuscript';
import { lacksOf, type Lack, type Step } from '$lib/core/manuscript/check';
import { merge } from '$lib/core/merge';
import { keepManuscript, manuscript } from '$lib/store/manuscripts';
import { session } from '../session.svelte';

/** How many steps back “Undo” goes. */
const most = 200;

/**
 * A lesson in the making, open in this tab. Every change is kept at once, and can be taken back until the tab
 * is closed.
 */
export class Making {
	readonly id: string;
	/** The manuscript as it stands here; null until it was found, or where there is none. */
	current = $state.raw<Manuscript | null>(null);
	ready = $state(false);
	/** Changes that are on their way to the disk. */
	private underway = $state(0);
	private past = $state.raw<Manuscript[]>([]);
	private future = $state.raw<Manuscript[]>([]);
	/** What the disk holds, as this tab last heard. */
	private kept: Manuscript | null = null;
	private queue: Promise<unknown> = Promise.resolve();
	/** The field that was typed in last: a word is one step, not each of its letters. */
	private field = '';

	readonly canUndo = $derived(this.past.length > 0);
	readonly canRedo = $derived(this.future.length > 0);
	readonly saving = $derived(this.underway > 0);
	readonly lacks: Lack[] = $derived(this.current ? lacksOf(this.current) : []);

	constructor(id: string) {
		this.id = id;
	}

	async open(): Promise<void> {
		await session.guard(async () => {
			this.current = this.kept = await manuscript(this.id);
			this.ready = true;
		});
	}

	lacksAt(step: Step): Lack[] {
		return this.lacks.filter((lack) => lack.step === step);
	}

	/**
	 * Changes the manuscript and keeps it. `field` names what is being typed in, so that all that is typed
	 * there in one go is taken back in one step.
	 */
	change(next: Manuscript, field = ''): void {
		const before = this.current;
		if (!before || next === before) return;
		if (!field || field !== this.field) this.past = [...this.past.slice(1 - most), before];
		this.field = field;
		this.future = [];
		this.put(next);
	}

	undo(): void {
		const [before, now] = [this.past.at(-1), this.current];
		if (!before || !now) return;
		this.past = this.past.slice(0, -1);
		this.future = [...this.future, now];
		this.field = '';
		this.put(before);
	}

	redo(): void {
		const [after, now] = [this.future.at(-1), this.current];
		if (!after || !now) return;
		this.future = this.future.slice(0, -1);
		this.past = [...this.past, now];
		this.field = '';
		this.put(after);
	}

	private put(next: Manuscript): void {
		this.current = { ...next, changedAt: Date.now() };
		this.underway++;
		this.queue = this.queue.then(() => this.keep()).finally(() => this.underway--);
	}

	private async keep(): Promise<void> {
		const mine = this.current;
		// What was done meanwhile went along with an earlier change.
		if (!mine || mine === this.kept) return;
		await session.guard(async () => {
			const kept = await keepManuscript(mine, this.kept ?? mine);
			// Another tab may have added something; and something may have been changed here since.
			this.current = this.current === mine ? kept : merge(mine, this.current!, kept);
			this.kept = kept;
		});
	}
}

let open: Making | null = null;

/** The lesson in the making of this id, the same one on every page of the workbench, with its steps back. */
export function making(id: string): Making {
	if (open?.id !== id) {
		// What it derives has to outlive the page that asked for it first.
		$effect.root(() => void (open = new Making(id)));
		void open!.open();
	}
	return open!;
}
