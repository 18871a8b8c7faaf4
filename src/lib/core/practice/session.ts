import { labelIds } from '../labels';
import type { LabelId } from '../labels';
import type { Log } from './log';
import type { Standing } from './standing';

/** How many items make a day’s practice: about two minutes. */
export const enough = 8;
/** How many more “a few more” are. */
export const few = 4;
/** How many labels at most are asked for the first time on one day, and how often each on that day. */
const fresh = { labels: 4, times: 2 };

/**
 * A day’s practice: `done` items of `goal`; `labels` are those still to be asked, the most urgent first;
 * `anyway` are those to go on with by one’s own wish. `returns` is the next day on which a label comes
 * back, null where none was asked yet.
 */
export type Session = {
	done: number;
	goal: number;
	labels: LabelId[];
	anyway: LabelId[];
	returns: number | null;
};

/**
 * The practice of a day: labels that are due, the longest overdue first; then up to four labels that
 * were met (`met`) and never asked, in the order in which they are taught, each twice.
 */
export function session(
	{ asked }: Log,
	standings: ReadonlyMap<LabelId, Standing>,
	met: readonly LabelId[],
	day: number
): Session {
	const today = asked.filter((each) => each.day === day);
	const times = (label: LabelId) => today.filter((each) => each.label === label).length;
	const started = labelIds.filter((label) => standings.has(label));
	const of = (label: LabelId) => standings.get(label)!;

	const due = started.filter((label) => of(label).due <= day).sort((a, b) => of(a).due - of(b).due);
	const begun = started.filter((label) => of(label).first === day);
	const room = Math.max(0, fresh.labels - begun.length);
	const unasked = labelIds.filter((label) => met.includes(label) && !standings.has(label));
	const young = [...begun, ...unasked.slice(0, room)]
		.filter((label) => times(label) < fresh.times)
		.sort((a, b) => times(a) - times(b) || labelIds.indexOf(a) - labelIds.indexOf(b));

	const left = young.reduce((sum, label) => sum + fresh.times - times(label), due.length);
	const goal = Math.max(today.length, Math.min(enough, today.length + left));
	const later = started.map((label) => of(label).due).filter((due) => due > day);
	return {
		done: today.length,
		goal,
		labels: goal > today.length ? [...due, ...young] : [],
		anyway: [...started].sort((a, b) => times(a) - times(b) || of(a).due - of(b).due),
		returns: later.length ? Math.min(...later) : null
	};
}
