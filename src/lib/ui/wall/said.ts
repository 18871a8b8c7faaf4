import type { Place } from '$lib/core/text';
import type { At } from '$lib/core/wall/deck';
import type { Wall } from '$lib/core/wall/wall';
import { sceneNames } from './keys';

/** What a screen reader says of a step: where it is, and the number that it is about. */
export function said(wall: Wall, { scene, step }: At, words: (place: Place) => string): string {
	const where = `${sceneNames[scene]}, ${step + 1} of ${wall.steps[scene]}.`;
	const marked = (place: Place, count: number, students: number) =>
		`${where} “${words(place)}”: ${count} of ${students} marked it.`;
	const phrase = wall.phrases[step];
	if (scene === 'marks' && phrase) return marked(phrase, phrase.count, wall.heat.students);
	const riddle = wall.riddles[Math.floor(step / 2)];
	if (scene === 'predict' && step % 2 && riddle) {
		return marked(riddle, riddle.marked, riddle.students);
	}
	return where;
}
