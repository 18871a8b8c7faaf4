import { merge, same } from '$lib/core/merge';
import { blank, wishOf, type Begun, type Wish } from '$lib/core/wish';
import { issuedOf } from '$lib/store/issued';
import { live } from '$lib/store/live.svelte';
import { begunOn, forgetBegun, keepBegun, type WishSpot } from '$lib/store/wishes';
import { newId } from '../../id';
import { session } from '../../session.svelte';

/**
 * The form of an assignment, kept at every change until the assignment is made. What another tab does to the
 * same form shows here, too.
 */
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
	/** What stood in the form when this tab last read or kept it: the common ground of a merge. */
	private base: Wish = blank;
	/** When what we know of was kept. */
	private at = 0;
	private pending = $state(0);

	constructor(private readonly spot: () => WishSpot) {}

	private readonly stored = $derived.by(() => {
		const spot = this.spot();
		return live<Begun | null>(() => begunOn(spot), null);
	});

	async open() {
		const { made } = this.spot();
		const [issued, kept] = await Promise.all([made ? issuedOf(made) : null, begunOn(this.spot())]);
		this.id = issued?.id ?? kept?.id ?? newId();
		this.start = issued ? wishOf(issued.assignment) : structuredClone(blank);
		this.base = kept?.wish ?? this.start;
		this.at = kept?.at ?? 0;
		this.wish = structuredClone(this.base);
		this.found = this.begun = kept !== null;
		this.ready = true;
	}

	/** Takes over what another tab did to this form, where nothing of ours is under way. */
	follow() {
		const kept = this.stored.current;
		if (this.ready && !this.pending && kept) this.take(kept, this.base);
	}

	/** `base`: what of the form in this tab is in `kept` already. */
	private take(kept: Begun, base: Wish) {
		if (kept.at <= this.at) return;
		const now = $state.snapshot(this.wish);
		const wish = merge(base, now, kept.wish);
		if (!same(wish, now)) this.wish = structuredClone(wish);
		[this.id, this.base, this.at] = [kept.id, kept.wish, kept.at];
		this.begun = !same(wish, this.start);
	}

	readonly keep = async () => {
		const wish = $state.snapshot(this.wish);
		this.begun = !same(wish, this.start);
		this.before = null;
		this.pending++;
		try {
			await session.guard(() => (this.begun ? this.store(wish) : forgetBegun(this.spot())));
		} finally {
			this.pending--;
		}
	};

	private async store(wish: Wish) {
		const before = this.base;
		const mine = { ...this.spot(), id: this.id, wish, at: Date.now() };
		// The next change comes on top of this one, also while this one is on its way.
		this.base = wish;
		try {
			const kept = await keepBegun(mine, before, newId());
			// Of several changes under way the last one tells what stands.
			if (this.base === wish) this.take(kept, wish);
		} catch (error) {
			if (this.base === wish) this.base = before;
			throw error;
		}
	}

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
