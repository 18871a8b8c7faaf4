import type { Answer, Answerable } from '../exercises';
import type { Answer as Marks } from '../exercises/mark';
import type { Answer as Open } from '../exercises/open';
import { response as marks } from '../xapi/response';

/** How other programs classify what was answered: an order of things, a text, or something of its own. */
export type Sort = 'sequencing' | 'long-fill-in' | 'other';

/** An answer in words for other programs, and what sort of answer it is. */
export type Response = { sort: Sort; text: string };

/** Between the things of an order: SCORM 2004 4th edition RTE 4.1.1.6, and xAPI 1.0.3 the same. */
const next = '[,]';

/**
 * An answer as other programs keep it, to be read by people and never read back. Marks stand as in
 * our xAPI vocabulary; whatever else was chosen as its names with its values.
 */
export function responseTo(kind: Answerable, answer: Answer): Response {
	if (kind === 'mark') return { sort: 'other', text: marks(answer as Marks) };
	if (kind === 'open') return { sort: 'long-fill-in', text: (answer as Open).text };
	if ('order' in answer && answer.order.length) {
		return { sort: 'sequencing', text: answer.order.join(next) };
	}
	return { sort: 'other', text: flat(answer).join('; ') };
}

function flat(value: unknown, path = ''): string[] {
	if (value === null || value === undefined || value === '') return [];
	if (typeof value !== 'object') return [`${path}=${String(value as string | number | boolean)}`];
	return Object.entries(value).flatMap(([name, inner]) =>
		flat(inner, path ? `${path}.${name}` : name)
	);
}
