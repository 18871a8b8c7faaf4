import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'valibot';
import { parse as read } from 'yaml';
import type { Exercise, Kind } from '../../src/lib/core/exercises';
import { Dossier, Exercises, Head, Text } from '../../src/lib/core/lesson';

const folder = new URL('../../lessons/', import.meta.url);
const file = (slug: string, name: string) =>
	read(readFileSync(new URL(`${slug}/${name}.yaml`, folder), 'utf8')) as unknown;

/** The lessons as their authors wrote them, so that journeys know what the pages ought to say. */
export const lessons = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name: slug }) => {
		const { passages, key } = parse(Text, file(slug, 'text'));
		return {
			slug,
			head: parse(Head, file(slug, 'lesson')),
			key,
			passages: passages.flatMap((block) => ('id' in block ? [block.id] : [])),
			cards: parse(Dossier, file(slug, 'dossier')).cards,
			exercises: parse(Exercises, file(slug, 'exercises'))
		};
	});
const chosen = [
	'april-1992-embassy-raids',
	'bbc-assignment-listing',
	'further-sanctions-2021',
	'pool-readings',
	'second-step-framing',
	'warmup-language'
];

/**
 * Lessons that together hold every kind of exercise and every field: what is the same page over another
 * file is journeyed through for these. LOUPE_ALL=1 takes all lessons, which takes an hour.
 */
export const few = lessons.filter(
	({ slug }) => process.env.LOUPE_ALL === '1' || chosen.includes(slug)
);

export type Lesson = (typeof lessons)[number];
type Doable<E extends Exercise> = { lesson: Lesson; exercise: E; path: string };
export type Task = Doable<Exercise>;
export type TaskOf<K extends Kind> = Doable<Extract<Exercise, { type: K }>>;

/** Every exercise with its lesson and its address. */
export const tasks: Task[] = lessons.flatMap((lesson) =>
	lesson.exercises.map((exercise) => ({
		lesson,
		exercise,
		path: `/lessons/${lesson.slug}/${exercise.id}/`
	}))
);

/** The exercise of a kind in a lesson. */
export function task<K extends Kind>(slug: string, kind: K): TaskOf<K> {
	const found = tasks.find(
		({ lesson, exercise }) => lesson.slug === slug && exercise.type === kind
	);
	if (!found) throw new Error(`${slug} has no exercise of the kind ${kind}`);
	return found as TaskOf<K>;
}

const examples: Record<Kind, string> = {
	mark: 'further-sanctions-2021',
	swap: 'warmup-language',
	claims: 'further-sanctions-2021',
	missing: 'april-1992-embassy-raids',
	ledger: 'april-1992-embassy-raids',
	chain: 'april-1992-embassy-raids',
	order: 'bbc-assignment-listing',
	headline: 'april-1992-embassy-raids',
	compare: 'bbc-assignment-listing',
	open: 'warmup-language'
};

/** An exercise of a kind: the same one in every journey about all kinds. */
export const example = (kind: Kind): Task => task(examples[kind], kind);

/** What the author says about an answer: nothing of it may show before the commit, all of it after. */
export function whys({ exercise }: Task): string[] {
	switch (exercise.type) {
		case 'mark':
			return [];
		case 'swap':
			return exercise.items.flatMap(({ options }) => options.map(({ why }) => why));
		case 'claims':
			return exercise.items.map(({ why }) => why);
		case 'missing':
			return [
				...exercise.slots.map(({ answer }) => answer),
				...exercise.distractors.map(({ whyNot }) => whyNot)
			];
		case 'ledger':
			return [
				// A bare “no” stands in every text.
				...exercise.voices.map(({ check }) => check).filter((check) => check.includes(' ')),
				...exercise.notAsked.map(({ why }) => why)
			];
		case 'chain':
			return [
				exercise.lesson,
				// Some say how sure a step is with its own words, which are read from the start.
				...exercise.hops
					.map(({ certainty }) => certainty)
					.filter((words) => !exercise.hops.some(({ says }) => says.includes(words)))
			];
		case 'order':
			return [exercise.question];
		case 'headline':
			return [exercise.bodySays, ...exercise.options.map(({ why }) => why)];
		case 'compare':
			return exercise.verbs.map(({ effect }) => effect);
		case 'open':
			return [exercise.model];
	}
}
