import { foreign } from '../core/packing/faults';
import { Problem } from '../core/problem';
import { add, joined, progress, type Seen } from './frames';

/** A parcel that is whole now, or why a code gives none. */
export type Gathered = Uint8Array | Problem;

/**
 * Gathers the codes that a camera sees, in any order and however often, of several parcels at a time.
 * A code that it knows already gives nothing.
 */
export class Gathering {
	private known = new Set<string>();
	private parts = new Map<string, Seen>();

	/** How many codes of each parcel were seen that is not whole yet, and of how many. */
	get open(): { seen: number; of: number }[] {
		return [...this.parts.values()].map(progress);
	}

	/**
	 * Takes the bytes of a code. Gives back the parcel that is whole with it; a Problem where the code is
	 * not ours or the codes do not belong together; null while codes are missing and where this one is known.
	 */
	take(code: Uint8Array): Gathered | null {
		const text = code.join();
		if (this.known.has(text)) return null;
		this.known.add(text);
		const alone = add(null, code);
		if (!alone) return foreign('a hand-in');
		if (alone.check === null) return joined(alone);
		const name = `${alone.check} ${alone.parts.length}`;
		const seen = add(this.parts.get(name) ?? null, code)!;
		this.parts.set(name, seen);
		try {
			const parcel = joined(seen);
			if (parcel) this.parts.delete(name);
			return parcel;
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.parts.delete(name);
			return error;
		}
	}
}
