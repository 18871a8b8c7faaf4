/**
 * Whether a lesson, by its slug, is one that a teacher made: it may stand on this device alone. No lesson
 * that comes with Loupe has such a slug.
 */
export function isOwn(slug: string): boolean {
	return slug.startsWith('own-');
}
