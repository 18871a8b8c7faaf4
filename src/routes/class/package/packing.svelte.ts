import type { Assignment } from '$lib/core/assignment';
import type { Course, Way } from '$lib/core/course/course';
import { fileName } from '$lib/core/file-name';
import { Problem } from '$lib/core/problem';
import { download } from '../../file';
import { courseOf, playerPage } from './course';

/** After how long a person wants to know how far it is, in milliseconds. */
const patience = 1000;

const called: Record<Way, string> = {
	scorm12: 'SCORM-1.2',
	scorm2004: 'SCORM-2004',
	cmi5: 'cmi5'
};

const aborted = (signal: AbortSignal) =>
	new Promise<never>((_, reject) =>
		signal.addEventListener('abort', () => reject(signal.reason as Error))
	);

/** A package in the making: how far it is, what came of it, and what went wrong. */
export class Packing {
	working = $state(false);
	/** How many lessons are there, of how many: told when it takes long. */
	progress = $state.raw({ done: 0, of: 0 });
	isSlow = $state(false);
	stopped = $state(false);
	made = $state.raw<{ name: string; bytes: number; way: Way } | null>(null);
	problem = $state.raw<Problem | null>(null);
	private stop = new AbortController();

	cancel() {
		this.stop.abort();
	}

	/** Forgets what came of the last one: something in the form has changed. */
	forget() {
		[this.made, this.problem, this.stopped] = [null, null, false];
	}

	/** Makes the package of what `wanted` gives, and hands it to the browser. Whether it did. */
	async make(
		wanted: () => Assignment,
		how: Pick<Course, 'way' | 'mastery'>,
		nameOf: (slug: string) => string
	): Promise<boolean> {
		this.forget();
		this.working = true;
		this.stop = new AbortController();
		this.progress = { done: 0, of: 0 };
		const slow = setTimeout(() => (this.isSlow = true), patience);
		try {
			// Whoever stops it need not wait for what is still on its way.
			await Promise.race([this.pack(wanted(), how, nameOf), aborted(this.stop.signal)]);
			return true;
		} catch (error) {
			if (this.stop.signal.aborted) this.stopped = true;
			else if (error instanceof Problem) this.problem = error;
			else throw error;
			return false;
		} finally {
			clearTimeout(slow);
			[this.working, this.isSlow] = [false, false];
		}
	}

	private async pack(
		assignment: Assignment,
		how: Pick<Course, 'way' | 'mastery'>,
		nameOf: (slug: string) => string
	) {
		const { signal } = this.stop;
		const onprogress = (done: number, of: number) => (this.progress = { done, of });
		const [course, player, { packageOf }] = await Promise.all([
			courseOf(assignment, how, { nameOf, signal, onprogress }),
			playerPage(signal),
			import('$lib/exchange/lms/package')
		]);
		signal.throwIfAborted();
		const at = Date.now();
		const zip = packageOf(course, player, at);
		const name = fileName(`${called[how.way]} ${assignment.title}`, at, 'zip');
		await download(zip, name, 'application/zip');
		this.made = { name, bytes: zip.length, way: how.way };
	}
}
