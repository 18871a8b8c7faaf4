import { sourceOf } from '../manuscript/check';
import type { Manuscript } from '../manuscript/manuscript';
import { filesOf } from '../manuscript/source';
import { compared } from '../second/compare';
import { sentencesIn } from '../second/counts';
import { signed, type PackedLesson } from './lesson';

/**
 * A finished lesson in the making as it goes into packs, null while it lacks anything. It was made when it
 * was last changed, so that the same lesson packs into the same pack. A key counts as read once somebody else
 * has marked the text; how far they agree with it goes along, and neither their name nor their marks.
 */
export function packed(manuscript: Manuscript): PackedLesson | null {
	const files = filesOf(manuscript);
	const { source } = sourceOf(files);
	const [author, licence] = [manuscript.about.author.trim(), manuscript.about.licence.trim()];
	if (!source || !author || !licence) return null;
	const { teach, debrief, teacher } = files;
	const readers = Object.values(manuscript.readers)
		.map((reader) => compared(manuscript, reader).filter((counts) => sentencesIn(counts)))
		.filter((strands) => strands.length);
	return signed({
		...{ slug: manuscript.slug, madeAt: manuscript.changedAt, author, licence },
		...{ read: readers.length > 0, ...(readers.length ? { readers } : {}) },
		...source,
		...{ teach: teach.trim(), debrief: debrief.trim(), teacher: teacher.trim() }
	});
}
