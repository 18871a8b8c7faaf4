import type { Extent, Kept } from '$lib/core/course/kept';
import type { Report } from '$lib/core/course/report';
import { Problem } from '$lib/core/problem';
import type { Host, Launch } from '$lib/exchange/lms/host';
import { fitted } from '$lib/exchange/lms/state';

/** How long after a change the host is given it, and asked to store it, in milliseconds. */
const soon = 400;
const settled = 2000;

/** Some hosts take no empty word. */
const placeOf = ({ place }: Kept) => place || 'overview';

/**
 * The way of each change into the host, one after the other: a moment after it was made, and at once where something
 * was finished or the page goes away. `now` gives what there is to keep and to tell.
 */
export class Giving {
	/** Whether somebody only looks: the host takes nothing. */
	looks = $state(false);
	trouble = $state.raw<Problem | null>(null);
	/** How much of the work the host has room for; null: not even the last answers. */
	extent = $state<Extent | null>('everything');
	/** When the host last stored everything, in milliseconds since 1970. */
	storedAt = $state<number | null>(null);
	/** Whether the host let the course begin: before that it is given nothing, so that nothing there is written over. */
	begun = false;
	/** Whether the learner has ended the session: what is done after it goes nowhere. */
	closed = $state(false);
	/** Counts the changes: those that were made, and those that the host has stored. */
	private made = 0;
	private stored = 0;
	private timers: ReturnType<typeof setTimeout>[] = [];
	private line: Promise<void> = Promise.resolve();

	constructor(
		private readonly host: Host,
		private readonly now: () => { kept: Kept; report: Report }
	) {}

	/** Begins; null where the host would not. May be tried again. */
	async launch(): Promise<Launch | null> {
		let launch: Launch | null = null;
		await this.guard(async () => {
			launch = await this.host.launch();
			this.looks = launch.looks;
			this.begun = true;
			this.trouble = null;
		});
		return launch;
	}

	/** Something was changed. */
	changed(): void {
		this.made++;
		if (!this.takes) return;
		this.wait();
		this.timers = [setTimeout(() => this.hand(), soon), setTimeout(() => this.store(), settled)];
	}

	/** Gives the host all there is, and has it stored. False where it did not take it. */
	async store(): Promise<boolean> {
		this.wait();
		if (this.looks) return true;
		if (!this.takes) return false;
		const { report } = this.now();
		const { made } = this;
		return (
			(await this.hand()) &&
			this.guard(async () => {
				await this.host.tell(report);
				this.stored = Math.max(this.stored, made);
				this.storedAt = Date.now();
				this.trouble = null;
			})
		);
	}

	/** Whether the host is given what changes. */
	private get takes(): boolean {
		return this.begun && !this.looks && !this.closed;
	}

	/** The page is looked at again: what the host has not stored yet goes to it. */
	async comeBack(): Promise<void> {
		if (this.takes && this.stored < this.made) await this.store();
	}

	/**
	 * The page goes away, or behind another one: what the host has not stored yet goes to it now. Whether it came is not
	 * known, so it is still to be stored by whoever comes back.
	 */
	part(gone: boolean): void {
		if (!this.takes || this.stored >= this.made) return;
		const { kept, report } = this.now();
		const fit = fitted(kept, this.host.limit);
		if (fit) this.host.part(fit.state, placeOf(kept), report, gone);
	}

	/** Ends the session with the host. */
	async leave(): Promise<boolean> {
		const tells = (await this.store()) && !this.looks;
		if (!tells && !this.looks && this.extent !== null) return false;
		return this.guard(async () => {
			await this.host.leave(tells ? this.now().report : null);
			this.closed = true;
		});
	}

	private wait(): void {
		this.timers.forEach(clearTimeout);
		this.timers = [];
	}

	/** Gives the host what to keep. False where it would not, or has no room for it: then nothing is told either. */
	private async hand(): Promise<boolean> {
		const taken = await this.guard(async () => {
			const { kept } = this.now();
			const fit = fitted(kept, this.host.limit);
			this.extent = fit?.extent ?? null;
			if (fit) await this.host.keep(fit.state, placeOf(kept));
		});
		return taken && this.extent !== null;
	}

	private guard(action: () => Promise<void>): Promise<boolean> {
		const turn = this.line.then(async () => {
			try {
				await action();
				return true;
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				this.trouble = error;
				return false;
			}
		});
		const over = () => {};
		this.line = turn.then(over, over);
		return turn;
	}
}
