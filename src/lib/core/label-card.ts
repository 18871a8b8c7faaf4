import * as v from 'valibot';
import { labelIds } from './labels';

const text = v.pipe(v.string(), v.nonEmpty('write something here'));

/**
 * A label card: what a label means, how to spot it, an example and a non-example, the innocent
 * explanation, and the question to ask. A label names a move in the text, never a motive.
 */
export const LabelCard = v.strictObject({
	id: v.picklist(labelIds),
	name: text,
	plain: text,
	cue: text,
	example: v.strictObject({ text, span: text, why: text }),
	nonExample: v.strictObject({ text, whyNot: text }),
	fineWhen: text,
	ask: text
});
export type LabelCard = v.InferOutput<typeof LabelCard>;
