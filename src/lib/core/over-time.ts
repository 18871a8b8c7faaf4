import type { Attempt } from './attempt';
import { confidences, judge, type Answer as Claims, type Asked } from './exercises/claims';
import { day } from './file-name';
import type { Strand } from './labels';
import type { Solutions, Try } from './results';

/** So many of so many. */
export type Part = { count: number; of: number };

/** What the first tries of one day came to together. `day` is one of this device, as 2031-05-07. */
export type Day = { day: string; found: Part; leftAlone: Part };

/**
 * How first tries at marking exercises of a strand went, day by day, the oldest first. Passages are
 * added up before anything is divided, so that a short text weighs less than a long one. Later tries
 * are not in it (the explanation was seen before them), nor are test forms.
 */
export function byDay(tried: readonly Try[], strand: Strand, sheets: Solutions['sheets']): Day[] {
	const days = new Map<string, Day>();
	for (const { attempt, nth, outcome } of tried) {
		const sheet = sheets[attempt.lesson]?.[attempt.exercise];
		const counts = attempt.kind === 'mark' && nth === 1 && sheet?.strand === strand;
		if (!counts || outcome?.score == null) continue;
		const on = day(attempt.at);
		const before = days.get(on) ?? { day: on, found: none, leftAlone: none };
		days.set(on, {
			day: on,
			found: plus(before.found, outcome.found, outcome.required),
			leftAlone: plus(before.leftAlone, outcome.leftAlone, outcome.clean)
		});
	}
	return [...days.values()];
}

const none: Part = { count: 0, of: 0 };

function plus(part: Part, count: number, of: number): Part {
	return { count: part.count + count, of: part.of + of };
}

/** How often somebody was right about the facts of a claim when they were as sure as this. */
export type Sure = { confidence: (typeof confidences)[number] } & Part;

/** The confidences of one day, in the order of `confidences`. */
export type SureDay = { day: string; sure: Sure[] };

/**
 * How sure against how right, day by day, over first tries at claims (a later one knows the answers).
 * Claims without a confidence are left out, and days without any.
 */
export function sureByDay(
	tried: readonly Try[],
	asked: Record<string, Record<string, Asked>>
): SureDay[] {
	const days = new Map<string, SureDay>();
	for (const { attempt, nth } of tried) {
		const claims = asked[attempt.lesson]?.[attempt.exercise];
		if (attempt.kind !== 'claims' || nth > 1 || !claims) continue;
		const own = sureIn(attempt, claims);
		if (own.every(({ of }) => of === 0)) continue;
		const on = day(attempt.at);
		const before = days.get(on);
		days.set(on, { day: on, sure: before ? addSure([before.sure, own]) : own });
	}
	return [...days.values()];
}

function sureIn({ answer }: Attempt, claims: Asked): Sure[] {
	const { sure } = judge(claims, answer as Claims);
	return sure.map(({ confidence, chosen, right }) => ({ confidence, count: right, of: chosen }));
}

/** Several of them added up, in the order of `confidences`. */
export function addSure(several: readonly Sure[][]): Sure[] {
	return confidences.map((confidence) => ({
		confidence,
		...several
			.flat()
			.filter((sure) => sure.confidence === confidence)
			.reduce((sum, { count, of }) => plus(sum, count, of), none)
	}));
}
