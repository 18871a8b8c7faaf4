import type { Received } from '$lib/core/classroom';
import { Problem } from '$lib/core/problem';
import { Gathering } from '$lib/exchange/gather';
import { allIssued } from '$lib/store/issued';
import { receive, takeOut } from '$lib/store/received';
import { read, type SetAside } from './reading';

/** What became of the last whole hand-in that the camera saw: it came in, was here, or was taken out again. */
export type Last = { row: Received; went: 'in' | 'here' | 'out' };

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** Hand-ins that a camera sees, for one class: each is kept at once, and the same one again is nothing new. */
export class Scanning {
	/** How many codes were seen of each hand-in that is not whole yet, and of how many. */
	open = $state.raw<{ seen: number; of: number }[]>([]);
	last = $state.raw<Last | null>(null);
	/** Why the last code did not go in; null as soon as another does. */
	refused = $state.raw<Problem | null>(null);
	setAside = $state.raw<SetAside[]>([]);
	private gathering = new Gathering();

	constructor(private readonly room: string) {}

	/** Forgets which codes were seen, so that they are looked at once more. */
	restart() {
		this.gathering = new Gathering();
		this.open = [];
	}

	/** Takes the bytes of a code that was seen. */
	async see(code: Uint8Array) {
		const parcel = this.gathering.take(code);
		this.open = this.gathering.open;
		if (!parcel) return;
		const name = `Scanned at ${clock.format(Date.now())}`;
		const result = await read({ name, parcel }, this.room, 'scan', await allIssued());
		if ('why' in result) {
			this.refused = result.why;
			this.setAside = [...this.setAside, result];
		} else {
			await this.keep(result.row);
		}
	}

	/** Takes in what was set aside for its version alone. */
	async take({ row }: SetAside) {
		if (row) await this.keep(row);
	}

	/** Takes out what came in last. */
	async undo() {
		if (this.last?.went !== 'in') return;
		await takeOut(this.last.row.id);
		this.last = { ...this.last, went: 'out' };
	}

	/** Takes it in after all. */
	async redo() {
		if (this.last?.went === 'out') await this.keep(this.last.row);
	}

	private async keep(row: Received) {
		const { added } = await receive(this.room, [row]);
		// Now another device is looked at: what was taken out may be shown again.
		if (this.last?.went === 'out' && this.last.row.id !== row.id) this.restart();
		this.last = { row, went: added.length ? 'in' : 'here' };
		this.refused = null;
		this.setAside = this.setAside.filter((each) => each.row?.id !== row.id);
	}
}
