import type { Lack } from '$lib/core/manuscript/check';
import type { LabelCard } from '$lib/core/label-card';
import type { Fields } from '$lib/core/manuscript/field';
import type { Passage } from '$lib/core/text';

/** What a form can choose from: the lesson around the exercise, and the exercise itself. */
export type Around = {
	passages: readonly Passage[];
	cards: readonly { id: string; title: string }[];
	labels: readonly LabelCard[];
	exercise: Fields;
	/** Gives ids that the exercise does not have yet. */
	newId: () => string;
};

type Path = readonly (string | number)[];

/** What a form still lacks, each with the way to its field. */
export class Lacking {
	private readonly lacks: readonly { path: Path; lack: Lack }[];

	constructor(lacks: readonly { path: Path; lack: Lack }[]) {
		this.lacks = lacks;
	}

	/** What is lacking here itself, in a sentence for whoever fills the form in; null for nothing. */
	get here(): string | null {
		const found = this.lacks.find(({ path }) => path.length === 0);
		if (!found) return null;
		const { message, fix } = found.lack;
		// What is only empty needs no more than to be filled in.
		return /^(is empty|is missing|cannot be null)/.test(message) ? fix : `It ${message}. ${fix}`;
	}

	/** How many things are lacking here and in all below. */
	get count(): number {
		return this.lacks.length;
	}

	/** What is lacking in the part of this name. */
	within(name: string | number): Lacking {
		return new Lacking(
			this.lacks.flatMap(({ path, lack }) =>
				path[0] === name ? [{ path: path.slice(1), lack }] : []
			)
		);
	}
}
