import { labelIds } from '../labels';
import type { Mark } from '../mark';
import type { Codec } from './codec';
import { damaged, newer } from './faults';
import { takeCount, takeNumber, takeSigned, takeText } from './from';
import type { From } from './from';
import { putNumber, putSigned, putText } from './out';
import type { Out } from './out';

/** An id is most often the mark's place, else a place that the mark once had, else any text. */
const ids = { place: 0, text: 1, moved: 2 } as const;

type Spot = Pick<Mark, 'at' | 'from' | 'to'>;

/** From where the first word of the next mark is counted: the last word of the one before it, here. */
const base = (before: Spot | undefined, at: string) => (before?.at === at ? before.to : 0);

/**
 * The codec for the marks of an answer, in the order in which they were made: column by column (passages,
 * first words as steps from the mark before, lengths, labels, ids, then what `rest` knows), because
 * alike bytes side by side deflate best. A mark and its id take four or five bytes.
 */
export function marks(rest: Codec): Codec {
	return {
		put: (out, value) => {
			// What stands here was typed where the answer was; the schema of marks has no other shape.
			const all = Object.entries(value as Record<string, Mark>);
			const list = all.map(([, mark]) => mark);
			putNumber(out, list.length);
			for (const { at } of list) putText(out, at);
			list.forEach(({ at, from }, n) => putSigned(out, from - base(list[n - 1], at)));
			for (const { from, to } of list) putNumber(out, to - from);
			for (const { label } of list) {
				putNumber(out, label === null ? 0 : labelIds.indexOf(label) + 1);
			}
			for (const [id, mark] of all) putId(out, id, mark);
			for (const { at: _at, from: _from, to: _to, label: _label, ...more } of list) {
				rest.put(out, more);
			}
		},
		take: (from) => {
			const count = takeCount(from);
			const column = <T>(take: (n: number) => T) =>
				Array.from({ length: count }, (_, n) => take(n));
			const passages = column(() => takeText(from));
			const steps = column(() => takeSigned(from));
			const lengths = column(() => takeNumber(from));
			const labels = column(() => takeLabel(from));
			const spots: Spot[] = [];
			for (const [n, at] of passages.entries()) {
				const first = base(spots[n - 1], at) + steps[n]!;
				spots.push({ at, from: first, to: first + lengths[n]! });
			}
			const named = spots.map((spot) => takeId(from, spot));
			if (new Set(named).size < count) throw damaged();
			const more = column(() => rest.take(from));
			return Object.fromEntries(
				spots.map((spot, n) => [
					named[n]!,
					{ ...spot, label: labels[n]!, ...(more[n] as Partial<Mark>) }
				])
			);
		}
	};
}

function takeLabel(from: From): Mark['label'] {
	const place = takeNumber(from);
	const label = place ? labelIds[place - 1] : null;
	if (label === undefined) throw newer();
	return label;
}

function putId(out: Out, id: string, { at, from }: Spot): void {
	if (id === `${at}.${from}`) return putNumber(out, ids.place);
	const first = Number(id.slice(at.length + 1));
	if (Number.isSafeInteger(first) && first >= 0 && id === `${at}.${first}`) {
		putNumber(out, ids.moved);
		return putNumber(out, first);
	}
	putNumber(out, ids.text);
	putText(out, id);
}

function takeId(from: From, spot: Spot): string {
	const kind = takeNumber(from);
	if (kind === ids.place) return `${spot.at}.${spot.from}`;
	if (kind === ids.moved) return `${spot.at}.${takeNumber(from)}`;
	if (kind === ids.text) return takeText(from);
	throw damaged();
}
