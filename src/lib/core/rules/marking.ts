import { cutUp, find, sheet } from '../build';
import type * as mark from '../exercises/mark';
import type { Key } from '../key';
import { strandOf } from '../labels';
import type { Lesson, Text } from '../lesson';
import type { Exercise } from '../exercises';
import { grade } from '../score';
import { isPassage } from '../text';
import type { Found } from './fault';
import { unknown } from './pointing';

/**
 * A marking exercise can be scored fairly: its passages exist, its labels are of its strand and allow
 * every required key, and there are at least twice as many clean sentences as required keys.
 */
export function marking({ text, exercises }: { text: Text; exercises: Exercise[] }): Found[] {
	const blocks = cutUp(text.passages);
	const keys = text.key.flatMap((key): Key[] => {
		const range = find(blocks, key);
		return range ? [{ ...key, ...range, id: key.quote }] : [];
	});
	return exercises.flatMap((exercise, n) => {
		if (exercise.type !== 'mark') return [];
		const found = [...choices(exercise, blocks), ...unlabelled(exercise, keys)];
		return [...found, ...balance(exercise, { blocks, keys })].map((fault) => ({
			...fault,
			path: [n, ...fault.path]
		}));
	});
}

function choices({ strand, labels, passages }: mark.Exercise, blocks: Lesson['blocks']): Found[] {
	const known = blocks.filter(isPassage).map(({ id }) => id);
	const strangers = labels.flatMap((label, n) =>
		strandOf(label) === strand ? [] : [{ label, n }]
	);
	return [
		...strangers.map(({ label, n }) => ({
			path: ['labels', n],
			message: `is ${label}, a label of ${strandOf(label)}`,
			fix: `Offer labels of ${strand} only.`
		})),
		...passages.flatMap((id, n) => unknown(['passages', n], id, 'passage', known))
	];
}

function unlabelled({ strand, labels, passages }: mark.Exercise, keys: Key[]): Found[] {
	if (!labels.length) return [];
	const asked = keys.filter((key) => key.strand === strand && passages.includes(key.at));
	return asked
		.filter(({ zone, label, also }) => {
			return zone === 'required' && ![label, ...also].some((id) => labels.includes(id));
		})
		.map(({ id, at, label }) => ({
			path: ['labels'],
			message: `offer none that is right for “${id}” in ${at}`,
			fix: `Offer ${label}, or make that key arguable.`
		}));
}

function balance(exercise: mark.Exercise, lesson: Pick<Lesson, 'blocks' | 'keys'>): Found[] {
	const { required, clean } = grade(sheet(lesson, exercise), [], false);
	if (clean > 0 && required <= clean / 2) return [];
	return [
		{
			path: ['passages'],
			message: `hold ${required} required keys and ${clean} clean sentences`,
			fix: 'Add sentences without a key until there are at least two for each required key.'
		}
	];
}
