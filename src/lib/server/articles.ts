import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../core/lesson';
import { isPassage, quote } from '../core/text';

/**
 * The quotations of a lesson that its article does not hold word for word; white space is folded, and
 * “…” stands for words left out. Checked are sentences, keys, claims from outside the passages,
 * printed headlines and the left side of comparisons. None for a lesson without an article.
 */
export function misquotations(lesson: Lesson, folder: string): string[] {
	if (lesson.article === null) return [];
	const article = fold(readFileSync(join(folder, lesson.article), 'utf8'));
	return quotations(lesson)
		.flatMap((words) => words.split('…').map(fold))
		.filter((words) => !article.includes(words));
}

function quotations({ blocks, keys, exercises }: Lesson): string[] {
	const passages = blocks.filter(isPassage);
	return [
		...passages.flatMap(({ sentences }) => sentences.map((sentence) => sentence.join(''))),
		...keys.flatMap((key) =>
			passages.filter(({ id }) => id === key.at).map((passage) => quote(passage, key))
		),
		...exercises.flatMap((exercise) => {
			switch (exercise.type) {
				case 'claims':
					return exercise.items.filter(({ at }) => at === null).map(({ quote }) => quote);
				case 'headline':
					return [exercise.printed];
				case 'compare':
					return exercise.left.sentences;
				default:
					return [];
			}
		})
	];
}

function fold(text: string): string {
	return text.trim().replace(/\s+/gu, ' ');
}
