import { readingLevel } from '$lib/core/reading-level';

/**
 * The grade level of a text of ours, as HTML: its tags are taken out, and what stands inside quotation
 * marks, which is somebody else's.
 */
export function gradeLevel(html: string): number {
	const text = html
		.replace(/<\/(?:p|li|h\d)>/gu, '. ')
		.replace(/<[^>]*>/gu, '')
		.replace(/“[^”]*”/gu, 'x');
	return readingLevel(text) ?? 0;
}
