import type { Assignment } from '$lib/core/assignment';
import { idOf } from '$lib/core/handin/hand-in';
import { inventedClass } from '$lib/core/invented';
import type { Lesson } from '$lib/core/lesson';
import { Problem } from '$lib/core/problem';
import { addClass, issue, receive } from '$lib/store/classroom';
import { newId } from '../id';
import { bring } from './bring';

/** A lesson with many kinds of exercise, so that there is much to look at. */
const slug = 'further-sanctions-2021';

/**
 * Makes up a class of 28 with an assignment and what they handed in, and keeps it like any other. Gives back
 * its id. Throws a Problem where the lesson is not on this device.
 */
export async function invent(now: number): Promise<string> {
	const lesson = await taught();
	const [id, made] = [newId(), newId()];
	const assignment: Assignment = {
		...{ id: made, version: 1, title: lesson.shortTitle, note: '', due: null, strands: null },
		...{ parts: [{ lesson: slug, exercises: null }], tries: 'several', explanations: 'at once' },
		...{ alias: false, revote: false, split: null, key: null }
	};
	const { schoolClass, handIns } = inventedClass({
		...{ id, name: 'An invented class', lessons: [lesson], at: now, seed: 'loupe' },
		assignment: { id: made, version: 1 }
	});
	await addClass(schoolClass);
	await issue({ id: made, class: id, assignment, createdAt: now, privateKey: null });
	const batch = handIns.map((handIn) => ({
		...{ id: `${id}.${idOf(handIn)}`, class: id, assignment: made, receivedAt: now, handIn },
		way: 'file' as const
	}));
	await receive(id, batch);
	return id;
}

async function taught(): Promise<Lesson> {
	const lesson = await bring<Lesson>(`/lessons/${slug}/lesson.json`);
	if (lesson) return lesson;
	throw new Problem(
		'The lesson that the invented class has done is not on this device yet.',
		'Try again when you have a network.'
	);
}
