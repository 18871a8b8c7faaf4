import type { Way } from '$lib/core/classroom';
import { Problem } from '$lib/core/problem';
import { allIssued } from '$lib/store/issued';
import { receive } from '$lib/store/received';
import type { Found, Source } from '$lib/exchange/file';
import { read, type Entry, type SetAside } from './reading';

type Sources = Iterable<Source> | AsyncIterable<Source>;

/** How long the page may stand still, in milliseconds. */
const patience = 40;
/** How many are read at once: browsers open seals beside each other. */
const together = 16;

const here = () =>
	new Problem('This hand-in is here already.', 'There is nothing to do: it is kept once.');

/**
 * Collecting hand-ins for one class: first all is read, then all is kept at once. Until then it can be
 * cancelled, and nothing has changed.
 */
export class Collecting {
	/** How far reading is; `of` is null while files are still being opened. */
	progress = $state.raw<{ done: number; of: number | null } | null>(null);
	setAside = $state.raw<SetAside[]>([]);
	said = $state('');
	private stopped = false;
	private rested = 0;

	cancel() {
		this.stopped = true;
	}

	/** Files, folders and zips. */
	async files(room: string, sources: Sources) {
		const { parcels } = await import('$lib/exchange/file');
		await this.run(room, 'file', parcels(sources));
	}

	/** Text with any number of codes in it. */
	async text(room: string, text: string) {
		const { fromText } = await import('$lib/exchange/code');
		const found = fromText(text).map((parcel, n) => ({ name: `pasted code ${n + 1}`, parcel }));
		if (!found.length) {
			throw new Problem(
				'There is no code in this text.',
				'Paste all of what the student sent: it begins with “LOUPE1.”.'
			);
		}
		await this.run(room, 'text', found);
	}

	/** Takes in what was set aside for its version alone. */
	async take(room: string, { row }: SetAside) {
		if (!row) return;
		await receive(room, [row]);
		this.setAside = this.setAside.filter((each) => each.row !== row);
		this.said = 'Taken in.';
	}

	private async run(room: string, way: Way, all: Iterable<Found> | AsyncIterable<Found>) {
		this.stopped = false;
		[this.said, this.setAside] = ['', []];
		this.progress = { done: 0, of: null };
		try {
			const found: Found[] = [];
			for await (const each of all) {
				if (await this.restOrStop(found.push(each), null)) return;
			}
			const [entries, wrong] = [[] as Entry[], [] as SetAside[]];
			const issued = await allIssued();
			for (let n = 0; n < found.length; n += together) {
				if (await this.restOrStop(n, found.length)) return;
				const some = found.slice(n, n + together);
				const results = some.map((each) => read(each, room, way, issued));
				for (const result of await Promise.all(results)) {
					if ('why' in result) wrong.push(result);
					else entries.push(result);
				}
			}
			await this.keep(room, entries, wrong);
		} finally {
			this.progress = null;
		}
	}

	private async keep(room: string, entries: Entry[], wrong: SetAside[]) {
		const { added, already } = await receive(
			room,
			entries.map(({ row }) => row)
		);
		const fresh = new Set(added);
		// What is left of the new ones after each was met once came more than once.
		const again = entries.filter(({ row }) => !fresh.delete(row.id));
		this.setAside = [...wrong, ...again.map(({ name }) => ({ name, why: here(), row: null }))];
		const count = added.length;
		this.said =
			`${count} ${count === 1 ? 'hand-in' : 'hand-ins'} came in` +
			(already.length + wrong.length + again.length
				? `, ${this.setAside.length} set aside: see below.`
				: '.');
	}

	/** Lets the page breathe now and then, and tells how far it is. True where it is to stop. */
	private async restOrStop(done: number, of: number | null): Promise<boolean> {
		if (performance.now() - this.rested > patience) {
			this.progress = { done, of };
			await new Promise((rest) => setTimeout(rest));
			this.rested = performance.now();
		}
		if (this.stopped) this.said = 'Cancelled. Nothing was changed.';
		return this.stopped;
	}
}
