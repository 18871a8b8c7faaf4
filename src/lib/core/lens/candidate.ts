import { strandOf, type LabelId, type Strand } from '../labels';
import type { Range } from '../text';
import type { Place } from '../text';

/** The rules of the lens, by name: what each looks for, in words for a teacher. */
export const rules = {
	quotation: 'Who speaks: a name with a verb of saying',
	document: 'Who speaks: a text or record is named',
	shielded: 'Who speaks: a person without a name',
	passed: 'Passed along: somebody else reported it',
	crowd: 'Credit to nobody in particular',
	verb: 'A verb of saying that judges',
	charged: 'A word that carries a feeling',
	strong: 'A word that stretches or shrinks',
	doubt: 'A word or quotation marks that cast doubt',
	fog: 'A vague or soft word',
	passive: 'Something was done, and nobody is named who did it',
	cause: 'One cause, or one way out'
} as const;
export type Rule = keyof typeof rules;

/**
 * A place that the lens would ask a teacher about: the rule that fired, the label it suggests, and a calmer
 * twin or what is missing where the lists have one (else empty). `id` is made of rule and place alone.
 */
export type Candidate = Place & {
	id: string;
	rule: Rule;
	strand: Strand;
	label: LabelId;
	calmer: string;
};

/** A candidate for some words of a passage. */
export function candidate(
	at: string,
	{ from, to }: Range,
	rule: Rule,
	label: LabelId,
	calmer = ''
): Candidate {
	// No name in a manuscript is longer than 64 letters.
	const id = `${rule}.${from}-${to}.${at}`.slice(0, 64);
	return { id, at, from, to, rule, strand: strandOf(label), label, calmer };
}
