import type { Listed } from '$lib/core/catalogue';
import type { Lesson } from '$lib/core/lesson';
import { isOwn } from '$lib/core/pack/own';
import type { KeptLesson } from '$lib/core/pack/lesson';
import { live } from '$lib/store/live.svelte';
import { keptLessons, versionsOf } from '$lib/store/lessons';

/** Whose a lesson is, for who reads it; `readers`: who else has read the key, as in the pack, or nobody. */
export type Maker = Pick<KeptLesson, 'author' | 'licence' | 'own'> &
	Required<Pick<KeptLesson, 'readers'>>;

/** A lesson of one’s own as the app uses it, and its other versions that are here, the newest first. */
export type OwnLesson = { lesson: Lesson; older: Lesson[]; maker: Maker };

/** A kept lesson as lists show it: by its author, or as one’s own. */
export function listed({ slug, head, exercises, own, author }: KeptLesson): Listed {
	return { ...head, slug, exercises, by: own ? 'your own' : `by ${author}` };
}

/** The lessons of one’s own that are on this device, as lists show them, as they are now. */
export function ownShelf() {
	return live(async () => (await keptLessons()).map(listed), []);
}

/** A lesson out of a pack, made on this device; null where it is not here or is none of these. */
export async function ownLesson(slug: string): Promise<OwnLesson | null> {
	const [first, ...rest] = isOwn(slug) ? await versionsOf(slug) : [];
	if (!first) return null;
	const [{ html }, { lessonOf }] = await Promise.all([
		import('$lib/authoring/markdown'),
		import('$lib/core/pack/lesson')
	]);
	const { author, licence, readers = [], own } = first;
	const older = rest.map((each) => lessonOf(each, html));
	return { lesson: lessonOf(first, html), older, maker: { author, licence, readers, own } };
}
