/** The three strands in the order in which they are taught. */
export const strands = ['sourcing', 'language', 'framing'] as const;
export type Strand = (typeof strands)[number];

/** A strand with the question that it asks of a text: a heading. */
export const strandNames: Record<Strand, string> = {
	sourcing: 'Sourcing: who says so?',
	language: 'Language: how is it said?',
	framing: 'Framing: what is shown, and what is not?'
};

const ids = {
	sourcing: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'],
	language: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8'],
	framing: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']
} as const;

/** The ids of the 21 labels, strand by strand. */
export const labelIds = [...ids.sourcing, ...ids.language, ...ids.framing] as const;
export type LabelId = (typeof labelIds)[number];

/** Pairs of labels that careful readers confuse: one in place of the other earns half. Our judgement. */
const pairs: readonly (readonly [LabelId, LabelId])[] = [
	['L1', 'L2'],
	['L1', 'L3'],
	['L1', 'L7'],
	['L4', 'L5'],
	['L5', 'L6'],
	['S3', 'S4'],
	['S2', 'S5'],
	['F1', 'F2'],
	['F3', 'F4'],
	['F6', 'F7']
];

const byLetter = { S: 'sourcing', L: 'language', F: 'framing' } as const;

/** The strand that a label belongs to. */
export function strandOf(label: LabelId): Strand {
	return byLetter[label[0] as 'S' | 'L' | 'F'];
}

/** Whether two labels are cousins. A label is no cousin of itself. */
export function areCousins(a: LabelId, b: LabelId): boolean {
	return pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/** The cousins of a label, in the order of the labels. */
export function cousinsOf(label: LabelId): LabelId[] {
	return labelIds.filter((other) => areCousins(label, other));
}
