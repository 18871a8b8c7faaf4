import * as claims from '../exercises/claims';
import * as compare from '../exercises/compare';
import * as headline from '../exercises/headline';
import * as ledger from '../exercises/ledger';
import * as swap from '../exercises/swap';
import { text, told, yesNo, type Choice, type Histogram, type Of } from './bars';

const verdictNames = claims.verdicts.map((id): Choice => [
	id,
	claims.verdictWords[id].name.toLowerCase()
]);
const headlineNames = headline.verdicts.map((id): Choice => [id, id]);

/** How claims were judged: wording and facts. */
export function claimed({ items }: Of<'claims'>, answers: readonly claims.Answer[]): Histogram[] {
	const given = answers.flatMap((answer) => items.map(({ id }) => answer.items[id]));
	return [
		told(
			...(['claims loaded', 'Is the wording loaded?', yesNo('loaded', 'calm')] as const),
			given.map((each) => text(each?.loaded))
		),
		told(
			...(['claims verdict', 'What do the cards say about the facts?', verdictNames] as const),
			given.map((each) => each?.verdict)
		)
	];
}

/** How headlines were judged, and which kind was picked. */
export function headlines(
	exercise: Of<'headline'>,
	answers: readonly headline.Answer[]
): Histogram[] {
	const verdictOf = new Map(exercise.options.map(({ id, verdict }) => [id, verdict]));
	return [
		told(
			...(['headline judged', 'What do these headlines do?', headlineNames] as const),
			answers.flatMap(({ verdicts }) => exercise.options.map(({ id }) => verdicts[id]))
		),
		told(
			...(['headline picked', 'Which kind would they print, by our key?', headlineNames] as const),
			answers.map(({ pick }) => verdictOf.get(pick ?? '')),
			'students'
		)
	];
}

/** What was said of the voices of a text. */
export function voices({ voices }: Of<'ledger'>, answers: readonly ledger.Answer[]): Histogram[] {
	const rows = answers.flatMap((answer) => voices.map(({ id }) => answer.rows[id]));
	return [
		told(
			...(['ledger named', 'Are the voices named?', yesNo('named', 'not named')] as const),
			rows.map((row) => text(row?.named))
		),
		told(
			...(['ledger knowing', 'How would they know?'] as const),
			ledger.knowing.map((id): Choice => [id, id]),
			rows.map((row) => row?.howKnow)
		)
	];
}

/** The wordings that were put in: how hot they are by our key, and whether they were said to change a fact. */
export function swapped({ items }: Of<'swap'>, answers: readonly swap.Answer[]): Histogram[] {
	const given = answers.flatMap((answer) =>
		items.map((item) => [item, answer.items[item.id]] as const)
	);
	const heatOf = ([{ options }, choice]: (typeof given)[number]) => {
		const option = options.find(({ id }) => id === choice?.option);
		return option && swap.heats[option.heat];
	};
	return [
		told(
			...(['swap heat', 'How hot are the wordings that they chose?'] as const),
			swap.heats.map((id): Choice => [id, id]),
			given.map(heatOf)
		),
		told(
			...(['swap facts', 'Did a fact change with their wording?', yesNo('yes', 'no')] as const),
			given.map(([, choice]) => text(choice?.factsChanged ?? undefined))
		)
	];
}

const sideNames: Choice[] = [
	['both', 'both tell it'],
	['left', 'the first alone'],
	['right', 'the second alone']
];

/** Where the facts of two accounts were said to be told. */
export function compared(exercise: Of<'compare'>, answers: readonly compare.Answer[]): Histogram[] {
	const facts = compare.facts(exercise);
	return [
		told(
			...(['compare facts', 'Which of the two accounts tells a fact?', sideNames] as const),
			answers.flatMap((answer) => facts.map(({ id }) => answer.facts[id]))
		)
	];
}
