import type { Exercise as Claims, Verdict } from './exercises/claims';
import type { Card, Lesson } from './lesson';

/** A claim of the text, what the dossier says of it, and the source cards that this rests on. */
export type Known = {
	id: string;
	quote: string;
	verdict: Verdict;
	why: string;
	sources: Card[];
};

/** The claims of a lesson by what the facts say of them, each list in the author's order. */
export type Knowledge = {
	borneOut: Known[];
	wrong: Known[];
	disputed: Known[];
	opinions: Known[];
};

const places: Record<Verdict, keyof Knowledge> = {
	supported: 'borneOut',
	'supported-but-dated': 'borneOut',
	contradicted: 'wrong',
	misleading: 'disputed',
	'cannot-be-checked': 'disputed',
	opinion: 'opinions'
};

/**
 * What is established about a text (a claim was borne out, or shown to be wrong), what is disputed or
 * cannot be settled, and what is opinion, from the claims of its exercises and its dossier.
 */
export function knowledge({ exercises, cards }: Pick<Lesson, 'exercises' | 'cards'>): Knowledge {
	const claims = exercises
		.filter((exercise): exercise is Claims => exercise.type === 'claims')
		.flatMap(({ items }) => items)
		.map(({ id, quote, verdict, why, cards: rests }) => ({
			id,
			quote,
			verdict,
			why,
			sources: cards.filter((card) => rests.includes(card.id))
		}));
	const known: Knowledge = { borneOut: [], wrong: [], disputed: [], opinions: [] };
	for (const claim of claims) known[places[claim.verdict]].push(claim);
	return known;
}
