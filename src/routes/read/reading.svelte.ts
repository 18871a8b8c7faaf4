import type { Reading } from '$lib/core/second/reading';
import { keepReading, reading } from '$lib/store/readings';
import { Growing } from '../growing.svelte';

let open: Growing<Reading> | null = null;

/** What is read for a colleague under this id, with its steps back. */
export function readingOf(id: string): Growing<Reading> {
	if (open?.id !== id) {
		// What it derives has to outlive the page that asked for it first.
		$effect.root(() => void (open = new Growing(id, { find: reading, keep: keepReading })));
		void open!.open();
	}
	return open!;
}
