import * as v from 'valibot';
import { chosen } from '../exercises/parts';
import { strands, type Strand } from '../labels';
import { Mark } from '../mark';
import { blank, inOrder, unfinished } from '../marking';
import { merge, same } from '../merge';
import { isPassage, quote } from '../text';
import type { Reply } from './reply';
import { blocksOf, lessonId, moment, print, readerId, Request } from './request';

/** The marks of a strand as they stand, and why each was made, by its id, where its reader says so. */
const Work = v.strictObject({
	marks: chosen(Mark),
	nothing: v.boolean(),
	whys: chosen(v.pipe(v.string(), v.maxLength(1_000)))
});
export type Work = v.InferOutput<typeof Work>;

/**
 * A text that a colleague asked somebody on this device to read, and what they have marked so far. `id` names
 * the lesson and its text as it was; `rev` counts the changes; `sentAt` is when it was last sent back.
 */
export const Reading = v.strictObject({
	id: v.pipe(v.string(), v.maxLength(80)),
	lesson: lessonId,
	print,
	reader: readerId,
	rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
	begunAt: moment,
	changedAt: moment,
	sentAt: v.nullable(moment),
	name: v.pipe(v.string(), v.maxLength(60)),
	request: Request,
	work: v.record(v.picklist(strands), Work)
});
export type Reading = v.InferOutput<typeof Reading>;

/** The id of the reading of a text: the same lesson with another text is another one. */
export function idOf({ lesson, print }: Pick<Request, 'lesson' | 'print'>): string {
	return `${lesson}.${print}`;
}

/** A reading before anything was marked. */
export function begun(request: Request, reader: string, name: string, at: number): Reading {
	const { lesson, print } = request;
	const none = { rev: 0, begunAt: at, changedAt: at, sentAt: null };
	return { id: idOf(request), lesson, print, reader, ...none, name, request, work: {} };
}

/** The work on a strand, also before there is any. */
export function workOf({ work }: Pick<Reading, 'work'>, strand: Strand): Work {
	return work[strand] ?? { ...blank(), whys: {} };
}

/** The reading with something about a strand changed. */
export function withWork(reading: Reading, strand: Strand, to: Partial<Work>): Reading {
	const work = { ...reading.work, [strand]: { ...workOf(reading, strand), ...to } };
	return { ...reading, work };
}

/** What a strand that is asked for still lacks before it counts as read, in words for its reader; null when it does. */
export function lacking(reading: Reading, { strand, labels }: Request['asked'][number]) {
	return unfinished({ labels }, workOf(reading, strand));
}

/** What goes back to who asked: the strands that are read. None is read: null. */
export function replyOf(reading: Reading, at: number): Reply | null {
	const passages = blocksOf(reading.request).filter(isPassage);
	const order = new Map(passages.map(({ id }, n) => [id, n]));
	const read = reading.request.asked.filter((each) => lacking(reading, each) === null);
	if (!read.length) return null;
	const { lesson, print, reader, name, request } = reading;
	return {
		...{ lesson, print, reader, name: name.trim(), at, title: request.title },
		passages: passages.map(({ id }) => id),
		strands: read.map(({ strand }) => {
			const work = workOf(reading, strand);
			const marks = inOrder(work, order).flatMap(({ id, ...mark }) => {
				const passage = passages.find((each) => each.id === mark.at);
				const why = (work.whys[id] ?? '').trim();
				return passage ? [{ ...mark, quote: quote(passage, mark), why }] : [];
			});
			return { strand, marks };
		})
	};
}

/** A reading of this device and one of a file brought together: neither loses a mark. Null where nothing is new. */
export function joined(here: Reading, theirs: Reading): Reading | null {
	if (here.rev >= theirs.rev || same(here.work, theirs.work)) return null;
	const work = merge<Reading['work'] | undefined>(undefined, theirs.work, here.work) ?? {};
	const changedAt = Math.max(here.changedAt, theirs.changedAt);
	return { ...here, work, changedAt, rev: theirs.rev + 1 };
}
