import { assignmentId, types } from '../../xapi/vocabulary';
import type { Course } from '../course';
import { decimal, titled, xml } from './xml';

/**
 * `cmi5.xml` (cmi5 specification, section 13) for a course as one unit that is launched at `start`. Its IRIs are the
 * same for the same version of an assignment, wherever and whenever it is made.
 *
 * A unit lets its learner move on when all of it is done, and, where there is a score from which it is passed, passed:
 * Loupe says neither “passed” nor “failed” before all is done, so “or” would let nobody move on sooner, and would
 * let those move on who failed. Any window does: the page fits itself into a frame and into a window of its own.
 */
export function cmi5({ assignment, mastery, lessons }: Course, start: string): string {
	const { id, version, note } = assignment;
	const iri = xml(`${assignmentId(id)}/${version}`);
	const about = note || `Lessons: ${lessons.map(({ shortTitle }) => shortTitle).join('; ')}`;
	const inEnglish = (text: string) => `<langstring lang="en">${text}</langstring>`;
	const title = `<title>${inEnglish(titled(assignment.title))}</title>`;
	const description = `<description>${inEnglish(xml(about))}</description>`;
	const moves =
		mastery === null
			? 'moveOn="Completed"'
			: `moveOn="CompletedAndPassed" masteryScore="${decimal(mastery)}"`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
	<course id="${iri}">
		${title}
		${description}
	</course>
	<au id="${iri}/work" launchMethod="AnyWindow" ${moves} activityType="${types.lesson}">
		${title}
		${description}
		<url>${xml(start)}</url>
	</au>
</courseStructure>
`;
}
