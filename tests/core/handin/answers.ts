import fc from 'fast-check';
import type { Answer, Answerable } from '$lib/core/exercises';
import { confidences, verdicts as checked } from '$lib/core/exercises/claims';
import { sides } from '$lib/core/exercises/compare';
import { choices } from '$lib/core/exercises/form';
import { verdicts } from '$lib/core/exercises/headline';
import { knowing } from '$lib/core/exercises/ledger';
import { answerable } from '$lib/core/exercises';
import type { HandIn, Work } from '$lib/core/handin/hand-in';
import { labelIds } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';

/** Any text that a browser may hold; what no record can be keyed by is left out. */
const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const inherited = ['__proto__', 'constructor', 'prototype'];
const key = fc
	.oneof(
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/),
		fc.stringMatching(/^([0-9a-f]{2}){4,10}$/),
		fc.stringMatching(/^([0-6][0-9a-z]|7[0-3]){15}$/),
		fc.constantFrom('p1', 'p1.4', '10', '')
	)
	.filter((name) => !inherited.includes(name));
const chosen = <T>(value: fc.Arbitrary<T>) =>
	fc.uniqueArray(fc.tuple(key, value), { selector: ([id]) => id, maxLength: 8 }).map(
		// In the order of the list, as far as a record keeps one.
		(entries) => Object.fromEntries(entries)
	);
const name = key.filter((id) => id !== '');
const ordered = fc.array(key, { maxLength: 8 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = { requiredKeys: [] };

const mark: fc.Arbitrary<[string, Mark]> = fc
	.record({
		at: fc.oneof(fc.constantFrom('p1', 'p2', 'headline'), key),
		from: fc.oneof(fc.nat(80), fc.nat(1_000_000)),
		more: fc.oneof(fc.nat(9), fc.nat(1_000_000)),
		label: maybe(fc.constantFrom(...labelIds)),
		id: fc.oneof(fc.constant('place'), fc.constant('moved'), key)
	})
	.map(({ at, from, more, label, id }) => {
		const to = Math.min(1_000_000, from + more);
		const own = id === 'place' ? `${at}.${from}` : id === 'moved' ? `${at}.${from + 3}` : id;
		return [own, { at, from, to, label }];
	});

/** Answers of every kind, with all that their schemas allow. */
export const answers: { [K in Answerable]: fc.Arbitrary<Answer> } = {
	mark: fc.record({
		marks: fc
			.uniqueArray(mark, { selector: ([id]) => id, maxLength: 40 })
			.map((marks) => Object.fromEntries(marks)),
		nothing: fc.boolean()
	}),
	ledger: fc.record({
		rows: chosen(
			fc.record(
				{
					named: fc.boolean(),
					side: text(200),
					howKnow: fc.constantFrom(...knowing),
					check: text(200)
				},
				some
			)
		),
		notAsked: text(400)
	}),
	chain: fc.record({ order: ordered, break: maybe(key) }),
	missing: fc.record({
		slots: chosen(fc.record({ question: maybe(key), card: maybe(key) })),
		opened: ordered
	}),
	headline: fc.record({ verdicts: chosen(fc.constantFrom(...verdicts)), own: text(300) }),
	swap: fc.record({
		items: chosen(fc.record({ option: maybe(key), factsChanged: maybe(fc.boolean()) }))
	}),
	claims: fc.record({
		items: chosen(
			fc.record(
				{
					loaded: fc.boolean(),
					verdict: fc.constantFrom(...checked),
					confidence: fc.constantFrom(...confidences)
				},
				some
			)
		),
		opened: ordered
	}),
	compare: fc.record({ facts: chosen(fc.constantFrom(...sides)), effects: chosen(text(300)) }),
	order: fc.record({ order: ordered, note: text(400) }),
	open: fc.record(
		{ text: text(2000), locked: fc.boolean(), ticks: chosen(fc.boolean()), opened: ordered },
		{ requiredKeys: ['text', 'locked', 'ticks'] }
	),
	form: fc.record({ items: chosen(fc.constantFrom(...choices)) })
};

const time = fc.oneof(fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), fc.nat());
const tries = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10_000 }));

/** Work on an exercise of one kind. */
export function work(kind: Answerable): fc.Arbitrary<Work> {
	const given = { version: name, at: time, answer: answers[kind] };
	const first = maybe(fc.record(given));
	return fc.record({
		lesson: name,
		exercise: name,
		kind: fc.constant(kind),
		tries,
		first,
		...given
	});
}

/** Hand-ins with work of any of the kinds, which are all unless they are named. */
export function handIns(
	kinds: Answerable[] = Object.keys(answerable) as Answerable[]
): fc.Arbitrary<HandIn> {
	return fc.record({
		learner: name,
		name: text(40),
		alias: fc.boolean(),
		assignment: maybe(fc.record({ id: name, version: fc.integer({ min: 1, max: 10_000 }) })),
		at: time,
		round: fc.constantFrom(1 as const, 2 as const),
		works: fc.array(fc.oneof(...kinds.map(work)), { maxLength: 5 })
	});
}
