import type { Compared } from './counts';

/**
 * Who but its author has read the key of a lesson of one’s own, in one plain sentence: nobody, or how many marked
 * the text without seeing it, and how many of the sentences that either marked both did. Sentences that all left
 * alone would make any agreement look high: they are not counted.
 */
export function keyRead(readers: readonly (readonly Compared[])[]): string {
	if (!readers.length) return 'Nobody but its author has read the key yet.';
	const who =
		readers.length === 1
			? 'One other person has marked this text without seeing the key'
			: `${readers.length} other people have marked this text without seeing the key`;
	const all = readers.flat();
	const both = all.reduce((sum, counts) => sum + counts.both, 0);
	const any = all.reduce((sum, { both, key, reader }) => sum + both + key + reader, 0);
	if (!any) return `${who}, and like the key they found nothing to mark.`;
	const sentences = any === 1 ? 'the one sentence' : `the ${any} sentences`;
	const times = readers.length === 1 ? '' : ', counted for each of them';
	const marked = both < any ? both || 'none' : any === 1 ? 'it' : 'all';
	return `${who}: of ${sentences} that the key or they marked${times}, both marked ${marked}.`;
}
