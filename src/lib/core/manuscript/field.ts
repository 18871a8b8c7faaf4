/** A value to choose, and what it is called. */
export type Option = readonly [value: string | number, name: string];

/** One kind for each name, so that a look at `is` tells them apart. */
type Plain<Is extends string> = Is extends string ? { is: Is } : never;

type Kinds =
	| Plain<'line' | 'text' | 'count' | 'lines'>
	/** Yes or no, each in its own words. */
	| { is: 'either'; yes: string; no: string }
	| { is: 'choice'; options: readonly Option[] }
	| { is: 'ticks'; options: readonly Option[] }
	/** One or several of what the lesson has: passages, source cards, labels of the strand chosen above. */
	| Plain<'passage' | 'card' | 'passages' | 'cards' | 'labels'>
	/** Words that stand in the passage which the field `of` names, or anywhere where it names none. */
	| { is: 'quote'; of: string }
	/** One of the things in the list `of`, called by what stands in their field `by`. */
	| { is: 'one'; of: string; by: string }
	| { is: 'group'; fields: readonly Field[] }
	/** Things of one form, each called `one`; at least `least` of them. */
	| { is: 'list'; one: string; least: number; fields: readonly Field[] };

/**
 * A field of a form in which a teacher makes an exercise, under its name in the files of a lesson. An
 * `optional` one may stay empty. `first` is what stands in it at the beginning.
 */
export type Field = Kinds & {
	name: string;
	label: string;
	hint?: string;
	optional?: true;
	first?: string | number;
};

export type Fields = Record<string, unknown>;

/** What stands in a field before anything was done. */
export function blankField(field: Field, newId: () => string): unknown {
	switch (field.is) {
		case 'line':
		case 'text':
		case 'quote':
			return field.first ?? (field.optional ? null : '');
		case 'count':
			return field.first ?? 0;
		// What is not chosen is not taken for chosen.
		case 'either':
		case 'choice':
			return field.first ?? null;
		case 'passage':
		case 'card':
		case 'one':
			return field.optional ? null : '';
		case 'ticks':
		case 'passages':
		case 'cards':
		case 'labels':
		case 'lines':
			return [];
		case 'group':
			return blankFields(field.fields, newId);
		case 'list':
			return Array.from({ length: field.least }, () => blankItem(field.fields, newId));
	}
}

/** A form before anything was done. */
export function blankFields(fields: readonly Field[], newId: () => string): Fields {
	return Object.fromEntries(fields.map((field) => [field.name, blankField(field, newId)]));
}

/** A thing of a list before anything was done, with an id of its own. */
export function blankItem(fields: readonly Field[], newId: () => string): Fields {
	return { id: newId(), ...blankFields(fields, newId) };
}

/**
 * Gives ids that nothing in `thing` has, each once: `x` and a number above all that are there. They say
 * nothing of an answer.
 */
export function freshIds(thing: unknown): () => string {
	let last = highest(thing);
	return () => `x${++last}`;
}

function highest(thing: unknown): number {
	if (Array.isArray(thing)) return Math.max(0, ...thing.map(highest));
	if (typeof thing !== 'object' || thing === null) return 0;
	const own = 'id' in thing ? /^x(\d{1,9})$/.exec(String(thing.id)) : null;
	return Math.max(own ? Number(own[1]) : 0, ...Object.values(thing).map(highest), 0);
}
