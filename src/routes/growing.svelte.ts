import { merge } from '$lib/core/merge';
import { session } from './session.svelte';

/** How many steps back “Undo” goes. */
const most = 200;

type Row = { id: string; changedAt: number };
type Store<T> = {
	find: (id: string) => Promise<T | null>;
	keep: (mine: T, base: T) => Promise<T>;
};

/**
 * Something on this device that grows under a person’s hands, open in this tab. Every change is kept at once, and
 * can be taken back until the tab is closed.
 */
export class Growing<T extends Row> {
	readonly id: string;
	/** How it stands here; null until it was found, or where there is none. */
	current = $state.raw<T | null>(null);
	ready = $state(false);
	/** Changes that are on their way to the disk. */
	private underway = $state(0);
	private past = $state.raw<T[]>([]);
	private future = $state.raw<T[]>([]);
	/** What the disk holds, as this tab last heard. */
	private kept: T | null = null;
	private queue: Promise<unknown> = Promise.resolve();
	/** The field that was typed in last: a word is one step, not each of its letters. */
	private field = '';
	private store: Store<T>;

	readonly canUndo = $derived(this.past.length > 0);
	readonly canRedo = $derived(this.future.length > 0);
	readonly saving = $derived(this.underway > 0);

	constructor(id: string, store: Store<T>) {
		this.id = id;
		this.store = store;
	}

	async open(): Promise<void> {
		await session.guard(async () => {
			this.current = this.kept = await this.store.find(this.id);
			this.ready = true;
		});
	}

	/**
	 * Changes it and keeps it. `field` names what is being typed in, so that all that is typed there in one go is
	 * taken back in one step.
	 */
	change(next: T, field = ''): void {
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

	private put(next: T): void {
		this.current = { ...next, changedAt: Date.now() };
		this.underway++;
		this.queue = this.queue.then(() => this.keep()).finally(() => this.underway--);
	}

	private async keep(): Promise<void> {
		const mine = this.current;
		// What was done meanwhile went along with an earlier change.
		if (!mine || mine === this.kept) return;
		await session.guard(async () => {
			const kept = await this.store.keep(mine, this.kept ?? mine);
			// Another tab may have added something; and something may have been changed here since.
			this.current = this.current === mine ? kept : merge(mine, this.current!, kept);
			this.kept = kept;
		});
	}
}
