import * as chain from '../exercises/chain';
import * as missing from '../exercises/missing';
import * as order from '../exercises/order';
import type * as open from '../exercises/open';
import { text, told, yesNo, type Choice, type Histogram, type Of } from './bars';

const placeNames: Choice[] = [
	['early', 'too early'],
	['fits', 'in its place'],
	['late', 'too late']
];
const placeOf = (off: number) => (off < 0 ? 'early' : off > 0 ? 'late' : 'fits');

/** Where the points of a text were put, held against where they stand. */
export function ordered(exercise: Of<'order'>, answers: readonly order.Answer[]): Histogram[] {
	const judged = answers
		.filter((answer) => answer.order.length)
		.flatMap((answer) => order.judge(exercise, answer).points);
	return [
		told(
			...(['order places', 'Where did they expect each point?', placeNames] as const),
			judged.map(({ off }) => placeOf(off))
		)
	];
}

/** Where the steps of a claim were put, and whether the step that changed it was found. */
export function chained(exercise: Of<'chain'>, answers: readonly chain.Answer[]): Histogram[] {
	const steps = answers
		.filter((answer) => answer.order.length)
		.flatMap((answer) => chain.judge(exercise, answer).steps);
	const changes = answers.filter((answer) => answer.break !== null);
	return [
		told(
			...(['chain places', 'Where did they put each step?', placeNames] as const),
			steps.map(({ place, yours }) => placeOf(yours - place))
		),
		told(
			...(['chain change', 'Which step did they say changed the wording?'] as const),
			yesNo('the one that did', 'another'),
			changes.map((answer) => text(chain.judge(exercise, answer).found)),
			'students'
		)
	];
}

const questionNames: Choice[] = [
	['ours', 'the one that we would ask there'],
	['elsewhere', 'one that belongs to another gap'],
	['distractor', 'one that changes nothing']
];

/** Which questions were asked of the gaps in a text, and whether a card that answers them was found. */
export function asked(exercise: Of<'missing'>, answers: readonly missing.Answer[]): Histogram[] {
	const judged = answers.flatMap((answer) =>
		missing.judge(exercise, answer).slots.map((slot) => ({ ...slot, given: answer.slots[slot.id] }))
	);
	return [
		told(
			...(['missing questions', 'Which question did they ask at a gap?', questionNames] as const),
			judged.map(({ question }) => (question === 'none' ? undefined : question))
		),
		told(
			...(['missing cards', 'Which card did they choose to answer it?'] as const),
			yesNo('the one that does', 'another'),
			judged.map(({ given, card }) => text(given?.card ? card : undefined))
		)
	];
}

/**
 * What students said of their own words, line by line of the checklist. What they wrote has no picture, and
 * their ticks are no score.
 */
export function ticked({ checklist }: Of<'open'>, answers: readonly open.Answer[]): Histogram[] {
	const locked = answers.filter((answer) => answer.locked);
	const bars = checklist.map((line) => ({
		id: line.text,
		name: line.text,
		count: locked.filter(({ ticks }) => ticks[line.id] === true).length
	}));
	const question = 'What did they tick of their own writing?';
	return [{ id: 'open ticks', question, unit: 'students', of: locked.length, bars }];
}
