import type { Exercise } from './exercises';
import type { Card } from './lesson';
import { isPassage } from './text';
import type { Block } from './text';

/**
 * All that answers refer to, as JSON that is the same whenever that is the same: the sentences of the
 * passages word by word, and the ids of exercises, of the things in them, and of cards. Our own
 * wording, the keys and the order of things are not in it. Its hash is the lesson's version.
 */
export function referents(
	blocks: readonly Block[],
	exercises: readonly Exercise[],
	cards: readonly Card[]
): string {
	const passages = blocks.filter(isPassage).map(({ id, sentences }) => [id, sentences] as const);
	return JSON.stringify({
		passages: passages.sort(([a], [b]) => (a < b ? -1 : 1)),
		exercises: exercises.flatMap((exercise) => idsIn(exercise, '', exercise.type)).sort(),
		cards: cards.map(({ id }) => id).sort()
	});
}

/** The ids in a thing and in all that it holds, each with those around it and the field it is in. */
function idsIn(thing: unknown, around: string, field: string): string[] {
	if (Array.isArray(thing)) return thing.flatMap((each) => idsIn(each, around, field));
	if (typeof thing !== 'object' || thing === null) return [];
	const named = 'id' in thing ? `${around}/${field}:${String(thing.id)}` : around;
	const inside = Object.entries(thing).flatMap(([name, value]) => idsIn(value, named, name));
	return 'id' in thing ? [named, ...inside] : inside;
}
