import type { Course, Way } from '../course';
import { cmi5 } from './cmi5';
import { scorm12 } from './scorm12';
import { scorm2004 } from './scorm2004';

const forms: Record<Way, { path: string; write: (course: Course, start: string) => string }> = {
	scorm12: { path: 'imsmanifest.xml', write: scorm12 },
	scorm2004: { path: 'imsmanifest.xml', write: scorm2004 },
	cmi5: { path: 'cmi5.xml', write: cmi5 }
};

/**
 * The file by which a learning management system knows a course, as it stands at the root of the package:
 * its path and its text. `start` is the path of the page that is launched.
 */
export function manifestOf(course: Course, start: string): { path: string; text: string } {
	const { path, write } = forms[course.way];
	return { path, text: write(course, start) };
}
