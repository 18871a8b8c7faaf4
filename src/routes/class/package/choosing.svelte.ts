import { differences, type Assignment } from '$lib/core/assignment';
import { same } from '$lib/core/merge';
import { assignmentOf, blank, Wish } from '$lib/core/wish';
import { keepSetting, setting, type Packing } from '$lib/store/device';
import * as v from 'valibot';
import { newId } from '../../id';
import { session } from '../../session.svelte';
import type { Lessons } from '../lessons.svelte';

/** A choice of lessons for a package, without a class: kept at every change, after the package is made, too. */
export class Choosing {
	id = $state('');
	wish = $state<Wish>(structuredClone(blank));
	ready = $state(false);
	/** Whether something stands in the form. */
	begun = $state(false);
	/** What stood in the form before its person began again. */
	before = $state.raw<Packing | null>(null);
	private made: Assignment | null = null;

	async open() {
		const kept = await setting('packing');
		if (kept && v.is(Wish, kept.wish)) this.put(kept);
		else this.id = newId();
		this.ready = true;
	}

	readonly keep = () => {
		this.begun = !same($state.snapshot(this.wish), blank);
		this.before = null;
		return session.guard(() => keepSetting('packing', this.standing()));
	};

	/** What is asked for: another version where it differs from what the last package asked for. Throws a Problem for what is missing. */
	assignment(lessons: Lessons): Assignment {
		const { id, wish, made } = this.standing();
		const version = made?.version ?? 1;
		const wanted = assignmentOf(wish, { id, version, key: null }, lessons);
		return made && differences(made, wanted).length ? { ...wanted, version: version + 1 } : wanted;
	}

	/** Remembers what a package asked for. */
	async packed(assignment: Assignment) {
		this.made = assignment;
		await this.keep();
	}

	async startAgain() {
		const before = this.standing();
		this.put({ id: newId(), wish: structuredClone(blank), made: null });
		await this.keep();
		this.before = before;
	}

	async undo() {
		this.put(this.before!);
		await this.keep();
	}

	private standing(): Packing {
		return { id: this.id, wish: $state.snapshot(this.wish), made: this.made };
	}

	private put({ id, wish, made }: Packing) {
		[this.id, this.wish, this.made] = [id, structuredClone(wish), made];
		this.begun = !same(wish, blank);
	}
}
