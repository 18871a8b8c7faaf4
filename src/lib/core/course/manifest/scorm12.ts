import type { Course } from '../course';
import { decimal, named, titled, xml } from './xml';

/**
 * `imsmanifest.xml` of SCORM 1.2 (Content Aggregation Model, section 2.3) for a course as one thing that is
 * launched at `start`. The score from which on it is passed stands there in percent, where there is one.
 */
export function scorm12({ assignment, mastery }: Course, start: string): string {
	const { id, version } = assignment;
	const [whole, title, href] = [named(id, version), titled(assignment.title), xml(start)];
	const passed =
		mastery === null
			? ''
			: `\n\t\t\t\t<adlcp:masteryscore>${decimal(100 * mastery)}</adlcp:masteryscore>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${whole}" version="${version}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="${whole}-all">
		<organization identifier="${whole}-all">
			<title>${title}</title>
			<item identifier="${whole}-work" identifierref="${whole}-page" isvisible="true">
				<title>${title}</title>${passed}
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${whole}-page" type="webcontent" adlcp:scormtype="sco" href="${href}">
			<file href="${href}"/>
		</resource>
	</resources>
</manifest>
`;
}
