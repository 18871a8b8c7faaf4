import { labelIds } from '../labels';
import type { Mark } from '../mark';
import { folded, putAll, putBits, putSmall, takeAll, takeBits, takeSmall, unfolded } from './bits';
import type { Bits } from './bits';
import type { Codec } from './codec';
import { damaged, newer } from './faults';
import { takeCount, takeNumber, takeText } from './from';
import type { From } from './from';
import { putNumber, putText } from './out';

/** From where the first word of the next mark is counted: the last word of the one before it, here. */
const base = (before: Mark | undefined, at: string) => (before?.at === at ? before.to : 0);
/** How many bits tell one of so many things. */
const width = (count: number) => Math.ceil(Math.log2(Math.max(1, count)));

/**
 * The codec for the marks of an answer, in the order in which they were made: the passages and labels that
 * occur, then some 14 bits for each mark (passage and first word as steps from the mark before, how many
 * words more, label, and whether its id is its place), then what `rest` knows of them.
 */
export function marks(rest: Codec): Codec {
	return {
		put: (out, value) => {
			// What stands here was typed where the answer was; the schema of marks has no other shape.
			const all = Object.entries(value as Record<string, Mark>);
			const list = all.map(([, mark]) => mark);
			const passages = [...new Set(list.map(({ at }) => at))];
			const labels = [...new Set(list.map(({ label }) => label))];
			const odd: string[] = [];
			const bits: Bits = { bytes: [], at: 0 };
			let passage = 0;
			all.forEach(([id, { at, from, to, label }], n) => {
				const here = passages.indexOf(at);
				putSmall(bits, folded(passage - here), 0);
				passage = here;
				putSmall(bits, folded(from - base(list[n - 1], at)), 4);
				putSmall(bits, to - from, 0);
				putBits(bits, labels.indexOf(label), width(labels.length));
				putId(bits, id, { at, from }, odd);
			});
			putNumber(out, list.length);
			putNumber(out, passages.length);
			for (const at of passages) putText(out, at);
			putNumber(out, labels.length);
			for (const label of labels) putNumber(out, label === null ? 0 : labelIds.indexOf(label) + 1);
			putAll(out, bits);
			for (const id of odd) putText(out, id);
			for (const { at: _at, from: _from, to: _to, label: _label, ...more } of list) {
				rest.put(out, more);
			}
		},
		take: (from) => {
			const count = takeNumber(from);
			const passages = Array.from({ length: takeCount(from) }, () => takeText(from));
			const labels = Array.from({ length: takeCount(from) }, () => takeLabel(from));
			const bits = takeAll(from);
			const found = new Map<string, Mark>();
			let before: Mark | undefined;
			let passage = 0;
			for (let n = 0; n < count; n++) {
				passage -= unfolded(takeSmall(bits, 0));
				const at = passages[passage];
				if (at === undefined) throw damaged();
				const first = base(before, at) + unfolded(takeSmall(bits, 4));
				const last = first + takeSmall(bits, 0);
				const label = labels[takeBits(bits, width(labels.length))];
				if (label === undefined) throw damaged();
				before = { at, from: first, to: last, label };
				const id = takeId(bits, before, from);
				if (found.has(id)) throw damaged();
				found.set(id, before);
			}
			if (bits.bytes.length !== Math.ceil(bits.at / 8)) throw damaged();
			return Object.fromEntries(
				[...found].map(([id, mark]) => [id, { ...mark, ...(rest.take(from) as Partial<Mark>) }])
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

/** An id is most often the mark's place, else a place that the mark once had near by, else any text. */
function putId(bits: Bits, id: string, { at, from }: Pick<Mark, 'at' | 'from'>, odd: string[]) {
	const first = Number(id.slice(at.length + 1));
	const isPlace = Number.isSafeInteger(first) && Math.abs(first - from) < 1000;
	if (isPlace && id === `${at}.${first}`) {
		const code = folded(first - from);
		return putSmall(bits, code && code + 1, 0);
	}
	putSmall(bits, 1, 0);
	odd.push(id);
}

function takeId(bits: Bits, { at, from }: Mark, texts: From): string {
	const code = takeSmall(bits, 0);
	return code === 1 ? takeText(texts) : `${at}.${from + unfolded(code && code - 1)}`;
}
