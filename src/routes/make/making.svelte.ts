import type { Manuscript } from '$lib/core/manuscript/manuscript';
import { lacksOf, type Lack, type Step } from '$lib/core/manuscript/check';
import { keepManuscript, manuscript } from '$lib/store/manuscripts';
import { Growing } from '../growing.svelte';

/** A lesson in the making, open in this tab. */
export class Making extends Growing<Manuscript> {
	readonly lacks: Lack[] = $derived(this.current ? lacksOf(this.current) : []);

	constructor(id: string) {
		super(id, { find: manuscript, keep: keepManuscript });
	}

	lacksAt(step: Step): Lack[] {
		return this.lacks.filter((lack) => lack.step === step);
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
