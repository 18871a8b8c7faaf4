import { answerable } from '../exercises';
import type { Answer, Answerable } from '../exercises';
import { newer } from '../packing/faults';
import { codecOf } from '../packing/fields';
import { takeCount, takeNumber, takeSigned, takeText } from '../packing/from';
import type { From } from '../packing/from';
import { putNumber, putSigned, putText } from '../packing/out';
import type { Out } from '../packing/out';
import type { Given, Work } from './hand-in';

const each = Object.entries(answerable) as [Answerable, (typeof answerable)[Answerable]][];
const answers = new Map<string, ReturnType<typeof codecOf>>(
	each.map(([kind, { Answer }]) => [kind, codecOf(Answer)])
);

/**
 * Puts pieces of work one behind the other. Most were done one after the other, so their times are steps back
 * from `at`, and short.
 */
export function putWorks(out: Out, works: readonly Work[], at: number): void {
	putNumber(out, works.length);
	for (const work of works) {
		putText(out, work.lesson);
		putText(out, work.exercise);
		putText(out, work.kind);
		putGiven(out, work, work.kind, at);
		// The tries and, in the lowest bit, whether the first one follows.
		putNumber(out, work.tries * 2 + (work.first ? 1 : 0));
		if (work.first) putGiven(out, work.first, work.kind, work.at);
		at = work.at;
	}
}

/**
 * What `putWorks` put with the same `at`. Whether it fits its schema is still to be seen. Throws a Problem
 * where it is cut short, or of a kind that this Loupe does not know.
 */
export function takeWorks(from: From, at: number): Work[] {
	return Array.from({ length: takeCount(from) }, () => {
		const work = takeWork(from, at);
		at = work.at;
		return work;
	});
}

function codecFor(kind: string) {
	const codec = answers.get(kind);
	if (!codec) throw newer();
	return codec;
}

function putGiven(out: Out, { version, at, answer }: Given, kind: string, before: number): void {
	putText(out, version);
	putSigned(out, before - at);
	codecFor(kind).put(out, answer);
}

function takeGiven(from: From, kind: string, before: number): Given {
	const version = takeText(from);
	const at = before - takeSigned(from);
	return { version, at, answer: codecFor(kind).take(from) as Answer };
}

function takeWork(from: From, before: number): Work {
	const lesson = takeText(from);
	const exercise = takeText(from);
	const kind = takeText(from) as Answerable;
	const given = takeGiven(from, kind, before);
	const tries = takeNumber(from);
	const first = tries % 2 ? takeGiven(from, kind, given.at) : null;
	return { lesson, exercise, kind, ...given, tries: Math.floor(tries / 2), first };
}
