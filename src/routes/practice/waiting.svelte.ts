import type { Draft } from '$lib/core/attempt';
import { blank } from '$lib/core/exercises/mark';
import type { Answer } from '$lib/core/exercises/mark';
import { answerOf, begun, markOf, taskOf } from '$lib/core/practice/begun';
import type { Item } from '$lib/core/practice/item';
import type { Log } from '$lib/core/practice/log';
import type { Place } from '$lib/core/text';
import { drafts } from '$lib/store/drafts';
import { live } from '$lib/store/live.svelte';
import { Work } from '../lessons/[slug]/[exercise]/work.svelte';
import { session } from '../session.svelte';

/** The marks of a learner that were kept and not answered yet; `known` is false until that was looked up. */
export class Waiting {
	private readonly stored = $derived.by(() => {
		const id = session.learner?.id;
		return live<Draft[] | null>(async () => (id ? drafts(id) : []), null);
	});
	readonly known = $derived(this.stored.current !== null);

	/** The item to go on with, null where none waits. */
	item(items: readonly Item[], { seen }: Log): Item | null {
		return begun(items, this.stored.current ?? [], seen);
	}
}

/** The mark on an item as it is being made: each change is kept at once. */
export class Marking {
	private readonly work: Work;
	readonly mark = $derived.by(() => markOf(this.work.answer as Answer));

	constructor(item: Item) {
		this.work = new Work(taskOf(item), { blank, carry: (_now, earlier) => earlier });
	}

	/** Whether it is known what was marked before: until then nothing can be. */
	get ready(): boolean {
		return this.work.ready;
	}

	get saving(): boolean {
		return this.work.saving;
	}

	/** Marks words, null to take the mark away. */
	take(mark: Place | null): void {
		this.work.set(answerOf(mark));
	}

	/** Takes over what another tab did to this mark. */
	follow(): void {
		this.work.follow();
	}
}
