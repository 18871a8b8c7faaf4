import type { Field, Option } from '../field';

/** The form of a kind of exercise: what it is called and good for, what it begins with, and its fields. */
export type Form = {
	name: string;
	goodFor: string;
	title: string;
	instruction: string;
	fields: readonly Field[];
};

type More = Partial<Pick<Field, 'hint' | 'optional' | 'first'>>;
type Part = (name: string, label: string, more?: More) => Field;

const simple =
	(
		is: 'line' | 'text' | 'count' | 'lines' | 'passage' | 'passages' | 'card' | 'cards' | 'labels'
	): Part =>
	(name, label, more = {}) => ({ is, name, label, ...more });

export const line = simple('line');
export const text = simple('text');
export const lines = simple('lines');
export const count = simple('count');
export const passage = simple('passage');
export const passages = simple('passages');
export const card = simple('card');
export const cards = simple('cards');
export const labels = simple('labels');

/** Words that stand in the passage which the field `of` names. */
export const quote = (name: string, label: string, of: string): Field => ({
	is: 'quote',
	name,
	label,
	of
});

export const either = (name: string, label: string, yes: string, no: string): Field => {
	return { is: 'either', name, label, yes, no };
};

export const choice = (name: string, label: string, options: readonly Option[]): Field => {
	return { is: 'choice', name, label, options };
};

export const ticks = (name: string, label: string, options: readonly Option[]): Field => {
	return { is: 'ticks', name, label, options };
};

/** A list of at least `least` things, each called `one`. */
export function list(
	name: string,
	label: string,
	[one, least]: readonly [one: string, least: number],
	fields: readonly Field[],
	more: More = {}
): Field {
	return { is: 'list', name, label, one, least, fields, ...more };
}

export const group = (
	name: string,
	label: string,
	fields: readonly Field[],
	more: More = {}
): Field => {
	return { is: 'group', name, label, fields, ...more };
};

/** Why something is as it is: what a student reads after the commit. */
export const why = text('why', 'Why', { hint: 'At most 40 words.' });
