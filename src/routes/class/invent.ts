import type { Assignment } from '$lib/core/assignment';
import type { Exercise } from '$lib/core/exercises';
import { idOf } from '$lib/core/handin/hand-in';
import type { Issued } from '$lib/core/classroom';
import { inventedClass, type Taught } from '$lib/core/invented';
import { halves } from '$lib/core/wall/halves';
import type { Lesson } from '$lib/core/lesson';
import { Problem } from '$lib/core/problem';
import { addClass } from '$lib/store/classes';
import { issue } from '$lib/store/issued';
import { receive } from '$lib/store/received';
import { newId } from '../id';
import { bring } from './bring';

/** A lesson with many kinds of exercise, so that there is much to look at. */
const slug = 'further-sanctions-2021';
/** Two lessons whose questions are alike, for a class that is split. */
const split = { a: 'bbc-celibacy-retitled', b: 'iran-interlink-digest-263' };

const hour = 3_600_000;

/** A kept assignment of the class, as a teacher would have made it an hour before `at`. */
function issuedAt(at: number, room: string, given: Partial<Assignment> & { id: string }): Issued {
	const assignment: Assignment = {
		...{ version: 1, title: '', note: '', parts: [], due: null, strands: null, split: null },
		...{ tries: 'several', explanations: 'at once', alias: false, revote: false, key: null },
		...given
	};
	return { id: given.id, class: room, assignment, createdAt: at - hour, privateKey: null };
}

/** What can stand side by side of a lesson: its headline, its words that push, its two accounts and its claims. */
function alike({ exercises }: Lesson): string[] {
	const isLanguage = (each: Exercise) => each.type === 'mark' && each.strand === 'language';
	return exercises
		.filter((each) => ['headline', 'claims', 'compare'].includes(each.type) || isLanguage(each))
		.map(({ id }) => id);
}

/**
 * Makes up a class of 28 with two assignments, and keeps it like any other: one that they handed in before
 * and after they talked about it, and one for a split class. Gives back its id. Throws a Problem where a
 * lesson is not on this device.
 */
export async function invent(now: number): Promise<string> {
	const [lesson, a, b] = await Promise.all([slug, split.a, split.b].map(taught));
	const [id, twice, halved] = [newId(), newId(), newId()];
	const class28 = (lessons: readonly Taught[], made: string, at: number, round: 1 | 2 = 1) =>
		inventedClass({
			...{ id, name: 'An invented class', seed: 'loupe', assignment: { id: made, version: 1 } },
			...{ lessons, at, round }
		});
	const issued = [
		issuedAt(now - 24 * hour, id, {
			...{ id: twice, title: lesson!.shortTitle, revote: true },
			parts: [{ lesson: slug, exercises: null }]
		}),
		issuedAt(now - 48 * hour, id, {
			...{ id: halved, title: 'Two accounts, two halves' },
			split: {
				a: { lesson: split.a, exercises: alike(a!) },
				b: { lesson: split.b, exercises: alike(b!) }
			}
		})
	];
	const asked = (lesson: Lesson) => {
		const wanted = alike(lesson);
		return { ...lesson, exercises: lesson.exercises.filter(({ id }) => wanted.includes(id)) };
	};
	const first = class28([lesson!], twice, now - 24 * hour);
	const lots = (['a', 'b'] as const).flatMap((which) => {
		const own = class28([asked((which === 'a' ? a : b)!)], halved, now - 47 * hour);
		return halves({ id: halved }, own.handIns)[which];
	});
	const handIns = [...first.handIns, ...class28([lesson!], twice, now, 2).handIns, ...lots];
	await addClass(first.schoolClass);
	for (const each of issued) await issue(each);
	const batch = handIns.map((handIn) => ({
		...{ id: `${id}.${idOf(handIn)}`, class: id, assignment: handIn.assignment!.id },
		...{ receivedAt: now, handIn, way: 'file' as const }
	}));
	await receive(id, batch);
	return id;
}

async function taught(slug: string): Promise<Lesson> {
	const lesson = await bring<Lesson>(`/lessons/${slug}/lesson.json`);
	if (lesson) return lesson;
	throw new Problem(
		'The lesson that the invented class has done is not on this device yet.',
		'Try again when you have a network.'
	);
}
