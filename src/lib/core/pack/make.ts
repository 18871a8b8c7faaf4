import { sourceOf } from '../manuscript/check';
import type { Manuscript } from '../manuscript/manuscript';
import { filesOf } from '../manuscript/source';
import { signed, type PackedLesson } from './lesson';

/**
 * A finished lesson in the making as it goes into packs, null while it lacks anything. It was made when it
 * was last changed, so that the same lesson packs into the same pack. A key counts as read once somebody else
 * has marked the text.
 */
export function packed(manuscript: Manuscript): PackedLesson | null {
	const files = filesOf(manuscript);
	const { source } = sourceOf(files);
	const [author, licence] = [manuscript.about.author.trim(), manuscript.about.licence.trim()];
	if (!source || !author || !licence) return null;
	const { teach, debrief, teacher } = files;
	return signed({
		...{ slug: manuscript.slug, madeAt: manuscript.changedAt, author, licence },
		read: Object.values(manuscript.readers).some(({ marks }) => Object.values(marks).some(Boolean)),
		...source,
		...{ teach: teach.trim(), debrief: debrief.trim(), teacher: teacher.trim() }
	});
}
