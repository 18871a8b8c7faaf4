import { questions, type Answer, type Exercise } from './exercises/missing';

/** A question or card and how many chose it; `ours` where it is the one that we had in mind. */
export type Chosen = { id: string; text: string; count: number; ours: boolean };

/** What a class put into one gap: `students` chose a question for it. The most chosen come first. */
export type Slot = {
	id: string;
	after: string;
	students: number;
	questions: Chosen[];
	cards: Chosen[];
};

/**
 * What a class put into the gaps of a missing-exercise, one answer a student. `cards` are the titles of the
 * dossier’s cards by their ids. What was never on offer is passed over.
 */
export function slots(
	exercise: Exercise,
	answers: readonly Answer[],
	cards: Readonly<Record<string, string>>
): Slot[] {
	const asked = questions(exercise);
	const titles = Object.entries(cards)
		.map(([id, text]) => ({ id, text }))
		.sort((a, b) => a.text.localeCompare(b.text));
	return exercise.slots.map(({ id, after, card }) => {
		const given = answers.flatMap((answer) => answer.slots[id] ?? []);
		const of = (
			choices: (string | null)[],
			offered: { id: string; text: string }[],
			ours: string
		) => {
			const counts = new Map<string, number>();
			for (const choice of choices) if (choice) counts.set(choice, (counts.get(choice) ?? 0) + 1);
			return offered
				.map(({ id, text }) => ({ id, text, count: counts.get(id) ?? 0, ours: id === ours }))
				.filter(({ count, ours }) => count > 0 || ours)
				.sort((a, b) => b.count - a.count);
		};
		return {
			id,
			after,
			students: given.filter(({ question }) => question !== null).length,
			questions: of(
				given.map(({ question }) => question),
				asked,
				id
			),
			cards: of(
				given.map(({ card }) => card),
				titles,
				card
			)
		};
	});
}
