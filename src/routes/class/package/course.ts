import type { Assignment } from '$lib/core/assignment';
import { asked } from '$lib/core/collect';
import { cardsFor } from '$lib/core/course/choice';
import type { Course } from '$lib/core/course/course';
import type { LabelCard } from '$lib/core/label-card';
import type { Lesson } from '$lib/core/lesson';
import { Problem } from '$lib/core/problem';
import { fromSite } from '../../site';
import { bring } from '../bring';
import { lessonFor } from '../results/lessons.svelte';

/** How many lessons are fetched at once. */
const together = 6;

/** What a package is made of beside its assignment, and how its maker hears of it. */
export type Gathering = {
	nameOf: (slug: string) => string;
	signal: AbortSignal;
	onprogress: (done: number, of: number) => void;
};

async function lessonsOf(slugs: string[], { nameOf, signal, onprogress }: Gathering) {
	const found = new Map<string, Lesson | null>();
	const queue = [...slugs];
	async function work() {
		for (let slug = queue.shift(); slug !== undefined; slug = queue.shift()) {
			found.set(slug, await lessonFor(slug));
			signal.throwIfAborted();
			onprogress(found.size, slugs.length);
		}
	}
	await Promise.all(Array.from({ length: together }, work));
	const missing = slugs.filter((slug) => !found.get(slug)).map((slug) => `“${nameOf(slug)}”`);
	if (missing.length) {
		throw new Problem(
			`Not on this device: ${missing.join(', ')}.`,
			'Try again with a network. If a teacher made it, open their lesson pack here first.'
		);
	}
	// Notes for teachers are nothing that a student needs.
	return slugs.map((slug) => ({ ...found.get(slug)!, teacher: '' }));
}

/** A course out of an assignment, with all that it asks for. Throws a Problem where something is not on this device. */
export async function courseOf(
	assignment: Assignment,
	{ way, mastery }: Pick<Course, 'way' | 'mastery'>,
	gathering: Gathering
): Promise<Course> {
	const slugs = [...new Set(asked(assignment).map(({ lesson }) => lesson))];
	const cards = await bring<LabelCard[]>('/labels.json');
	const lessons = await lessonsOf(slugs, gathering);
	if (!cards) {
		throw new Problem('The label cards are not on this device yet.', 'Try again with a network.');
	}
	return { way, assignment, mastery, lessons, labels: cardsFor(lessons, cards) };
}

/** The page that plays a course in a learning management system. Throws a Problem where it is not on this device. */
export async function playerPage(signal: AbortSignal): Promise<string> {
	const answer = await fromSite('/player.html', (address) => fetch(address, { signal })).catch(
		(error: Error) => {
			signal.throwIfAborted();
			console.info(`The player did not come: ${error.message}`);
			return null;
		}
	);
	if (!answer?.ok) {
		throw new Problem(
			'The player, which goes into every package, is not on this device yet.',
			'Try again with a network. After that it works without one.'
		);
	}
	return answer.text();
}
