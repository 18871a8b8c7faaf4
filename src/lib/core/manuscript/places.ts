import type { Place } from '../text';
import type { Manuscript } from './manuscript';

/**
 * The manuscript with everything that stands on words of its text (keys, what only looks like one, marks of
 * readers) in the place that `change` gives for it; null takes it out.
 */
export function placed(manuscript: Manuscript, change: (place: Place) => Place | null): Manuscript {
	const put = <T extends Place>(thing: T): T | null => {
		const place = change(thing);
		return place && { ...thing, at: place.at, from: place.from, to: place.to };
	};
	const all = <T extends Place>(things: readonly T[]) =>
		things.map(put).filter((thing) => thing !== null);
	const keys = Object.entries(manuscript.keys).flatMap(([id, key]) => {
		const there = put(key);
		return there ? [[id, there] as const] : [];
	});
	const readers = Object.entries(manuscript.readers).map(([id, reader]) => {
		const marks = Object.entries(reader.marks).map(([strand, list]) => [strand, list && all(list)]);
		return [id, { ...reader, marks: Object.fromEntries(marks) as typeof reader.marks }] as const;
	});
	return {
		...manuscript,
		keys: Object.fromEntries(keys),
		fine: all(manuscript.fine),
		readers: Object.fromEntries(readers)
	};
}
