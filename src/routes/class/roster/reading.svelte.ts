import { read, type List } from '$lib/core/lists/read';
import { isSchool, school, type School } from '$lib/core/lists/school';
import type { Listed } from '$lib/core/lists/table';
import { Problem } from '$lib/core/problem';

/** How long the page may stand still, in milliseconds. */
const patience = 40;

/** Ends reading: the person asked for it. */
class Stopped extends Error {}

/** Reading a list of students, or the classes of a school, to be looked at. Nothing is kept of it here. */
export class Reading {
	/** Which file is read, and how far, from 0 to 1. */
	progress = $state.raw<{ file: string; share: number } | null>(null);
	list = $state.raw<List | null>(null);
	/** The classes of a school, one of which is to be chosen. */
	school = $state.raw<School | null>(null);
	problem = $state.raw<Problem | null>(null);
	private stopped = false;
	private rested = 0;

	/** Forgets what was read. */
	clear() {
		[this.list, this.school, this.problem] = [null, null, null];
	}

	cancel() {
		this.stopped = true;
	}

	/** A list that was typed or pasted. */
	text(text: string) {
		return this.guard(async () => {
			const { lines } = await import('$lib/exchange/csv');
			const all = await lines(text, (share) => this.told('the list', share));
			this.list = read('the list', all);
		});
	}

	files(files: readonly File[]) {
		return this.guard(async () => {
			const { listsIn } = await import('$lib/exchange/lists');
			const found = await listsIn(files, (file, share) => this.told(file, share));
			const names = [...found.keys()];
			if (isSchool(names)) {
				this.school = school(found);
				return;
			}
			const [first, ...others] = names.filter((name) => name !== 'manifest.csv');
			if (first === undefined || others.length) {
				throw new Problem(
					'These are several lists.',
					'Choose one at a time. Only the files of OneRoster are read together.'
				);
			}
			this.list = read(first, found.get(first)!);
		});
	}

	/** Takes the students of one class of the school. */
	choose(students: Listed[]) {
		this.list = { from: 'oneRoster', students, unread: this.school?.unread ?? [] };
	}

	private async guard(action: () => Promise<void>) {
		this.clear();
		this.stopped = false;
		try {
			await action();
		} catch (error) {
			if (error instanceof Problem) this.problem = error;
			else if (!(error instanceof Stopped)) throw error;
		} finally {
			this.progress = null;
		}
	}

	/** Lets the page breathe now and then. */
	private async told(file: string, share: number) {
		if (performance.now() - this.rested > patience) {
			this.progress = { file, share };
			await new Promise((rest) => setTimeout(rest));
			this.rested = performance.now();
		}
		if (this.stopped) throw new Stopped();
	}
}
