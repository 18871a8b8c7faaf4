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
import { addLearner, chooseLearner, currentLearner } from '$lib/store/learners';
import { open } from '$lib/store/open';
import { standing } from '$lib/store/standing.svelte';
import { newId } from './id';

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

	async start() {
		await this.guard(async () => {
			await open();
			this.learner = await currentLearner();
			this.reading = (await setting('reading')) ?? this.reading;
			this.persistence = await setting('persistence');
			this.ready = true;
		});
	}

	private beginning: Promise<Learner> | null = null;

	/** A learner without a name yet, for somebody who begins to work before choosing one. */
	begin(): Promise<Learner> {
		this.beginning ??= this.nameless().finally(() => (this.beginning = null));
		return this.beginning;
	}

	private nameless(): Promise<Learner> {
		const learner = {
			id: newId(),
			name: '',
			picture: pictures[0],
			createdAt: Date.now(),
			savedAt: null
		};
		return this.join(learner);
	}

	/** A new learner, who becomes the one of this tab. */
	async join(learner: Learner): Promise<Learner> {
		await addLearner(learner);
		await this.choose(learner);
		if (this.persistence === null) this.persistence = await askToPersist();
		return learner;
	}

	async choose(learner: Learner | null) {
		this.learner = learner;
		if (learner) await chooseLearner(learner.id);
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
			if (this.trouble) this.trouble = null;
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
