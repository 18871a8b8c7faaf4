import type { Learner } from '$lib/core/learner';
import { pictures } from '$lib/core/pictures';
import { Problem } from '$lib/core/problem';
import {
	askToPersist,
	keepSetting,
	setting,
	type Persistence,
	type Reading
} from '$lib/store/device';
import {
	addLearner,
	beginAs,
	chooseLearner,
	currentLearner,
	learner as find
} from '$lib/store/learners';
import { goOnInMemory, open } from '$lib/store/open';
import { parked } from '$lib/store/parked';
import { standing } from '$lib/store/standing.svelte';
import { newId } from './id';
import { keepLearnerOfTab, learnerOfTab } from './tab';

type Beginning = { fresh: Learner; learner: Promise<Learner> };

/**
 * Who learns in this tab, and how storage is doing. Each tab keeps its own learner from the moment it
 * opens, so that work never goes to somebody who was chosen in another tab.
 */
class Session {
	learner = $state.raw<Learner | null>(null);
	ready = $state(false);
	persistence = $state<Persistence | null>(null);
	trouble = $state.raw<Problem | null>(null);

	/** False where the browser lets us keep nothing: all work lives in memory alone. */
	get kept(): boolean {
		return standing.is !== 'unkept';
	}

	reading = $state.raw<Reading>({ size: 'normal', spacing: 'normal', face: 'serif' });

	/** Whether this tab holds work that is kept nowhere else. */
	get holdsWork(): boolean {
		return !this.kept || parked().length > 0;
	}

	private beginning: Beginning | null = null;
	private opened: () => void = () => {};
	private readonly opening = new Promise<void>((done) => (this.opened = done));

	async start() {
		await this.guard(async () => {
			await open();
			const own = learnerOfTab();
			this.learner = (own === null ? null : await find(own)) ?? (await currentLearner());
			this.reading = (await setting('reading')) ?? this.reading;
			this.persistence = await setting('persistence');
			this.ready = true;
			this.opened();
		});
	}

	/**
	 * Who works here, null while nobody does or while the first learner is still being made: changes that
	 * came in meanwhile wait for `begin`, so that none overtakes an earlier one.
	 */
	get worker(): Learner | null {
		return this.beginning ? null : this.learner;
	}

	/**
	 * Makes a learner without a name for somebody who begins to work before choosing one: `fresh`, unless
	 * somebody else came first, in this tab or another.
	 */
	begin(): Beginning {
		if (this.beginning) return this.beginning;
		const fresh: Learner = {
			id: newId(),
			name: '',
			picture: pictures[0],
			createdAt: Date.now(),
			savedAt: null
		};
		const learner = this.enrol(fresh).finally(() => (this.beginning = null));
		return (this.beginning = { fresh, learner });
	}

	private async enrol(fresh: Learner): Promise<Learner> {
		await this.opening;
		if (this.learner) return this.learner;
		try {
			return this.enter(await beginAs(fresh));
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			// Not even a learner fits: what is done from now on can at least be saved to a file.
			await goOnInMemory(error);
			return this.enter(await beginAs(fresh));
		}
	}

	/** A new learner, who becomes the one of this tab and of the device. */
	async join(learner: Learner): Promise<void> {
		await addLearner(learner);
		this.enter(learner);
	}

	/** Changes who learns in this tab, and who will when the device is next used; null for nobody. */
	async choose(learner: Learner | null): Promise<void> {
		if (learner) {
			await chooseLearner(learner.id);
			this.enter(learner);
		} else {
			this.learner = null;
			keepLearnerOfTab(null);
		}
	}

	private enter(learner: Learner): Learner {
		this.learner = learner;
		keepLearnerOfTab(learner.id);
		// Some browsers ask the person, who may take their time: no work waits for the answer.
		if (this.persistence === null) void this.guard(() => this.persist());
		return learner;
	}

	/** Asks the browser not to clear the work away; `again` where it was asked before and said no. */
	async persist(again = false): Promise<void> {
		this.persistence = await askToPersist(again);
	}

	/** How this person likes to read, kept for the device. */
	async read(change: Partial<Reading>) {
		this.reading = { ...this.reading, ...change };
		await this.guard(() => keepSetting('reading', this.reading));
	}

	/** Runs something that keeps or reads work; what a person can put right is shown above every page. */
	async guard(action: () => Promise<void>): Promise<boolean> {
		try {
			await action();
			// What could not be kept before still waits: only when it is kept is all well again.
			if (this.trouble && !parked().length) this.trouble = null;
			return true;
		} catch (error) {
			this.trouble =
				error instanceof Problem
					? error
					: new Problem(
							'Something went wrong, and your last change may not have been kept.',
							'Save your work to a file, then reload this page.'
						);
			if (!(error instanceof Problem)) throw error;
			return false;
		}
	}
}

export const session = new Session();
