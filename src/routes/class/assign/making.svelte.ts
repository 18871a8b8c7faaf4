import { same } from '$lib/core/merge';
import { blank, wishOf, type Wish } from '$lib/core/wish';
import { issuedOf } from '$lib/store/issued';
import { begunOn, forgetBegun, keepBegun, type WishSpot } from '$lib/store/wishes';
import { newId } from '../../id';
import { session } from '../../session.svelte';

/** The form of an assignment, kept at every change until the assignment is made. */
export class Making {
	id = $state('');
	wish = $state<Wish>(structuredClone(blank));
	ready = $state(false);
	/** Whether something stands in the form that is in no assignment yet. */
	begun = $state(false);
	/** What stood in the form before its person began again. */
	before = $state.raw<Wish | null>(null);
	/** Whether the form was found as it was left. */
	found = $state(false);
	private start: Wish = blank;

	constructor(private readonly spot: () => WishSpot) {}

	async open() {
		const { made } = this.spot();
		const [issued, kept] = await Promise.all([made ? issuedOf(made) : null, begunOn(this.spot())]);
		this.id = issued?.id ?? kept?.id ?? newId();
		this.start = issued ? wishOf(issued.assignment) : structuredClone(blank);
		this.wish = structuredClone(kept?.wish ?? this.start);
		this.found = this.begun = kept !== null;
		this.ready = true;
	}

	readonly keep = () => {
		const { id } = this;
		const wish = $state.snapshot(this.wish);
		this.begun = !same(wish, this.start);
		this.before = null;
		return session.guard(() =>
			this.begun
				? keepBegun({ ...this.spot(), id, wish, at: Date.now() })
				: forgetBegun(this.spot())
		);
	};

	async startAgain() {
		const before = $state.snapshot(this.wish);
		this.wish = structuredClone(this.start);
		await this.keep();
		this.before = before;
	}

	async undo() {
		this.wish = structuredClone(this.before!);
		await this.keep();
	}
}
