import type { Lesson } from '$lib/core/lesson';

/** Fields that hold the words of others, and ids, which nobody reads. */
const quotations = ['sentences', 'quote', 'printed', 'original', 'left', 'right', 'id'];

/** All texts in a thing that are our own. */
export function ownTexts(thing: unknown): string[] {
	if (typeof thing === 'string') return [thing.replace(/<[^>]*>/gu, '')];
	if (typeof thing !== 'object' || thing === null) return [];
	// An account of two has a title and a source of ours; only its sentences are quoted.
	const entries = Object.entries(thing).filter(
		([name, value]) =>
			!quotations.includes(name) || (typeof value === 'object' && /^(left|right)$/u.test(name))
	);
	return entries.flatMap(([, value]) => ownTexts(value));
}

/** A lesson’s title is the headline of its article; our account of the event is our own. */
export function ownWords(lesson: Lesson): string[] {
	const { title, control, ...ours } = lesson;
	return ownTexts([
		lesson.article === null ? title : '',
		ours,
		control,
		control?.sentences.join(' ')
	]);
}

/** A text without what stands inside quotation marks. */
export function unquoted(text: string): string {
	return text.replace(/“[^”]*”/gu, '').replace(/"[^"]*"|&quot;.*?&quot;/gu, '');
}
