import type { Name } from '$lib/core/annotation/seed';
import type { Passage } from '$lib/core/text';
import { Problem } from '$lib/core/problem';
import type { Placed } from '$lib/authoring/place';

/** A file of annotations on its way in, and what became of its remarks. Nothing of it is in the key yet. */
export class Taking {
	working = $state(false);
	/** How many remarks were looked for so far, of how many. */
	done = $state(0);
	total = $state(0);
	problem = $state.raw<Problem | null>(null);
	placed = $state.raw<Placed | null>(null);
	/** Whether the file speaks of more than it holds. */
	more = $state(false);
	/** The text in which the remarks were placed, by its name. */
	source = $state('');

	/** Reads a file and finds its words in the passages. What was brought in before stays where it is refused. */
	async take(
		find: () => Promise<string>,
		passages: Passage[],
		unseen: Passage[],
		names: readonly Name[]
	): Promise<void> {
		[this.problem, this.working, this.done, this.total] = [null, true, 0, 0];
		try {
			const [text, { remarks }, { placeAll }, { sourceOf, whole }] = await Promise.all([
				find(),
				import('$lib/core/annotation/read'),
				import('$lib/authoring/place'),
				import('$lib/core/annotation/whole')
			]);
			const read = remarks(text);
			this.total = read.remarks.length;
			const placed = await placeAll(read.remarks, passages, unseen, names, (done) => {
				this.done = done;
			});
			[this.placed, this.more, this.source] = [placed, read.more, sourceOf(whole(passages))];
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
		} finally {
			this.working = false;
		}
	}
}

/** The text of a file of annotations. Throws a Problem where it is too big, or cannot be opened any more. */
export async function textOf(file: File): Promise<string> {
	const [{ limits }, { tooBig }] = await Promise.all([
		import('$lib/core/pack/hostile'),
		import('$lib/core/annotation/read')
	]);
	if (file.size > limits.file) throw tooBig();
	return file.text().catch((error: unknown) => {
		if (!(error instanceof DOMException)) throw error;
		throw new Problem(
			'This file cannot be opened any more.',
			'Perhaps it was moved or is still being copied: choose it once more.'
		);
	});
}
