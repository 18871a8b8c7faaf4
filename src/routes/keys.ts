import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';
import { keptLessons } from '$lib/store/lessons';
import { fromSite } from './site';

/** What marking exercises are scored with, by lesson and exercise, and what the labels are called. */
export type Keys = {
	sheets: Record<string, Record<string, Sheet>>;
	names: Record<LabelId, string>;
};

let keys: Promise<Keys> | null = null;

/**
 * Part of the site itself, cached with it: asked for only once there is something to score. Null without
 * a network before everything was prepared; then the next call asks again.
 */
export async function loadKeys(): Promise<Keys | null> {
	keys ??= fromSite('/keys.json').then((answer) => answer.json() as Promise<Keys>);
	try {
		const { sheets, names } = await keys;
		return { sheets: { ...sheets, ...(await ownSheets()) }, names };
	} catch (error) {
		console.info('The keys are not here yet.', error);
		keys = null;
		return null;
	}
}

/** The same of the lessons of one’s own, as they are now. */
async function ownSheets(): Promise<Keys['sheets']> {
	const lessons = await keptLessons();
	if (!lessons.length) return {};
	const { sheetsOf } = await import('$lib/core/pack/lesson');
	return Object.fromEntries(lessons.map((lesson) => [lesson.slug, sheetsOf(lesson)]));
}
