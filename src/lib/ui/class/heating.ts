import type { Heat, Run } from '$lib/core/heat';
import { worthTelling } from '$lib/core/heat';
import type { Key } from '$lib/core/key';
import type { LabelId, Strand } from '$lib/core/labels';
import type { Span } from '$lib/core/segments';
import type { Painting } from '../marking/painting';

/** One marking exercise over the text: what the class marked there, and its keys. */
export type Layer = {
	id: string;
	title: string;
	strand: Strand;
	passages: string[];
	heat: Heat;
	keys: Key[];
};

/** The line of a share gets thicker in so many steps, a fifth of the class each. */
export const steps = 5;

/** The id of a run’s span. */
export function idOf({ at, from }: Pick<Run, 'at' | 'from'>): string {
	return `run-${at}-${from}`;
}

/** A part of a whole as a teacher reads it: count first, and the share where it says something. */
export function told(count: number, of: number): string {
	if (!of) return 'none yet';
	return of < 5
		? `${count} of ${of}`
		: `${count} of ${of} (${Math.round((100 * count) / of)}\u00a0%)`;
}

/** How many students at most marked a word of a key. */
export function mostOn({ at, from, to }: Key, { runs }: Heat): number {
	const over = runs.filter((run) => run.at === at && run.from <= to && from <= run.to);
	return Math.max(0, ...over.map(({ count }) => count));
}

function keySpan(key: Key, name: (label: LabelId) => string | null): Span {
	const { at, from, to, id, zone, label } = key;
	const what = zone === 'required' ? 'key' : 'arguable';
	const opens = `[${[what, name(label)].filter(Boolean).join(', ')}: `;
	return { at, from, to, id: `key-${id}`, tones: `key ${zone}`, opens, closes: ']', tag: what };
}

/**
 * The heat over the passages: a line for each run, thicker the more students marked it; what is worth
 * telling has its number in print and for screen readers. With `keys`, those lie under the heat.
 */
export function heating(
	heat: Heat,
	keys: readonly Key[],
	name: (label: LabelId) => string | null
): Painting {
	const numbered = new Set(worthTelling(heat).map(idOf));
	const spans = new Map<string, Span[]>();
	const put = (span: Span) => {
		const here = spans.get(span.at);
		if (here) here.push(span);
		else spans.set(span.at, [span]);
	};
	for (const key of keys) put(keySpan(key, name));
	for (const { at, from, to, count, share } of heat.runs) {
		const id = idOf({ at, from });
		const high = numbered.has(id);
		put({
			...{ at, from, to, id, tones: `heat heat-${Math.ceil(share * steps)}` },
			opens: high ? `[${count} of ${heat.students} marked: ` : '',
			closes: high ? ']' : '',
			tag: high ? String(count) : null
		});
	}
	return spans;
}
