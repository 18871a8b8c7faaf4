import * as v from 'valibot';
import { answerable } from '../exercises';
import type { Answer, Answerable } from '../exercises';
import { damaged, newer } from '../packing/faults';
import { codecOf } from '../packing/fields';
import { takeCount, takeNumber, takeSigned, takeText } from '../packing/from';
import type { From } from '../packing/from';
import { putNumber, putSigned, putText } from '../packing/out';
import type { Out } from '../packing/out';
import { pack as wrap, unpack as unwrap } from '../packing/pack';
import { Head, HandIn } from './hand-in';
import type { Given, Work } from './hand-in';

const newest = 1;
const head = codecOf(Head);
const each = Object.entries(answerable) as [Answerable, (typeof answerable)[Answerable]][];
const answers = new Map<string, ReturnType<typeof codecOf>>(
	each.map(([kind, { Answer }]) => [kind, codecOf(Answer)])
);

/**
 * A hand-in as bytes, without loss: 25 marks and three written answers of 25 words take some 780, and
 * less than half of that as a parcel. No lesson is needed to read them.
 */
export function pack(handIn: HandIn): Uint8Array {
	return wrap('hand-in', newest, (out) => {
		const { works, ...about } = handIn;
		head.put(out, about);
		putNumber(out, works.length);
		// Most exercises of a hand-in were done one after the other: steps are short.
		let at = handIn.at;
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
	});
}

/**
 * The hand-in in some bytes. Throws a Problem where they are cut short, changed, something else, or made
 * by a Loupe that knows more kinds of exercises than this one.
 */
export function unpack(bytes: Uint8Array): HandIn {
	const found = unwrap(bytes, 'hand-in', newest, (from) => {
		const about = head.take(from) as object;
		let at = 'at' in about ? Number(about.at) : 0;
		const works = Array.from({ length: takeCount(from) }, () => {
			const work = takeWork(from, at);
			at = work.at;
			return work;
		});
		return { ...about, works };
	});
	const parsed = v.safeParse(HandIn, found);
	if (!parsed.success) throw damaged();
	return parsed.output;
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
	// The schema of hand-ins says whether it fits its kind.
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
