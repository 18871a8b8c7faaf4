import * as v from 'valibot';
import type { Attempt, Draft } from '../attempt';
import { Work, type Given } from '../handin/hand-in';
import { putWorks, takeWorks } from '../handin/work-bytes';
import { same } from '../merge';
import { damaged } from '../packing/faults';
import { codecOf } from '../packing/fields';
import { pack, unpack } from '../packing/pack';

const newest = 1;
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));

const Head = v.strictObject({
	learner: name,
	at: time,
	place: v.pipe(v.string(), v.maxLength(140)),
	called: v.pipe(v.string(), v.maxLength(40)),
	finished: v.nullable(time),
	opened: v.nullable(time)
});
const head = codecOf(Head);

/**
 * What a course keeps of one learner in a learning management system. `learner` is an opaque id that was made at
 * the first launch, `at` when this last changed, `place` where the learner was, `called` the name they hand in under (empty:
 * none yet), `finished` when they said that they had, `opened` when the explanations were opened with
 * the teacher’s digits (null: never). `works` are the answers, the first and the last to each exercise; `begun` what is
 * under way, as if it had been answered. Times are in milliseconds since 1970.
 */
export const Kept = v.strictObject({
	...Head.entries,
	works: v.pipe(v.array(Work), v.maxLength(500)),
	begun: v.pipe(v.array(Work), v.maxLength(500))
});
export type Kept = v.InferOutput<typeof Kept>;

/** What a course keeps before anything was done. */
export function nothingKept(learner: string, at: number): Kept {
	return { learner, at, place: '', called: '', finished: null, opened: null, works: [], begun: [] };
}

/** What is kept as bytes, without loss. */
export function packKept(kept: Kept): Uint8Array {
	return pack('course', newest, (out) => {
		const { works, begun, ...about } = kept;
		head.put(out, about);
		putWorks(out, works, kept.at);
		putWorks(out, begun, kept.at);
	});
}

/** What `packKept` packed. Throws a Problem where bytes are damaged, newer or something else. */
export function unpackKept(bytes: Uint8Array): Kept {
	const found = unpack(bytes, 'course', newest, (from) => {
		const about = head.take(from) as object;
		const at = 'at' in about ? Number(about.at) : 0;
		return { ...about, works: takeWorks(from, at), begun: takeWorks(from, at) };
	});
	const parsed = v.safeParse(Kept, found);
	if (!parsed.success) throw damaged();
	return parsed.output;
}

type Place = { lesson: string; exercise: string };
/** Whether work is on the exercise at a place. */
export const at = (place: Place) => (work: Work) =>
	work.lesson === place.lesson && work.exercise === place.exercise;

/** The answers to an exercise that are known, the oldest first: the first one, and the last where it is another. */
export function attemptsIn({ learner, works }: Kept, place: Place): Attempt[] {
	const work = works.find(at(place));
	if (!work) return [];
	const { lesson, exercise, kind } = work;
	return [work.first, work]
		.filter((given) => given !== null)
		.map(({ version, at, answer }: Given) => {
			const id = `${lesson}.${exercise}.${at}`;
			return { id, learner, lesson, exercise, kind, version, at, answer };
		});
}

/** What is under way on an exercise; null for nothing. */
export function draftIn({ learner, begun }: Kept, place: Place): Draft | null {
	const work = begun.find(at(place));
	if (!work) return null;
	const { lesson, exercise, kind, version, at: touched, answer } = work;
	const attempt = `${lesson}.${exercise}`;
	return { attempt, learner, lesson, exercise, kind, version, at: touched, rev: 1, answer };
}

/** What is kept once a draft has changed, at the time of the draft. */
export function withDraft(kept: Kept, draft: Draft): Kept {
	const { lesson, exercise, kind, version, at: touched, answer } = draft;
	const work: Work = {
		lesson,
		exercise,
		kind,
		version,
		at: touched,
		answer,
		tries: 1,
		first: null
	};
	return { ...kept, at: touched, begun: [...kept.begun.filter((each) => !at(draft)(each)), work] };
}

/** What is kept once a draft has become an answer at `when`. */
export function withAnswer(kept: Kept, draft: Draft, when: number): Kept {
	const { lesson, exercise, kind, version, answer } = draft;
	const before = kept.works.find(at(draft));
	const fresh: Work = { lesson, exercise, kind, version, at: when, answer, tries: 1, first: null };
	const work = before ? followed(before, fresh) : fresh;
	// An exercise keeps the place in which it was first answered: reports are numbered by it.
	const works = before
		? kept.works.map((each) => (each === before ? work : each))
		: [...kept.works, work];
	return { ...kept, at: when, works, begun: kept.begun.filter((each) => !at(draft)(each)) };
}

/** The answers to one exercise, of which `last` were given after those `before`: the first, and the last where it is another. */
export function followed(before: Work, last: Work): Work {
	const { version, at, answer } = before.first ?? before;
	const isSame = version === last.version && same(answer, last.answer);
	return {
		...last,
		tries: before.tries + last.tries,
		first: isSame ? null : { version, at, answer }
	};
}

/** How much of what is kept goes where there is little room. */
export const extents = ['everything', 'answers', 'last answers'] as const;
export type Extent = (typeof extents)[number];

/** So much of what is kept: without what is under way, and then without first answers. */
export function reduced(kept: Kept, extent: Extent): Kept {
	if (extent === 'everything') return kept;
	if (extent === 'answers') return { ...kept, begun: [] };
	return { ...kept, begun: [], works: kept.works.map((work) => ({ ...work, first: null })) };
}
